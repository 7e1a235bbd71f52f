import { ByteWriter } from './bytes.ts';
import type { DocumentTerms } from './document-terms.ts';
import { grown } from './grown.ts';

/** The places of a posting stand in `places` from where those of the one before end. */
export interface PostingColumns {
  readonly impacts: Uint8Array;
  readonly masks: Uint8Array;
  readonly placeEnds: Uint32Array;
  readonly places: Uint8Array;
}

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
    const all = this.#terms;
    for (let at = 0; at < this.#size; at += 1) {
      const term = all[at] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
    }
    return counts;
  }

  /** Lays each posting down in the next place of its term, document by document: its document in `docs`, itself in `sources`. */
  layOut(nextOf: Uint32Array, docs: Uint16Array, sources: Uint32Array): void {
    const terms = this.#terms;
    for (let document = 0; document < this.#starts.length; document += 1) {
      const end = this.#starts[document + 1] ?? this.#size;
      for (let posting = this.#starts[document] ?? 0; posting < end; posting += 1) {
        const term = terms[posting] ?? 0;
        const at = nextOf[term] ?? 0;
        nextOf[term] = at + 1;
        docs[at] = document;
        sources[at] = posting;
      }
    }
  }

  /** What each posting says, beside one another until more are added. */
  get columns(): PostingColumns {
    return {
      impacts: this.#impacts,
      masks: this.#masks,
      placeEnds: this.#placeEnds,
      places: this.#places.memory,
    };
  }

  #grow(): void {
    const length = this.#terms.length * 2;
    this.#terms = grown(this.#terms, new Uint32Array(length));
    this.#impacts = grown(this.#impacts, new Uint8Array(length));
    this.#masks = grown(this.#masks, new Uint8Array(length));
    this.#placeEnds = grown(this.#placeEnds, new Uint32Array(length));
  }
}
