import type { MatchedUnit } from './matched.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { scoreName, weightsOf } from './score-name.ts';
import type { Stretch } from './stretches.ts';
import type { UnitEntry, UnitsFile } from './units-file.ts';

interface KnownName {
  readonly unit: UnitEntry;
  readonly name: string;
  readonly words: readonly NameWord[];
}

/** Finds the units whose names a stretch says best, if it says them as far as `least`; several where they share a name. */
export type BestFor = (stretch: Stretch, least: number) => readonly MatchedUnit[];

export function createKnownNames({ institution, units }: UnitsFile): BestFor {
  const own = [...Object.values(institution.names), ...institution.alternativeNames]
    .map((name) => nameWords(name).map(({ word }) => word))
    .filter((words) => words.length > 0);
  const names = units.flatMap((unit) =>
    [...new Set([...Object.values(unit.names), ...unit.alternativeNames])].flatMap((name): KnownName[] => {
      const words = nameWords(name);
      // An affiliation that names the institution once has said it for `University of Somewhere Hospital`, too.
      const bare = own.reduce((rest, sought) => without(rest, sought), words);
      const known = { unit, name, words };
      const says = bare.length < words.length && bare.some(({ kind }) => kind === undefined);
      return says ? [known, { ...known, words: bare }] : [known];
    }),
  );
  const weightOf = weightsOf(names.map(({ words }) => words));
  const namesWith = byWord(names);
  return ({ words: said, text: part }, least) => {
    const candidates = new Set(said.flatMap(({ word }) => namesWith.get(word) ?? []));
    let best: MatchedUnit[] = [];
    for (const { unit, name, words } of candidates) {
      const score = scoreName(said, words, weightOf);
      const top = best[0]?.score ?? least;
      if (score < top) continue;
      if (score > top) best = [];
      if (!best.some(({ slug }) => slug === unit.slug)) best.push({ slug: unit.slug, score, part, name });
    }
    return best;
  };
}

function without(words: readonly NameWord[], sought: readonly string[]): readonly NameWord[] {
  for (let at = 0; at + sought.length <= words.length; at += 1)
    if (sought.every((word, place) => words[at + place]?.word === word))
      return [...words.slice(0, at), ...words.slice(at + sought.length)];
  return words;
}

function byWord(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const found = new Map<string, KnownName[]>();
  for (const known of names)
    for (const word of new Set(known.words.map((one) => one.word))) {
      const those = found.get(word);
      if (those) those.push(known);
      else found.set(word, [known]);
    }
  return found;
}
