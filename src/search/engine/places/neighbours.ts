import { hash32 } from '../../../text/index.ts';
import { type Bits, keepCommon, passingBits } from '../bits.ts';
import type { PlaceBytes } from './place-bytes.ts';

/**
 * Which documents have two words side by side, by a number of the two that others may share: what is not here is in no
 * document, and what is here may be. So most documents that have both words, but apart, are told without their places.
 * Behind the places of a segment, number by number: the number (2 bytes), how many bytes follow, and the documents as
 * differences.
 */
export interface Neighbours {
  /** The numbers stand in as many groups as there are entries but the last, where it ends; each begins there in `places`. */
  readonly neighbourStarts: Uint32Array;
  /**
   * For each posting of words its places, term by term (`placesOfTerm`): differences, doubled, one more at the last. Behind
   * them the neighbours.
   */
  readonly places: PlaceBytes;
  readonly documents: number;
}

/** So many numbers there are. */
export const neighbourNumbers = 1 << 14;

/** The number of two terms side by side, from their hashes (`hash32`). */
export function neighbourNumber(first: number, second: number): number {
  let hash = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 18;
}

/** Keeps of `candidates` no document that cannot have the terms side by side, in this order. */
export function keepNeighbours(segment: Neighbours, terms: readonly string[], candidates: Bits): void {
  let before = hash32(terms[0] ?? '');
  for (const term of terms.slice(1)) {
    const hash = hash32(term);
    keepCommon(candidates, documentsOf(segment, neighbourNumber(before, hash)));
    before = hash;
  }
}

function documentsOf({ neighbourStarts, places, documents }: Neighbours, wanted: number): Bits {
  const found = passingBits(documents);
  const group = Math.floor((wanted * (neighbourStarts.length - 1)) / neighbourNumbers);
  const [start = 0, end = 0] = [neighbourStarts[group], neighbourStarts[group + 1]];
  const list = new NeighbourCursor(places.read(start, end));
  while (list.number < wanted) list.skip();
  if (list.number === wanted)
    list.forEach((document) => {
      found[document >>> 5] = (found[document >>> 5] ?? 0) | (1 << (document & 31));
    });
  return found;
}

/** Goes through numbers and their documents, as they are kept. */
export class NeighbourCursor {
  readonly #bytes: Uint8Array;
  #at = 0;
  #end = 0;
  /** The number at hand; behind the last one that is greater than all. */
  number = neighbourNumbers;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#open();
  }

  /** To the next number, past the documents of this. */
  skip(): void {
    this.#at = this.#end;
    this.#open();
  }

  /** Calls for each document of the number at hand, ascending. */
  forEach(visit: (document: number) => void): void {
    let document = -1;
    for (let at = this.#at; at < this.#end; ) {
      let byte = this.#bytes[at] ?? 0;
      at += 1;
      let difference = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = this.#bytes[at] ?? 0;
        at += 1;
        difference |= (byte & 0x7f) << shift;
      }
      document += difference;
      visit(document);
    }
  }

  #open(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    if (at >= bytes.length) {
      this.number = neighbourNumbers;
      return;
    }
    this.number = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    this.#at = at;
    this.#end = at + length;
  }
}
