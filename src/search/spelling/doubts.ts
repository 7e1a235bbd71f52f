import { wordsOf } from '../../text/index.ts';
import { maskOfText } from '../engine/plan.ts';
import { bearersOf } from '../engine/rank.ts';
import type { Segment } from '../engine/segment.ts';
import { termOf } from '../engine/words.ts';
import type { Query, TextQuery } from '../query/query.ts';
import { type Candidate, nearTerms } from './near-terms.ts';

/** A word that may be misspelt, in the place where it stands, and what may have been meant. */
export interface Doubt {
  readonly text: TextQuery;
  readonly word: string;
  readonly candidates: readonly Candidate[];
}

/** One way to spell the words in doubt. */
export type Respelling = ReadonlyMap<Doubt, Candidate>;

/** More words of one question are not looked at: nobody misspells so many, and each takes a millisecond or more. */
const mostDoubts = 4;
const mostLooked = 6;
const candidatesEach = 6;
/** A word that so few works have may itself be misspelt there … */
const rareBearers = 3;
/** … where so many times more have the other. */
const muchMore = 20;
const shortestWord = 4;
/** Words of this length may be two edits from a more frequent one and still be it. */
const longWord = 8;

/** `unknown` words are those that no work has; `rare` ones are in so few that they may be misspelt there too. */
export interface DoubtedWords {
  readonly which: 'unknown' | 'rare';
  readonly quoted: 'as typed' | 'in doubt';
  /** As for `nearTerms`. */
  readonly endings: 'where needed' | 'always';
}

/** The words of a query that are in doubt, with the words of the index that are near. */
export function doubtsOf(
  query: Query,
  segments: readonly Segment[],
  { which, quoted, endings }: DoubtedWords,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  let looked = 0;
  for (const text of correctableTexts(query)) {
    if (text.literal && quoted === 'as typed' && !isName(text)) continue;
    const mask = maskOfText(text);
    if (mask === undefined) continue;
    for (const word of new Set(wordsOf(text.text))) {
      if (doubts.length === mostDoubts || looked === mostLooked) return doubts;
      if (word.length < shortestWord || !/^[\p{L}\p{M}]+$/u.test(word)) continue;
      const term = termOf(word);
      const bearers = bearersOf(term, segments, mask);
      if (bearers > (which === 'rare' ? rareBearers : 0)) continue;
      looked += 1;
      const candidates = nearTerms(word, mask, segments, { most: candidatesEach, endings }).filter(
        (one) => bearers === 0 || isMuchMore(one, bearers, word),
      );
      if (candidates.length > 0) doubts.push({ text, word, candidates });
    }
  }
  return doubts;
}

/** Names are put between quotes by the reading of `Sharif S[au]`, not by who typed them. */
function isName({ field, exact }: TextQuery): boolean {
  return field === 'author' && exact === true;
}

function isMuchMore({ bearers, distance }: Candidate, than: number, word: string): boolean {
  return bearers >= muchMore * than && (distance === 1 || word.length >= longWord);
}

/** The texts that make a work a hit; beginnings of words are no words yet. */
function correctableTexts(query: Query): readonly TextQuery[] {
  switch (query.kind) {
    case 'text':
      return query.open ? [] : [query];
    case 'and':
    case 'or':
      return query.of.flatMap(correctableTexts);
    default:
      return [];
  }
}

/** The likeliest spelling of all words in doubt first, then those that differ from it in one word. */
export function respellings(doubts: readonly Doubt[]): readonly Respelling[] {
  const best = new Map(
    doubts.flatMap((doubt) => (doubt.candidates[0] ? [[doubt, doubt.candidates[0]]] : [])),
  );
  const others = doubts.flatMap((doubt) =>
    doubt.candidates.slice(1).map((candidate) => new Map(best).set(doubt, candidate)),
  );
  return [best, ...others];
}

/** The query with other words in the place of those in doubt. */
export function respelt(query: Query, words: ReadonlyMap<Doubt, string>): Query {
  switch (query.kind) {
    case 'text': {
      let { text } = query;
      for (const [doubt, word] of words) if (doubt.text === query) text = replaced(text, doubt.word, word);
      return { ...query, text };
    }
    case 'and':
    case 'or':
      return { ...query, of: query.of.map((one) => respelt(one, words)) };
    default:
      return query;
  }
}

/** Puts another word in the place of one that `wordsOf` reads, in small letters where that was typed so. */
function replaced(text: string, word: string, other: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (surface) => {
    const [read, ...more] = wordsOf(surface);
    if (read !== word || more.length > 0) return surface;
    return surface === surface.toLowerCase() ? other.toLowerCase() : other;
  });
}
