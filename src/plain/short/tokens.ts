import { copyOf } from '../../text/index.ts';
import type { Word } from '../hard-words/read-words.ts';
import { allHints } from '../sentence-hints.ts';
import type { WordHints } from '../word-hints.ts';
import { longestKept } from '../word-table.ts';
import { type Token, tokenOf } from '../word-token.ts';

const mostTokens = 60;
const mostCharacters = 600;

/** The words of a sentence as the marks see it. */
export function tokensOf(sentence: string): readonly string[] {
  return readTokens(sentence).map(({ word }) => word);
}

/** A sentence as the marks see it: what is beyond sixty signs is left out. */
export function readTokens(sentence: string): readonly Token[] {
  const text = sentence.slice(0, mostCharacters).toLowerCase();
  return readRange(text, 0, text.length);
}

/**
 * The same of a sentence whose words were read before, without looking at their letters again: `words[from]` is the first
 * that begins in it. `lower` is the text in which they stand in lower case, sign by sign in its place.
 */
export function readTokensAt(
  lower: string,
  [start, end]: readonly [start: number, end: number],
  words: readonly Word[],
  from: number,
): readonly Token[] {
  const to = Math.min(end, start + mostCharacters);
  const tokens: Token[] = [beginning];
  let next = from;
  for (let at = start; at < to && tokens.length <= mostTokens; ) {
    const word = words[next];
    if (word !== undefined && word.start < at) {
      next += 1;
      continue;
    }
    // A word of plain letters with nothing beside it that might belong to it.
    if (word !== undefined && word.start === at && word.facts.isPlain && word.end <= to) {
      if (word.end === to || !isLetter(lower.charCodeAt(word.end))) {
        word.facts.token ??= knownToken(lower, at, word.end);
        tokens.push(word.facts.token);
        at = word.end;
        next += 1;
        continue;
      }
    }
    at = readOne(lower, at, to, tokens);
  }
  return tokens;
}

function readRange(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [beginning];
  for (let at = start; at < end && tokens.length <= mostTokens; ) at = readOne(text, at, end, tokens);
  return tokens;
}

/** Reads what stands at a place and adds its token, if it is one; answers where it ends. */
function readOne(text: string, start: number, end: number, tokens: Token[]): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  if (isLetter(code)) {
    while (at < end && isLetter(text.charCodeAt(at))) at += 1;
    tokens.push(knownToken(text, start, at));
  } else if (isDigit(code)) {
    while (at < end && continuesFigure(text.charCodeAt(at))) at += 1;
    tokens.push(figure);
  } else {
    const sign = signs.get(code);
    if (sign !== undefined) tokens.push(sign);
  }
  return at;
}

const known = new Map<string, Token>();
const mostKnown = 200_000;

/** The token of a word in lower case; of a word the same one mostly. */
function knownToken(text: string, start: number, end: number): Token {
  const word = text.slice(start, end);
  let token = known.get(word);
  if (token === undefined) {
    token = tokenOf(copyOf(word));
    if (known.size >= mostKnown) known.clear();
    if (word.length <= longestKept) known.set(token.word, token);
  }
  return token;
}

/** Stands for the beginning of a sentence, so that `^ we` is a pair. */
const beginning = tokenOf('^');
/** Any number. */
export const figure: Token = tokenOf('#');
const signs = new Map(['%', '=', '<', '>', '±'].map((sign) => [sign.charCodeAt(0), tokenOf(sign)]));

/** What can be found in a sentence of these tokens. */
export function hintsOfSentence(tokens: readonly Token[], length: number): WordHints {
  if (tokens.length > mostTokens || length > mostCharacters) return allHints;
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
