import { blockingKeysOf } from '../../../src/catalogue/matching/blocking-keys.ts';
import { likenessOf } from '../../../src/catalogue/matching/likeness.ts';
import { traitsOf } from '../../../src/catalogue/matching/match-traits.ts';
import { candidatesOf } from '../pairs/candidates.ts';
import type { LabelledRecord } from '../readers/labelled-records.ts';

/** Processor time, the best of several rounds: other programs of the machine cannot stretch it. */
export function* reportSpeed(records: readonly LabelledRecord[]): Generator<string> {
  for (const provider of ['pubmed-xml', 'nbib', 'wos', 'abstracts']) {
    const some = records.filter((record) => record.provider === provider).slice(0, 1500);
    if (some.length === 0) continue;
    const traits = some.map(({ description }) => traitsOf(description));
    const reading = microseconds(some.length, () => {
      for (const { description } of some) traitsOf(description);
    });
    const keying = microseconds(some.length, () => {
      for (const own of traits) blockingKeysOf(own);
    });
    yield `  ${provider}: traits ${reading} µs, keys ${keying} µs a record`;
  }
  const traits = records.slice(0, 50_000).map(({ description }) => traitsOf(description));
  const pairs = candidatesOf(traits.map(blockingKeysOf)).pairs.slice(0, 20_000);
  const comparing = microseconds(pairs.length, () => {
    for (const [a, b] of pairs) {
      const [one, other] = [traits[a], traits[b]];
      if (one !== undefined && other !== undefined) likenessOf(one, other);
    }
  });
  yield `  likeness of ${pairs.length} proposed pairs: ${comparing} µs a pair`;
}

function microseconds(times: number, work: () => void): string {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 10; round += 1) {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / times);
  }
  return best.toFixed(1);
}
