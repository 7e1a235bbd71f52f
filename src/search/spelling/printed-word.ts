import type { WorkDescription } from '../../model/index.ts';
import { wordsOf } from '../../text/index.ts';
import { documentOf } from '../engine/document-of-work.ts';
import { termOf } from '../engine/words.ts';
import { editDistance, unitsOf } from './edit-distance.ts';

const printed = /[\p{L}\p{N}\p{M}]+/gu;
const farthest = 9;

/** The word that a term of the index stands for, as works print it: of several the one most like what was typed. */
export function printedWord(
  works: readonly WorkDescription[],
  term: string,
  typed: string,
): string | undefined {
  const found = new Map<string, string>();
  for (const text of works.flatMap((work) => Object.values(documentOf(work).texts).flat())) {
    for (const [surface] of text.matchAll(printed)) {
      const [word, ...others] = wordsOf(surface);
      if (word === undefined || others.length > 0 || termOf(word) !== term) continue;
      found.set(word, surface);
    }
  }
  const units = unitsOf(wordsOf(typed)[0] ?? '');
  const distance = (word: string) => editDistance(units, unitsOf(word), 0, word.length, farthest);
  return [...found].sort(([a], [b]) => distance(a) - distance(b) || a.length - b.length)[0]?.[1];
}
