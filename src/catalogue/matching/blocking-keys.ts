import type { MatchTraits } from './match-traits.ts';

/** At most a few short keys; two descriptions of one work nearly always share one. Candidates are sought by them. */
export function blockingKeysOf({ titles, families }: MatchTraits): readonly string[] {
  const family = families[0] ?? '';
  return titles.flatMap((title) => (title.length < 12 ? [] : [`${title.slice(0, 24)}|${family}`]));
}
