import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../src/app.ts';
import type { Work } from '../src/model/index.ts';
import { clusterBlock } from '../src/people/identity/cluster-block.ts';
import type { Signed } from '../src/people/identity/profile.ts';
import { traitsOf } from '../src/people/identity/traits.ts';
import { aRecord } from '../test/support/a-record.ts';
import { realWorks } from './real-works.ts';

const batch = 1_000;

/**
 * How long finding who is who takes, against keeping the same works with full text and bylines (all in one thread, and
 * without the reading of files, so that an import from the terminal takes more). Processor time.
 */
export async function benchPeople({ long = false } = {}): Promise<void> {
  const works = realWorks(long ? 90_000 : 12_000);
  if (works.length === 0) {
    console.log('people: left out, there are no real abstracts');
    return;
  }
  for (const share of long ? [4, 2, 1] : [2, 1])
    await measure(works.slice(0, Math.ceil(works.length / share)));
  benchLargestBlock();
}

async function measure(works: readonly Work[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-people-'));
  mkdirSync(folder, { recursive: true });
  const house = openHouse({ data: folder }, { now: () => new Date() });
  try {
    const saved = await processorSeconds(async () => {
      for (let at = 0; at < works.length; at += batch)
        await house.catalogue.save(
          works.slice(at, at + batch).map((work) => aRecord({ key: work.id, description: work })),
          new Date(),
        );
    });
    const identity = house.followers.find(({ name }) => name === 'identity');
    const found = await processorSeconds(async () => identity?.catchUp());
    const contributions = works.reduce((sum, work) => sum + work.contributions.length, 0);
    console.log(
      `  ${works.length} works, ${contributions} contributions, ${await house.people.count()} people: kept in ${saved.toFixed(1)} s, who is who in ${found.toFixed(1)} s: ${(found / saved).toFixed(2)} times (at most 4)`,
    );
    const [one] = works;
    if (one === undefined || identity === undefined) return;
    const changed = { ...one, title: `${one.title} again` as Work['title'] };
    await house.catalogue.save([aRecord({ key: one.id, rank: '2', description: changed })], new Date());
    const again = await processorSeconds(() => identity.catchUp());
    console.log(`  one more work: ${(again * 1000).toFixed(0)} ms`);
  } finally {
    house.close();
    rmSync(folder, { recursive: true });
  }
}

/** A name that 50,000 contributions bear, of some 5,000 people with three co-authors each out of 3,000. */
function benchLargestBlock(): void {
  const given = 'yan yun ying yong yu yi yang yue yuan ya yao yin you yuxin yifan yiming yanyan y'.split(' ');
  const signed = Array.from({ length: 50_000 }, (_, at): Signed[] => {
    const person = at % 5_000;
    const description = {
      identifiers: {},
      type: 'article' as const,
      title: '' as Work['title'],
      published: { year: 2000 + (at % 25) },
      contributions: [
        named('Wang', given[person % given.length] ?? 'y'),
        ...[1, 7, 13].map((step) => named(`Author${(person * step) % 3_000}`, 'A')),
      ],
    };
    const { team, signed: all } = traitsOf(description);
    return all.slice(0, 1).map((one) => ({ ...one, workId: String(at), team, group: 0 }));
  }).flat();
  const before = process.threadCpuUsage();
  const { clusters } = clusterBlock(signed);
  const { user } = process.threadCpuUsage(before);
  console.log(
    `  a block of ${signed.length} contributions: ${(user / 1e6).toFixed(1)} s, ${clusters.length} people`,
  );
}

function named(family: string, given: string): Work['contributions'][number] {
  return { role: 'author', affiliations: [], contributor: { kind: 'person', family, given } };
}

async function processorSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}
