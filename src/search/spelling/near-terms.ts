import { bearersOf } from '../engine/rank.ts';
import type { Segment } from '../engine/segment.ts';
import { termOf } from '../engine/words.ts';
import { termsOfOtherEndings } from './misspelt-endings.ts';
import { WordList } from './word-list.ts';

/** A term of the index that may have been meant. */
export interface Candidate {
  readonly term: string;
  readonly distance: number;
  /** How many documents have it. */
  readonly bearers: number;
  /** How likely it was meant: greater is likelier. */
  readonly likelihood: number;
}

/** Words of fewer letters are one edit from another at most (as Lucene's "AUTO" fuzziness has it). */
const shortestOfTwo = 6;
/** An edit more must be made up for by a thousand times as many works; another first letter by seven times. */
const costOfEdit = 7;
const costOfFirstLetter = 2;

/** Segments never change, so what is made of one is kept as long as it is. */
const lists = new WeakMap<Segment, WordList>();

function listOf(segment: Segment): WordList {
  const known = lists.get(segment);
  if (known !== undefined) return known;
  const list = new WordList(segment);
  lists.set(segment, list);
  return list;
}

/**
 * The terms near that of a word, in the fields of `mask`, the likeliest first; at most `most` of them. With `endings` those
 * of words whose ending was misspelt so that the stem is another: dearer, and left out where an edit of the stem is enough.
 */
export function nearTerms(
  word: string,
  mask: number,
  segments: readonly Segment[],
  { most, endings }: { readonly most: number; readonly endings: 'where needed' | 'always' },
): readonly Candidate[] {
  const found = new Map<string, { readonly distance: number; bearers: number }>();
  const term = termOf(word);
  const edits = term.length < shortestOfTwo ? 'once' : 'twice';
  for (const segment of segments) {
    for (const { term: near, distance, bearers } of listOf(segment).near(term, edits)) {
      const known = found.get(near);
      if (known) known.bearers += bearers;
      else found.set(near, { distance, bearers });
    }
  }
  if (endings === 'always' || !found.values().some(({ distance }) => distance === 1))
    for (const near of termsOfOtherEndings(word)) {
      const bearers = found.has(near) ? 0 : bearersOf(near, segments);
      if (bearers > 0) found.set(near, { distance: 1, bearers });
    }
  const candidates = [...found]
    .map(([near, { distance, bearers }]): Candidate => {
      const isOther = near[0] !== term[0];
      const likelihood = Math.log(bearers) - costOfEdit * distance - (isOther ? costOfFirstLetter : 0);
      return { term: near, distance, bearers, likelihood };
    })
    .sort((a, b) => b.likelihood - a.likelihood || (a.term < b.term ? -1 : 1));
  if (mask === 0xff) return candidates.slice(0, most);
  return candidates
    .values()
    .filter((one) => bearersOf(one.term, segments, mask) > 0)
    .take(most)
    .toArray();
}
