import type { NameWord, UnitKind } from './name-words.ts';

/** What each word tells: rare ones among the names of the units much, common ones little. */
export type WeightOf = (word: string) => number;

/** Inverse document frequency over the names (Spärck Jones 1972), of kinds of units a third; words that no unit has count as the rarest. */
export function weightsOf(names: readonly (readonly NameWord[])[]): WeightOf {
  const counts = new Map<string, number>();
  for (const words of names)
    for (const word of new Set(words.map((one) => one.word))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const total = Math.max(1, names.length);
  return (word) => Math.log(1 + total / (counts.get(word) ?? 0.5));
}

/** How different two kinds are: a department may call itself a division; a school is no department. */
const near: readonly (readonly [UnitKind, UnitKind, number])[] = [
  ['department', 'division', 0.9],
  ['department', 'programme', 0.85],
  ['division', 'centre', 0.8],
  ['centre', 'laboratory', 0.85],
  ['department', 'laboratory', 0.8],
  ['division', 'laboratory', 0.85],
];
const otherKind = 0.7;
const unsaidKind = 0.95;

/** How far a stretch of an affiliation says the name of a unit, 0–1: the share of the weight of their words that both have, less where they say they are of different kinds. */
export function scoreName(
  stretch: readonly NameWord[],
  name: readonly NameWord[],
  weightOf: WeightOf,
): number {
  const [said, meant] = [contentOf(stretch), contentOf(name)];
  if (said.size === 0 || meant.size === 0) return 0;
  let [common, all] = [0, 0];
  for (const word of said) {
    all += weightOf(word);
    if (meant.has(word)) common += weightOf(word);
  }
  for (const word of meant) if (!said.has(word)) all += weightOf(word);
  return (common / all) * alikeness(kindsOf(stretch), kindsOf(name));
}

function contentOf(words: readonly NameWord[]): ReadonlySet<string> {
  const content = words.filter(({ kind }) => kind === undefined).map(({ word }) => word);
  return new Set(content.length > 0 ? content : words.map(({ word }) => word));
}

function kindsOf(words: readonly NameWord[]): ReadonlySet<UnitKind> {
  return new Set(words.flatMap(({ kind }) => kind ?? []));
}

function alikeness(one: ReadonlySet<UnitKind>, other: ReadonlySet<UnitKind>): number {
  if (one.size === 0 && other.size === 0) return 1;
  if (one.size === 0 || other.size === 0) return unsaidKind;
  if ([...one].some((kind) => other.has(kind))) return 1;
  const pairs = near.filter(([a, b]) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)));
  return Math.max(otherKind, ...pairs.map(([, , alike]) => alike));
}
