import type { WorkDescription } from '../../model/index.ts';
import type { Segment } from '../engine/segment.ts';
import { type TermFor, termOf } from '../engine/words.ts';
import type { Query } from '../query/query.ts';
import { type Doubt, type DoubtedWords, doubtsOf, respellings, respelt } from './doubts.ts';
import { printedWord } from './printed-word.ts';

/** What a correction needs of the index. */
export interface Corrections {
  readonly segments: readonly Segment[];
  /** How many works a query finds, and some of them. */
  readonly ask: (query: Query, termFor: TermFor) => Asked;
}

interface Asked {
  readonly total: number;
  readonly works: () => Promise<readonly WorkDescription[]>;
}

/**
 * The query with its misspelt words as works that it then finds print them; `undefined` where nothing is in doubt, or no
 * spelling finds more than `than` works.
 */
export async function correctQuery(
  query: Query,
  { segments, ask }: Corrections,
  words: DoubtedWords,
  than: number,
): Promise<Query | undefined> {
  const doubts = doubtsOf(query, segments, words);
  if (doubts.length === 0) return undefined;
  for (const respelling of respellings(doubts)) {
    const terms = new Map(respelling.entries().map(([doubt, { term }]) => [doubt, term]));
    const isTerm = new Set(terms.values());
    const { total, works } = ask(respelt(query, terms), (word) => (isTerm.has(word) ? word : termOf(word)));
    if (total <= than) continue;
    const found = await works();
    const printed = new Map<Doubt, string>();
    for (const [doubt, term] of terms) {
      const word = printedWord(found, term, doubt.word);
      if (word !== undefined) printed.set(doubt, word);
    }
    if (printed.size === terms.size) return respelt(query, printed);
  }
  return undefined;
}
