import { plainText } from '../../src/markup/index.ts';
import type { Work } from '../../src/model/index.ts';
import { stopWords, wordsOf } from '../../src/text/index.ts';
import type { Random } from '../matching/pairs/random.ts';

/** A question in our language and in those of others. */
export interface MixedQuery {
  readonly text: string;
  readonly fts5: string;
  /** For PostgreSQL's `to_tsquery`; fields are left out. */
  readonly tsquery: string;
  /** For those who know words only: all of these, or what the rest says. */
  readonly words: readonly string[];
  readonly any?: boolean;
  readonly beginning?: boolean;
  /** They stand in a row. */
  readonly phrase?: boolean;
  /** A word that must not occur. */
  readonly without?: string;
  /** The first stands in the title. */
  readonly inTitle?: boolean;
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
  if (kind < 25) return allOf([a]);
  if (kind < 50) return allOf([a, b]);
  if (kind < 65) return allOf([a, b, c]);
  if (kind < 70) return allOf([a, b, c, d]);
  const two = [a, b];
  if (kind < 78)
    return { text: `"${a} ${b}"`, fts5: `"${a} ${b}"`, tsquery: `${a} <-> ${b}`, words: two, phrase: true };
  if (kind < 84) {
    const start = a.slice(0, 5);
    return { text: `${start}*`, fts5: `${start}*`, tsquery: `${start}:*`, words: [start], beginning: true };
  }
  if (kind < 92)
    return { text: `${a} OR ${b}`, fts5: `${a} OR ${b}`, tsquery: `${a} | ${b}`, words: two, any: true };
  if (kind < 96)
    return { text: `${a} -${b}`, fts5: `${a} NOT ${b}`, tsquery: `${a} & !${b}`, words: [a], without: b };
  return {
    text: `${a}[ti] ${b}`,
    fts5: `title: ${a} AND ${b}`,
    tsquery: `${a} & ${b}`,
    words: two,
    inTitle: true,
  };
}

function allOf(words: readonly string[]): MixedQuery {
  return { text: words.join(' '), fts5: words.join(' AND '), tsquery: words.join(' & '), words };
}
