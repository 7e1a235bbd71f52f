import { readWords } from '../hard-words/read-words.ts';
import type { Token } from '../word-token.ts';
import { figure, readTokens, readTokensAt } from './tokens.ts';

/** Words and pairs of words that tell what a sentence does, and the number that the weights know each by. */
export interface KnownMarks {
  readonly words: ReadonlyMap<string, number>;
  /** By `pairKey` of the numbers of two words that stand side by side. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** The marks that need no words: where a sentence stands, and how much it has of the title and of figures. */
export const placeMarks = 68;

export function pairKey(first: number, second: number): number {
  return first * 65_536 + second;
}

const pairBits = 15;

function hashOfPair(first: number, second: number): number {
  return Math.imul(first * 40_503 + second, 0x9e3779b1) >>> (32 - pairBits);
}

/** Where a sentence stands among how many, and what it shares with the title. */
export interface Place {
  readonly at: number;
  readonly of: number;
  readonly titleWords: ReadonlySet<string>;
}

/** Gives the numbers of all marks that a sentence bears, each once. */
export type MarkReader = (tokens: readonly Token[], place: Place) => readonly number[];

export function createMarkReader({ words, pairs }: KnownMarks): MarkReader {
  // Whether a mark was met in this sentence, without a set for each.
  const metIn = new Uint32Array(placeMarks + words.size + pairs.size);
  // Most words that stand side by side are no pair: that is told without asking the map.
  const mayBePair = new Uint8Array(2 ** pairBits);
  for (const key of pairs.keys()) mayBePair[hashOfPair(Math.floor(key / 65_536), key % 65_536)] = 1;
  let sentence = 0;
  return (tokens, place) => {
    const marks = marksOfPlace(tokens, place);
    sentence += 1;
    let before = -1;
    for (const token of tokens) {
      const number = numberOf(token);
      if (number >= 0) {
        meet(marks, placeMarks + number);
        const pair =
          before < 0 || mayBePair[hashOfPair(before, number)] === 0
            ? undefined
            : pairs.get(pairKey(before, number));
        if (pair !== undefined) meet(marks, placeMarks + pair);
      }
      before = number;
    }
    return marks;
  };

  function numberOf(token: Token): number {
    if (token.numberedBy !== words) {
      token.numberedBy = words;
      token.number = words.get(token.word) ?? -1;
    }
    return token.number;
  }

  function meet(marks: number[], mark: number): void {
    if (metIn[mark] === sentence) return;
    metIn[mark] = sentence;
    marks.push(mark);
  }
}

function marksOfPlace(tokens: readonly Token[], { at, of, titleWords }: Place): number[] {
  const fromEnd = of - 1 - at;
  let figures = 0;
  let seen: string[] | undefined;
  for (const token of tokens) {
    const { word } = token;
    if (token === figure) figures += 1;
    else if (word.length >= shortestTitleWord && titleWords.has(word)) {
      if (seen === undefined) seen = [word];
      else if (!seen.includes(word)) seen.push(word);
    }
  }
  const share = titleWords.size === 0 ? 0 : (seen?.length ?? 0) / titleWords.size;
  return [
    0,
    1 + Math.min(11, Math.floor((12 * at) / of)),
    13 + Math.min(4, at),
    18 + Math.min(4, fromEnd),
    23 + Math.min(7, of >> 1),
    31 + Math.min(4, figures),
    36 + Math.min(4, Math.floor(share * 5)),
    41 + (tokens.length < 12 ? 0 : tokens.length < 30 ? 1 : 2),
    // Findings have figures, conclusions mostly have none: so in each twelfth.
    44 + 2 * Math.min(11, Math.floor((12 * at) / of)) + (figures > 0 ? 1 : 0),
  ];
}

/** In letters: shorter words say nothing. */
export const shortestTitleWord = 4;
/** A title is asked for several times in a row. */
let known:
  | { readonly title: string; readonly tokens: readonly Token[]; readonly words: ReadonlySet<string> }
  | undefined;

/** The words of a title that say something. */
export function titleWordsOf(title: string): ReadonlySet<string> {
  return readTitle(title).words;
}

/** A title as the marks see it. */
export function tokensOfTitle(title: string): readonly Token[] {
  return readTitle(title).tokens;
}

function readTitle(title: string) {
  if (known?.title === title) return known;
  const lower = title.toLowerCase();
  const tokens =
    lower.length === title.length
      ? readTokensAt(lower, [0, title.length], readWords(title), 0)
      : readTokens(title);
  known = { title, tokens, words: new Set(tellingWords(tokens)) };
  return known;
}

/** Those that are long enough to say something. */
export function tellingWords(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ word }) => (word.length >= shortestTitleWord ? [word] : []));
}
