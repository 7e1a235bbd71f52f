import type { WorkId } from '../model/index.ts';
import type { Foremost, People } from './people.ts';

/** Of a byline with more names than this, only the first and last speak. */
const longByline = 20;

/** Who signs the works of a ranked list most: those at its head count most, as rank discounts do (DCG). */
export async function foremostAmong(
  ids: readonly WorkId[],
  limit: number,
  signersOf: People['signersOf'],
): Promise<readonly Foremost[]> {
  const tallies = new Map<string, { weight: number; works: WorkId[] }>();
  for (const [rank, byline] of (await signersOf(ids)).entries()) {
    const work = ids[rank];
    if (work === undefined) continue;
    const heard = byline.length > longByline ? [byline[0], byline.at(-1)] : byline;
    for (const person of new Set(heard.flatMap((one) => one ?? []))) {
      const tally = tallies.get(person) ?? { weight: 0, works: [] };
      tally.weight += 1 / Math.log2(rank + 2);
      tally.works.push(work);
      tallies.set(person, tally);
    }
  }
  return [...tallies]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, limit)
    .map(([id, { works }]) => ({ id, works }));
}
