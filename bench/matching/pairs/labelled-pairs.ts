import type { WorkDescription } from '../../../src/model/index.ts';
import type { LabelledRecord } from '../readers/labelled-records.ts';
import { damages, withoutIdentifiers } from './damage.ts';
import { halfOf, type LabelledPair } from './labelled-pair.ts';
import { linkedPairs, noticePairs } from './linked-pairs.ts';
import { madePairs } from './made-pairs.ts';
import { nearestPairs, partsPairs } from './nearest-pairs.ts';
import { seededRandom } from './random.ts';

/** Thousands of pairs of one work and of two, real ones and made ones; the same for the same seed. */
export function labelledPairs(records: readonly LabelledRecord[], seed: number): readonly LabelledPair[] {
  return [
    ...naturalPairs(records, seed),
    ...damagedPairs(records, seed + 1),
    ...linkedPairs(records),
    ...noticePairs(records),
    ...nearestPairs(records),
    ...partsPairs(records),
    ...madePairs(records, seed + 2),
  ];
}

/** Two real records that carry the same identifier, with all identifiers taken away. */
function naturalPairs(records: readonly LabelledRecord[], seed: number): readonly LabelledPair[] {
  const random = seededRandom(seed);
  const byWork = Map.groupBy(
    records.filter(({ work }) => work !== undefined),
    ({ work }) => work ?? '',
  );
  const pairs: LabelledPair[] = [];
  for (const [work, group] of byWork) {
    const possible = group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const));
    for (let left = 3; left > 0 && possible.length > 0; left -= 1) {
      const [[a, b]] = possible.splice(random.below(possible.length), 1) as [
        readonly [LabelledRecord, LabelledRecord],
      ];
      const [one, other] = [a, b].map(({ description }) => withoutIdentifiers(description)) as [
        WorkDescription,
        WorkDescription,
      ];
      // The same file kept twice teaches nothing.
      if (JSON.stringify(one) === JSON.stringify(other)) continue;
      pairs.push({
        a: one,
        b: other,
        same: true,
        kinds: [`natural: ${[a.provider, b.provider].sort().join(' and ')}`],
        half: halfOf(work),
      });
    }
  }
  return pairs;
}

/** A real record and the same with one to four damages. */
function damagedPairs(records: readonly LabelledRecord[], seed: number): readonly LabelledPair[] {
  const random = seededRandom(seed);
  const pairs: LabelledPair[] = [];
  for (const { work, provider, description } of records) {
    const share =
      provider === 'abstracts' ? 0.02 : provider === 'cited' ? 0.03 : provider === 'pubmed-xml' ? 0.9 : 0.45;
    if (work === undefined || !random.chance(share)) continue;
    const names = Object.keys(damages);
    const done: string[] = [];
    let damaged = description;
    for (let left = 1 + random.below(4); left > 0; left -= 1) {
      const name = random.pick(names);
      const next = damages[name]?.(damaged, random) ?? damaged;
      if (JSON.stringify(next) === JSON.stringify(damaged) || done.includes(name)) continue;
      done.push(name);
      damaged = next;
    }
    if (done.length === 0) continue;
    const keepsIdentifiers = random.chance(0.5);
    pairs.push({
      a: keepsIdentifiers ? description : withoutIdentifiers(description),
      b: withoutIdentifiers(damaged),
      same: true,
      kinds: done,
      half: halfOf(work),
    });
  }
  return pairs;
}
