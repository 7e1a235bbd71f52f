import { ByteWriter } from './bytes.ts';
import type { DocumentTerms } from './document-terms.ts';
import { grown } from './grown.ts';

/** The postings of a segment as they come, document by document, until they can be put in the order of their terms. */
export class Postings {
  #terms = new Uint32Array(1 << 15);
  #impacts = new Uint8Array(1 << 15);
  #masks = new Uint8Array(1 << 15);
  /** Where the places of each end; the next one's begin there. */
  #placeEnds = new Uint32Array(1 << 15);
  readonly #places = new ByteWriter(1 << 16);
  #size = 0;
  /** Where the postings of each document begin. */
  #starts: number[] = [];

  clear(): void {
    this.#size = 0;
    this.#starts = [];
    this.#places.clear();
  }

  /** Those of one document, the next. */
  add(terms: DocumentTerms): void {
    const size = this.#size;
    while (size + terms.count > this.#terms.length) this.#grow();
    this.#starts.push(size);
    for (let number = 0; number < terms.count; number += 1) {
      const at = size + number;
      this.#terms[at] = terms.term(number);
      this.#impacts[at] = terms.impact(number);
      this.#masks[at] = terms.mask(number);
      terms.writePlaces(number, this.#places);
      this.#placeEnds[at] = this.#places.length;
    }
    this.#size = size + terms.count;
  }

  get size(): number {
    return this.#size;
  }

  /** Bytes that the places of all take. */
  get placesLength(): number {
    return this.#places.length;
  }

  /** How many postings each of `terms` terms has. */
  counts(terms: number): Uint32Array {
    const counts = new Uint32Array(terms);
    for (let at = 0; at < this.#size; at += 1) {
      const term = this.#terms[at] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
    }
    return counts;
  }

  /** Calls for each posting, document by document. */
  forEach(visit: (term: number, document: number, posting: number) => void): void {
    this.#starts.forEach((start, document) => {
      const end = this.#starts[document + 1] ?? this.#size;
      for (let at = start; at < end; at += 1) visit(this.#terms[at] ?? 0, document, at);
    });
  }

  impact(posting: number): number {
    return this.#impacts[posting] ?? 0;
  }

  mask(posting: number): number {
    return this.#masks[posting] ?? 0;
  }

  copyPlaces(posting: number, into: ByteWriter): void {
    const start = posting === 0 ? 0 : (this.#placeEnds[posting - 1] ?? 0);
    into.copy(this.#places.memory, start, this.#placeEnds[posting] ?? start);
  }

  #grow(): void {
    const length = this.#terms.length * 2;
    this.#terms = grown(this.#terms, new Uint32Array(length));
    this.#impacts = grown(this.#impacts, new Uint8Array(length));
    this.#masks = grown(this.#masks, new Uint8Array(length));
    this.#placeEnds = grown(this.#placeEnds, new Uint32Array(length));
  }
}
