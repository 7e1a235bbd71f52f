import { stopWords, wordsOf } from '../text/index.ts';
import { termOf } from './engine/words.ts';
import { type Query, textsOf } from './query/query.ts';

/** What is marked in the texts shown: the words of a query that make a work a hit, wherever they may stand in it. */
export interface Marks {
  /** The words asked one by one; of the last of a text maybe only the beginning. */
  readonly asked: readonly AskedWord[];
  readonly isEmpty: boolean;
  /** Whether a word of a text, as `wordsOf` gives it, is one that was asked. */
  isAsked(word: string): boolean;
  /** Whether a word that begins with this ASCII letter or digit may be one. */
  mayBegin(code: number): boolean;
}

interface AskedWord {
  readonly term: string;
  readonly beginning?: string;
}

export function marksOf(query: Query): Marks {
  const terms = new Set<string>();
  const asked: AskedWord[] = [];
  const texts = textsOf(query).map((one) => ({ ...one, words: wordsOf(one.text) }));
  const isSmall = ({ words, open }: (typeof texts)[number]) =>
    words.length === 1 && open === undefined && stopWords.has(words[0] ?? '');
  const telling = texts.filter((one) => !isSmall(one));
  for (const { words, open } of telling.length > 0 ? telling : texts) {
    words.forEach((word, at) => {
      const isBegun = open === true && at === words.length - 1;
      terms.add(termOf(word));
      asked.push({ term: termOf(word), ...(isBegun && { beginning: word }) });
    });
    if (words.length > 1) terms.add(words.join(''));
  }
  const beginnings = asked.flatMap(({ beginning }) => beginning ?? []);
  // Only words that begin like a word asked for are worth a stem: stemming keeps the first letter.
  const first = new Set([...terms, ...beginnings].map((each) => each.slice(0, 1)));
  const firstCodes = new Set(
    [...first].flatMap((each) => [each.charCodeAt(0), each.toUpperCase().charCodeAt(0)]),
  );
  return {
    asked,
    mayBegin: (code) => firstCodes.has(code),
    isEmpty: asked.length === 0,
    isAsked: (word) =>
      first.has(word.slice(0, 1)) &&
      (terms.has(termOf(word)) || beginnings.some((beginning) => word.startsWith(beginning))),
  };
}
