import { wordsOf } from '../../text/index.ts';
import { abbreviationOf } from '../engine/document-of-work.ts';
import { bearersOf } from '../engine/rank.ts';
import type { Segment } from '../engine/segment.ts';
import { termOf } from '../engine/words.ts';
import type { Phrase, Synonyms } from './synonyms.ts';

const longestShort = 10;
/** `OA`, `HbA1c`, `IL-6`; longer words without capitals and digits are words. */
const looksAbbreviated = /\p{L}.*\p{Lu}|\d/u;
const longestPlain = 5;
/** More meanings of one short form in one segment are not looked at. */
const mostMeanings = 200;
/** One meaning is meant where at least this share of the works that introduce the short form agree … */
const agreed = 0.5;
/** … and they are this share of all works that have the word: else it is a word of its own (`CARE`, `PAIN`). */
const introduced = { asAbbreviation: 0.02, asWord: 0.2 };

/** What a short form stands for in the works that introduce it, where they agree. */
export function meaningOfAbbreviation({ text }: Phrase, segments: readonly Segment[]): Synonyms | undefined {
  const [only = '', ...more] = wordsOf(text);
  const short = only + more.join('');
  if (/\s/.test(text) || short.length < 2 || short.length > longestShort) return undefined;
  const isTypedSo = looksAbbreviated.test(text);
  if (!isTypedSo && short.length > longestPlain) return undefined;
  const meanings = meaningsOf(text, segments);
  const all = meanings.reduce((sum, { works }) => sum + works, 0);
  const [best] = meanings.toSorted((a, b) => b.works - a.works);
  if (best === undefined || best.works < agreed * all) return undefined;
  const least = isTypedSo ? introduced.asAbbreviation : introduced.asWord;
  if (all < least * bearersOf(termOf(short), segments)) return undefined;
  return { texts: [best.text], from: 'abbreviations' };
}

/** The meanings of a short form, each in its most frequent spelling, with the works that introduce it so. */
function meaningsOf(short: string, segments: readonly Segment[]) {
  const prefix = abbreviationOf(short);
  const found = new Map<string, Map<string, number>>();
  for (const { terms, postingStarts } of segments) {
    const [from, to] = terms.range(prefix);
    for (let number = from; number < Math.min(to, from + mostMeanings); number += 1) {
      const long = terms.term(number).slice(prefix.length);
      const key = wordsOf(long).map(termOf).join(' ');
      const spellings = found.get(key) ?? new Map<string, number>();
      const works = (postingStarts[number + 1] ?? 0) - (postingStarts[number] ?? 0);
      found.set(key, spellings.set(long, (spellings.get(long) ?? 0) + works));
    }
  }
  return [...found.values()].map((spellings) => {
    const [[text] = ['']] = [...spellings].sort(([, a], [, b]) => b - a);
    return { text, works: spellings.values().reduce((sum, works) => sum + works, 0) };
  });
}
