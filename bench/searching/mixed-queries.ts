import { plainText } from '../../src/markup/index.ts';
import type { Work } from '../../src/model/index.ts';
import { stopWords, wordsOf } from '../../src/text/index.ts';
import type { Random } from '../matching/pairs/random.ts';

/** A question in our language, and in FTS5's where that has it. */
export interface MixedQuery {
  readonly text: string;
  readonly fts5: string;
}

/**
 * What people ask, drawn from titles: one to four words (most of them), a phrase, a beginning, alternatives, a word that
 * must not occur, words of the title.
 */
export function mixedQueries(works: readonly Work[], most: number, random: Random): readonly MixedQuery[] {
  const queries: MixedQuery[] = [];
  while (queries.length < most) {
    const words = wordsOf(plainText(random.pick(works).title)).filter(
      (word) => /^[a-z]{3,}$/.test(word) && !stopWords.has(word) && !/^(?:and|or|not|near)$/.test(word),
    );
    const query = words.length < 5 ? undefined : queryOf(words, random);
    if (query !== undefined) queries.push(query);
  }
  return queries;
}

function queryOf(words: readonly string[], random: Random): MixedQuery {
  const from = random.below(words.length - 4);
  const [a = '', b = '', c = '', d = ''] = words.slice(from, from + 4);
  const kind = random.below(100);
  if (kind < 25) return { text: a, fts5: a };
  if (kind < 50) return { text: `${a} ${b}`, fts5: `${a} AND ${b}` };
  if (kind < 65) return { text: `${a} ${b} ${c}`, fts5: `${a} AND ${b} AND ${c}` };
  if (kind < 70) return { text: `${a} ${b} ${c} ${d}`, fts5: `${a} AND ${b} AND ${c} AND ${d}` };
  if (kind < 78) return { text: `"${a} ${b}"`, fts5: `"${a} ${b}"` };
  if (kind < 84) return { text: `${a.slice(0, 5)}*`, fts5: `${a.slice(0, 5)}*` };
  if (kind < 92) return { text: `${a} OR ${b}`, fts5: `${a} OR ${b}` };
  if (kind < 96) return { text: `${a} -${b}`, fts5: `${a} NOT ${b}` };
  return { text: `${a}[ti] ${b}`, fts5: `title: ${a} AND ${b}` };
}
