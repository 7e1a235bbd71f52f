import { hintsOf } from './sentence-hints.ts';
import type { WordHints } from './word-hints.ts';

/** A word or sign as the marks of sentences see it: lower case, every figure `#`. The same word is mostly the same token. */
export interface Token {
  readonly word: string;
  readonly hints: WordHints;
  /** The words of some marks, and the number that they know this one by, so that it is asked for once: −1 where they do not. */
  numberedBy: ReadonlyMap<string, number> | undefined;
  number: number;
}

export function tokenOf(word: string): Token {
  return { word, hints: hintsOf(word), numberedBy: undefined, number: -1 };
}
