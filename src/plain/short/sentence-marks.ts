import { copyOf } from '../../text/index.ts';
import { allHints, hintsOf } from '../sentence-hints.ts';
import type { WordHints } from '../word-hints.ts';
import { hashWith, unitsOf, WordTable } from '../word-table.ts';

/** Words and pairs of words that tell what a sentence does, and the number that the weights know each by. */
export interface KnownMarks {
  readonly words: ReadonlyMap<string, number>;
  /** By `pairKey` of the numbers of two words that stand side by side. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** The marks that need no words: where a sentence stands, and how much it has of the title and of figures. */
export const placeMarks = 68;
const mostTokens = 60;
const mostCharacters = 600;

export function pairKey(first: number, second: number): number {
  return first * 65_536 + second;
}

/** A word or sign as the marks see it: lower case, every figure `#`. The same word is mostly the same token. */
export interface Token {
  readonly word: string;
  readonly hints: WordHints;
}

/** A token with the number that the words of some marks know it by, so that it is asked for once: −1 where they do not. */
interface NumberedToken extends Token {
  numberedBy: KnownMarks['words'] | undefined;
  number: number;
}

/** The words of a sentence as the marks see it. */
export function tokensOf(sentence: string): readonly string[] {
  return readTokens(sentence).map(({ word }) => word);
}

/** A sentence as the marks see it: what is beyond sixty signs is left out. */
export function readTokens(sentence: string): readonly Token[] {
  const tokens = [beginning];
  const text = sentence.slice(0, mostCharacters).toLowerCase();
  const units = unitsOf(text);
  const unit = (at: number) => units[at] as number;
  const { length } = text;
  for (let at = 0; at < length && tokens.length <= mostTokens; ) {
    const start = at;
    const code = unit(at);
    at += 1;
    if (isLetter(code)) {
      let hash = hashWith(0, code);
      for (; at < length && isLetter(unit(at)); at += 1) hash = hashWith(hash, unit(at));
      let token = known.get(units, start, at, hash);
      if (token === undefined) {
        token = tokenOf(copyOf(text.slice(start, at)));
        known.add(units, start, at, hash, token);
      }
      tokens.push(token);
    } else if (isDigit(code)) {
      while (at < length && continuesFigure(unit(at))) at += 1;
      tokens.push(figure);
    } else {
      const sign = signs.get(code);
      if (sign !== undefined) tokens.push(sign);
    }
  }
  return tokens;
}

const known = new WordTable<NumberedToken>();

function tokenOf(word: string): NumberedToken {
  return { word, hints: hintsOf(word), numberedBy: undefined, number: -1 };
}

/** Stands for the beginning of a sentence, so that `^ we` is a pair. */
const beginning = tokenOf('^');
const figure = tokenOf('#');
const signs = new Map(['%', '=', '<', '>', '±'].map((sign) => [sign.charCodeAt(0), tokenOf(sign)]));

/** What can be found in a sentence of these tokens. */
export function hintsOfSentence(tokens: readonly Token[], sentence: string): WordHints {
  if (tokens.length > mostTokens || sentence.length > mostCharacters) return allHints;
  let hints = 0;
  for (const token of tokens) hints |= token.hints;
  return hints;
}

/** Whatever is not ASCII counts as a letter, but for signs and spaces of Latin-1 and general punctuation. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Digits, points, commas and the raised point. */
function continuesFigure(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2c || code === 0xb7;
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
  let sentence = 0;
  return (tokens, place) => {
    const marks = marksOfPlace(tokens, place);
    sentence += 1;
    let before = -1;
    for (const token of tokens) {
      const number = numberOf(token as NumberedToken);
      if (number >= 0) {
        meet(marks, placeMarks + number);
        const pair = before < 0 ? undefined : pairs.get(pairKey(before, number));
        if (pair !== undefined) meet(marks, placeMarks + pair);
      }
      before = number;
    }
    return marks;
  };

  function numberOf(token: NumberedToken): number {
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
  let shared = 0;
  const seen = new Set<string>();
  for (const token of tokens) {
    const { word } = token;
    if (token === figure) figures += 1;
    else if (titleWords.has(word) && !seen.has(word)) {
      seen.add(word);
      shared += 1;
    }
  }
  const share = titleWords.size === 0 ? 0 : shared / titleWords.size;
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

/** The words of a title that say something. */
export function titleWordsOf(title: string): ReadonlySet<string> {
  return new Set(tokensOf(title).filter((word) => word.length > 3));
}
