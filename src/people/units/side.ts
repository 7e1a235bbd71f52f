import type { TextRead } from './read-text.ts';

/** Whence somebody signs: from the institution, or from elsewhere. */
export type Side = 'inside' | 'outside';

/** What the affiliations of one contribution say: one of ours among others is ours; nothing where none says a place. */
export function sideOf(
  reads: readonly Pick<TextRead, 'ours' | 'countries' | 'partners'>[],
): Side | undefined {
  if (reads.some(({ ours }) => ours !== undefined)) return 'inside';
  const isElsewhere = reads.some(({ countries, partners }) => countries.length + partners.length > 0);
  return isElsewhere ? 'outside' : undefined;
}

/** In how many works somebody signed from where. */
export interface SideTally {
  inside: number;
  outside: number;
  works: number;
}

/** Most of the works tell; of as many from here as from elsewhere, those from here. */
export function sideOfTally({ inside, outside }: SideTally): Side | undefined {
  if (inside + outside === 0) return undefined;
  return inside >= outside ? 'inside' : 'outside';
}

/** Counts one work of somebody. */
export function tally(tallies: Map<string, SideTally>, id: string, side: Side | undefined): void {
  const one = tallies.get(id) ?? { inside: 0, outside: 0, works: 0 };
  one.works += 1;
  if (side !== undefined) one[side] += 1;
  tallies.set(id, one);
}
