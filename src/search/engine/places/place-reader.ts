import { grown } from '../grown.ts';
import type { Segment } from '../segment.ts';
import { placesOfTerm } from './place-starts.ts';
import { stride, stridesOf } from './strides.ts';

/** Behind the last place of the posting that begins at `from`: the one that carries the mark. */
export function endOfPlaces(places: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const isLast = ((places[at] ?? 1) & 1) === 1;
    while ((places[at] ?? 0) > 0x7f) at += 1;
    at += 1;
    if (isLast) return at;
  }
}

const noBytes = new Uint8Array();

/** Goes through the postings of a term in the order of documents and reads their places; of one term after another. */
export class PlaceReader {
  /** Which word of the phrase it is. */
  index = 0;
  #segment: Segment | undefined;
  #first = 0;
  #end = 0;
  #placesStart = 0;
  #placesEnd = 0;
  /** Where its strides stand, or -1. */
  #strides = -1;
  /** Up to which posting documents were looked at. */
  #seen = 0;
  /** The bytes at hand, of which stride they are, and in them the posting and where its places begin. */
  #bytes: Uint8Array = noBytes;
  #strideAtHand = -1;
  #posting = 0;
  #at = 0;
  /** The places last read, ascending: the first `count` of them. */
  places = new Uint32Array(64);
  count = 0;

  begin(segment: Segment, term: number, index: number): void {
    this.index = index;
    this.#segment = segment;
    this.#first = segment.postingStarts[term] ?? 0;
    this.#end = segment.postingStarts[term + 1] ?? 0;
    [this.#placesStart, this.#placesEnd] = placesOfTerm(segment, term);
    this.#strides = stridesOf(segment, term);
    this.#seen = this.#first;
    this.#strideAtHand = -1;
  }

  /** What was read is let go. */
  end(): void {
    this.#segment = undefined;
    this.#bytes = noBytes;
  }

  get postings(): number {
    return this.#end - this.#first;
  }

  /** Reads the places in a document; documents must be asked for in ascending order. */
  read(document: number): void {
    this.count = 0;
    if (this.#segment === undefined) return;
    const { docs } = this.#segment;
    const end = this.#end;
    let posting = this.#seen;
    while (posting + stride < end && (docs[posting + stride] ?? 0) <= document) posting += stride;
    while (posting < end && (docs[posting] ?? 0) < document) posting += 1;
    this.#seen = posting;
    if (posting === end || docs[posting] !== document) return;
    this.#goTo(posting, this.#segment);
    this.#read();
  }

  #goTo(posting: number, segment: Segment): void {
    const wanted = this.#strides === -1 ? 0 : Math.floor((posting - this.#first) / stride);
    if (wanted !== this.#strideAtHand) this.#load(wanted, segment);
    for (; this.#posting < posting; this.#posting += 1) this.#at = endOfPlaces(this.#bytes, this.#at);
  }

  #load(wanted: number, { places, strides }: Segment): void {
    let [start, end] = [this.#placesStart, this.#placesEnd];
    if (this.#strides !== -1) {
      start = strides[this.#strides + wanted] ?? 0;
      if ((wanted + 1) * stride < this.postings) end = strides[this.#strides + wanted + 1] ?? 0;
    }
    this.#bytes = places.read(start, end);
    this.#strideAtHand = wanted;
    this.#posting = this.#first + wanted * stride;
    this.#at = 0;
  }

  #read(): void {
    const bytes = this.#bytes;
    let places = this.places;
    let count = 0;
    let position = 0;
    let at = this.#at;
    for (let isLast = false; !isLast; count += 1) {
      let value = bytes[at] ?? 1;
      at += 1;
      if (value > 0x7f) {
        value &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const byte = bytes[at] ?? 0;
          at += 1;
          value |= (byte & 0x7f) << shift;
          if (byte < 0x80) break;
        }
      }
      position += value >>> 1;
      isLast = (value & 1) === 1;
      if (count === places.length) {
        places = grown(places, new Uint32Array(count * 2));
        this.places = places;
      }
      places[count] = position;
    }
    this.#at = at;
    this.#posting += 1;
    this.count = count;
  }
}
