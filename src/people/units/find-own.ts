import type { ParsedAffiliation } from '../affiliations/parse-affiliation.ts';
import { type NameWord, nameWords } from './name-words.ts';
import type { OwnInstitution } from './units-file.ts';

/** The words of each part of an affiliation. */
export type PartsInWords = readonly (readonly NameWord[])[];

/** Where an institution's name stands in an affiliation. */
export interface OwnPlace {
  readonly firstPart: number;
  readonly lastPart: number;
  /** In the first part, from which word to before which; a name with commas ends in a later part. */
  readonly from: number;
  readonly to: number;
}

/** Words that make another institution of a name when they stand before it: `Federal University of …`. */
const others = new Set(
  'federal technical state medical national open azad catholic free new western eastern northern southern central royal pontifical agricultural veterinary pedagogical polytechnic autonomous metropolitan technological normal islamic american international city'.split(
    ' ',
  ),
);

/** Finds where an affiliation names the institution; another's longer name in which ours stands does not count. */
export function createOwnFinder({ names, alternativeNames }: OwnInstitution) {
  // A name with commas goes on in the next part: `University of Somewhere, This City`.
  const sought = [...Object.values(names), ...alternativeNames]
    .map((name) => name.split(/[,،]/).map((piece) => nameWords(piece).map(({ word }) => word)))
    .map((pieces) => pieces.filter((words) => words.length > 0))
    .filter((pieces) => pieces.length > 0);
  return (parts: PartsInWords, { parts: printed }: ParsedAffiliation): OwnPlace | undefined => {
    for (const [at, words] of parts.entries())
      for (const [first = [], ...rest] of sought) {
        const from = placeOf(first, words);
        if (from === -1) continue;
        const to = from + first.length;
        const isWhole = rest.every((piece, step) => {
          const next = parts[at + 1 + step] ?? [];
          return piece.every((word, place) => next[place]?.word === word);
        });
        if (!isWhole || (rest.length > 0 && to < words.length)) continue;
        const kind = printed[at]?.kind;
        if (isOthers(words, from, to, kind === 'unit' || kind === 'faculty')) continue;
        return { firstPart: at, lastPart: at + rest.length, from, to };
      }
    return undefined;
  };
}

function placeOf(sought: readonly string[], words: readonly NameWord[]): number {
  for (let at = 0; at + sought.length <= words.length; at += 1)
    if (sought.every((word, place) => words[at + place]?.word === word)) return at;
  return -1;
}

function isOthers(words: readonly NameWord[], from: number, to: number, isUnit: boolean): boolean {
  const before = words[from - 1];
  const next = words[to];
  const isLinked = words[from]?.linked !== undefined;
  if (before !== undefined && !isLinked && (!isUnit || others.has(before.word))) return true;
  return next?.linked === 'of' || next?.linked === 'for' || next?.linked === 'de';
}
