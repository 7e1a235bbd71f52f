import type { Bits } from './bits.ts';
import { fieldNames } from './layout.ts';
import { endOfPlaces } from './merge-segments.ts';
import type { Segment } from './segment.ts';

/** Walks through the postings of a term in the order of documents and reads their places. */
class PlaceReader {
  readonly #segment: Segment;
  #posting: number;
  readonly #end: number;
  #at: number;
  #places = new Uint32Array(64);

  constructor(segment: Segment, term: number) {
    this.#segment = segment;
    this.#posting = segment.postingStarts[term] ?? 0;
    this.#end = segment.postingStarts[term + 1] ?? 0;
    this.#at = segment.placeStarts[term] ?? 0;
  }

  /** The places in a document, ascending; documents must be asked for in ascending order. */
  placesIn(document: number): Uint32Array {
    const { docs, places } = this.#segment;
    while (this.#posting < this.#end && (docs[this.#posting] ?? 0) < document) {
      this.#at = endOfPlaces(places, this.#at);
      this.#posting += 1;
    }
    if (this.#posting >= this.#end || docs[this.#posting] !== document) return this.#places.subarray(0, 0);
    return this.#read();
  }

  #read(): Uint32Array {
    const { places } = this.#segment;
    let count = 0;
    let position = 0;
    let at = this.#at;
    for (;;) {
      let value = 0;
      let shift = 0;
      for (;;) {
        const byte = places[at] ?? 0;
        at += 1;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
        shift += 7;
      }
      position += value >>> 1;
      if (count === this.#places.length) {
        const larger = new Uint32Array(count * 2);
        larger.set(this.#places);
        this.#places = larger;
      }
      this.#places[count] = position;
      count += 1;
      if ((value & 1) === 1) return this.#places.subarray(0, count);
    }
  }
}

/** Keeps of `candidates` the documents in which the terms stand in a row, in one of the fields of `mask`. */
export function keepPhrase(segment: Segment, terms: readonly number[], mask: number, candidates: Bits): void {
  const readers = terms.map((term) => new PlaceReader(segment, term));
  for (let word = 0; word < candidates.length; word += 1) {
    for (let rest = candidates[word] ?? 0; rest !== 0; ) {
      const lowest = rest & -rest;
      rest ^= lowest;
      const document = (word << 5) | (31 - Math.clz32(lowest));
      const all = readers.map((reader) => reader.placesIn(document));
      if (!hasRow(segment, document, all, mask)) candidates[word] = (candidates[word] ?? 0) & ~lowest;
    }
  }
}

function hasRow(segment: Segment, document: number, all: readonly Uint32Array[], mask: number): boolean {
  const [first, ...others] = all;
  if (first === undefined) return false;
  const next = others.map(() => 0);
  for (const start of first) {
    const isRow = others.every((places, index) => {
      const wanted = start + index + 1;
      let at = next[index] ?? 0;
      while (at < places.length && (places[at] ?? 0) < wanted) at += 1;
      next[index] = at;
      return places[at] === wanted;
    });
    if (isRow && (mask === 0xff || ((1 << fieldAt(segment, document, start)) & mask) !== 0)) return true;
  }
  return false;
}

/** The field in which a place lies. Fields without words begin where the next begins. */
function fieldAt(segment: Segment, document: number, place: number): number {
  const from = document * fieldNames.length;
  let field = fieldNames.length - 1;
  while (field > 0 && (segment.fieldStarts[from + field] ?? 0) > place) field -= 1;
  return field;
}
