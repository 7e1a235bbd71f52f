import { firstFrom } from '../first-from.ts';

/** Of long lists of postings it is written down where the places of every so many begin. */
export const stride = 32;
/** Shorter lists have none. */
export const longList = 8 * stride;

/** Where the places of every 32nd posting of each long list begin: the lists of which terms, and where those of each stand in `strides`. */
export interface Strides {
  readonly strideTerms: Uint32Array;
  readonly strideStarts: Uint32Array;
  readonly strides: Uint32Array;
}

/** Notes them as the places of a segment are written, term by term. */
export class StridePacker {
  readonly #terms: number[] = [];
  readonly #starts: number[] = [];
  readonly #strides: number[] = [];
  #begun = 0;
  #postings = 0;

  /** The places of the next posting begin there. */
  posting(at: number): void {
    if (this.#postings % stride === 0) this.#strides.push(at);
    this.#postings += 1;
  }

  /** Those were the postings of a term. */
  endTerm(term: number): void {
    if (this.#postings >= longList) {
      this.#terms.push(term);
      this.#starts.push(this.#begun);
    } else this.#strides.length = this.#begun;
    this.#begun = this.#strides.length;
    this.#postings = 0;
  }

  finish(): Strides {
    return {
      strideTerms: Uint32Array.from(this.#terms),
      strideStarts: Uint32Array.from(this.#starts),
      strides: Uint32Array.from(this.#strides),
    };
  }
}

/** Where in `strides` those of a term stand, or -1 where its list is short. */
export function stridesOf({ strideTerms, strideStarts }: Strides, term: number): number {
  const at = firstFrom(strideTerms, term);
  return strideTerms[at] === term ? (strideStarts[at] ?? -1) : -1;
}
