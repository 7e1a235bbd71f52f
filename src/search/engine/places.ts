import type { Bits } from './bits.ts';
import { fieldNames } from './layout.ts';
import { endOfPlaces } from './merge-segments.ts';
import type { Segment } from './segment.ts';

/** Of long lists it is remembered where the places of every so many postings begin; so many lists of each segment. */
const stride = 32;
const longList = 8 * stride;
const mostRemembered = 96;
const remembered = new WeakMap<Segment, Map<number, Uint32Array>>();

/** Where in `places` the first posting of each stride of a term begins; built when its places are first asked for. */
function stridesOf(segment: Segment, term: number): Uint32Array | undefined {
  const first = segment.postingStarts[term] ?? 0;
  const postings = (segment.postingStarts[term + 1] ?? 0) - first;
  if (postings < longList) return undefined;
  const ofSegment = remembered.get(segment) ?? new Map<number, Uint32Array>();
  remembered.set(segment, ofSegment);
  const known = ofSegment.get(term);
  if (known !== undefined) return known;
  const strides = new Uint32Array(Math.ceil(postings / stride));
  let at = segment.placeStarts[term] ?? 0;
  for (let posting = 0; posting < postings; posting += 1) {
    if (posting % stride === 0) strides[posting / stride] = at;
    at = endOfPlaces(segment.places, at);
  }
  if (ofSegment.size >= mostRemembered) ofSegment.clear();
  ofSegment.set(term, strides);
  return strides;
}

/** Goes through the postings of a term in the order of documents and reads their places. */
class PlaceReader {
  readonly #segment: Segment;
  readonly #first: number;
  readonly #end: number;
  readonly #strides: Uint32Array | undefined;
  /** The posting at hand, and where its places begin. */
  #posting: number;
  #at: number;
  /** The places last read, ascending: the first `count` of them. */
  places = new Uint32Array(64);
  count = 0;

  constructor(segment: Segment, term: number) {
    this.#segment = segment;
    this.#first = segment.postingStarts[term] ?? 0;
    this.#end = segment.postingStarts[term + 1] ?? 0;
    this.#posting = this.#first;
    this.#at = segment.placeStarts[term] ?? 0;
    this.#strides = stridesOf(segment, term);
  }

  get postings(): number {
    return this.#end - this.#first;
  }

  /** Reads the places in a document; documents must be asked for in ascending order. */
  read(document: number): void {
    this.count = 0;
    const { docs } = this.#segment;
    let posting = this.#posting;
    while (posting < this.#end && (docs[posting] ?? 0) < document) posting += 1;
    this.#goTo(posting);
    if (posting < this.#end && docs[posting] === document) this.#read();
  }

  #goTo(posting: number): void {
    if (posting >= this.#end) {
      this.#posting = posting;
      return;
    }
    const wanted = Math.floor((posting - this.#first) / stride);
    if (this.#strides && wanted > Math.floor((this.#posting - this.#first) / stride)) {
      this.#posting = this.#first + wanted * stride;
      this.#at = this.#strides[wanted] ?? 0;
    }
    const { places } = this.#segment;
    for (; this.#posting < posting; this.#posting += 1) this.#at = endOfPlaces(places, this.#at);
  }

  #read(): void {
    const { places } = this.#segment;
    let count = 0;
    let position = 0;
    let at = this.#at;
    for (let isLast = false; !isLast; count += 1) {
      let value = places[at] ?? 0;
      at += 1;
      if (value > 0x7f) {
        value &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const byte = places[at] ?? 0;
          at += 1;
          value |= (byte & 0x7f) << shift;
          if (byte < 0x80) break;
        }
      }
      position += value >>> 1;
      isLast = (value & 1) === 1;
      if (count === this.places.length) {
        const larger = new Uint32Array(count * 2);
        larger.set(this.places);
        this.places = larger;
      }
      this.places[count] = position;
    }
    this.count = count;
  }
}

/** Keeps of `candidates` the documents in which the terms stand in a row, in one of the fields of `mask`. */
export function keepPhrase(segment: Segment, terms: readonly number[], mask: number, candidates: Bits): void {
  const readers = terms.map((term, index) => ({ reader: new PlaceReader(segment, term), index }));
  // Most documents are told by the rarest word and the next.
  const [rarest, ...others] = readers.sort((a, b) => a.reader.postings - b.reader.postings);
  if (rarest === undefined) return;
  const row = new Row();
  for (let word = 0; word < candidates.length; word += 1) {
    for (let rest = candidates[word] ?? 0; rest !== 0; ) {
      const lowest = rest & -rest;
      rest ^= lowest;
      const document = (word << 5) | (31 - Math.clz32(lowest));
      rarest.reader.read(document);
      row.begin(rarest.reader, rarest.index);
      for (const { reader, index } of others) {
        if (row.count === 0) break;
        reader.read(document);
        row.keep(reader, index);
      }
      if (!row.isIn(segment, document, mask)) candidates[word] = (candidates[word] ?? 0) & ~lowest;
    }
  }
}

/** Where in a document a phrase may begin, as far as its words have been looked at. */
class Row {
  #starts = new Int32Array(64);
  count = 0;

  /** From the places of its word number `index`. */
  begin({ places, count }: PlaceReader, index: number): void {
    if (this.#starts.length < count) this.#starts = new Int32Array(places.length);
    for (let at = 0; at < count; at += 1) this.#starts[at] = (places[at] ?? 0) - index;
    this.count = count;
  }

  /** Of these the ones at which another word stands in its place. */
  keep({ places, count }: PlaceReader, index: number): void {
    let kept = 0;
    let at = 0;
    for (let start = 0; start < this.count; start += 1) {
      const wanted = (this.#starts[start] ?? 0) + index;
      while (at < count && (places[at] ?? 0) < wanted) at += 1;
      if (at === count) break;
      if (places[at] !== wanted) continue;
      this.#starts[kept] = wanted - index;
      kept += 1;
    }
    this.count = kept;
  }

  isIn(segment: Segment, document: number, mask: number): boolean {
    if (mask === 0xff) return this.count > 0;
    for (let at = 0; at < this.count; at += 1)
      if (((1 << fieldAt(segment, document, this.#starts[at] ?? 0)) & mask) !== 0) return true;
    return false;
  }
}

/** The field in which a place lies. Fields without words begin where the next begins. */
function fieldAt(segment: Segment, document: number, place: number): number {
  const from = document * fieldNames.length;
  let field = fieldNames.length - 1;
  while (field > 0 && (segment.fieldStarts[from + field] ?? 0) > place) field -= 1;
  return field;
}
