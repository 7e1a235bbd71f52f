import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../src/catalogue/index.ts';
import type { Work, WorkId } from '../src/model/index.ts';
import { least } from '../src/related/comparing/near-lists.ts';
import { createRelated } from '../src/related/index.ts';
import { realWorks } from './real-works.ts';
import { buildLists, vectorsOf } from './relatedness/speed/build.ts';
import { measureAdditions } from './relatedness/speed/measure-additions.ts';
import { mixedWorks } from './relatedness/speed/mixed-works.ts';
import { plainLists } from './relatedness/speed/plain-lists.ts';
import { scipySeconds } from './relatedness/speed/scipy-seconds.ts';

export interface RelatedBenchOptions {
  /** All abstracts, and 120,000 works. */
  readonly long?: boolean;
  /** So many works alone: 500,000 take half an hour and more. */
  readonly works?: number | undefined;
}

/**
 * Related works of real abstracts, larger sets mixed of their sentences: ratios to the plainest implementation, to
 * scipy where it is, of two threads to one, and how cost grows.
 */
export async function benchRelated({ long = false, works: size }: RelatedBenchOptions = {}): Promise<void> {
  const works = realWorks(long || size !== undefined ? Number.POSITIVE_INFINITY : 20_200);
  if (works.length === 0) {
    console.log('related: skipped, LECTERN_DATA names no folder with abstracts/real.jsonl.gz');
    return;
  }
  if (size !== undefined) {
    await benchSize(works, size, false);
    return;
  }
  await compareWithPlain(works.slice(0, 4_000));
  const sizes = long ? [30_000, works.length, 120_000] : [10_000, 20_000];
  const costs: Cost[] = [];
  for (const size of sizes) costs.push(await benchSize(works, size, size === sizes[0]));
  const [first, last] = [costs[0] as Cost, costs.at(-1) as Cost];
  const growth = Math.log(last.seconds / first.seconds) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
  console.log(
    `  cost grows with the power ${growth.toFixed(2)} of the works (${sizes[0]} to ${sizes.at(-1)})`,
  );
  const most = sizes.at(-1) ?? 0;
  const followed = [...mixedWorks(works, most + 200)];
  await benchFollowing(followed.slice(0, most), followed.slice(most), last.pass);
}

interface Cost {
  /** Of processor, for all lists. */
  readonly seconds: number;
  /** Of processor, to add up the products of one work with all others; milliseconds. */
  readonly pass: number;
}

/** The same vectors, the same lists: the ratio of processor times. */
async function compareWithPlain(works: readonly Work[]): Promise<void> {
  const { vectors, terms } = vectorsOf(works);
  // The first run of either is for the compiler.
  await buildLists(vectors, terms, 0);
  const { neighbours, processorSeconds } = await buildLists(vectors, terms, 0);
  const start = process.cpuUsage();
  const lists = plainLists(vectors, least);
  const { user, system } = process.cpuUsage(start);
  for (const [slot, list] of lists.entries()) {
    const ours = neighbours.list(slot);
    if (list.some(([other, score], at) => ours.slots[at] !== other || ours.scores[at] !== score))
      throw new Error(`The lists of work ${slot} differ.`);
  }
  const plain = (user + system) / 1e6;
  console.log(
    `  ${works.length} works, the same lists: with Maps ${plain.toFixed(1)} s, ours ${processorSeconds.toFixed(1)} s of one thread: ${(plain / processorSeconds).toFixed(1)} times as fast`,
  );
}

/** Builds the lists of so many works with one thread, and with two where asked for. */
async function benchSize(real: readonly Work[], size: number, withReferences: boolean): Promise<Cost> {
  const { vectors, terms } = vectorsOf(mixedWorks(real, size + 120));
  const held = vectors.slice(0, size);
  const one = await buildLists(held, terms, 1);
  console.log(
    `  ${size} works: ${one.processorSeconds.toFixed(1)} s of processor with one thread, ${(size / one.processorSeconds).toFixed(0)} works/s`,
  );
  if (withReferences) {
    const two = await buildLists(held, terms, 2);
    console.log(
      `    two threads: the busier has ${(one.busiestSeconds / two.busiestSeconds).toFixed(2)} times less to do than one alone; by the clock ${(one.wallSeconds / two.wallSeconds).toFixed(2)} times as fast (${two.wallSeconds.toFixed(1)} s)`,
    );
    const scipy = scipySeconds(held, terms);
    console.log(
      scipy === undefined
        ? '    scipy: there is none'
        : `    scipy's sparse product with the 50 nearest ${scipy.toFixed(1)} s of processor: ours ${(scipy / one.processorSeconds).toFixed(1)} times as fast`,
    );
  }
  const { pass, addition } = measureAdditions(one.neighbours, held, vectors.slice(size));
  console.log(
    `    one more work ${addition.toFixed(2)} ms, ${(addition / pass).toFixed(2)} passes of adding up (${pass.toFixed(2)} ms)`,
  );
  // Only now the works are held by term as well as by work.
  const { works, terms: postings } = one.neighbours.bytes;
  console.log(
    `    ${(works / size).toFixed(0)} bytes a work, and ${(postings / size).toFixed(0)} for its terms`,
  );
  return { seconds: one.processorSeconds, pass };
}

/** Everything together: reading, comparing, explaining, writing. `pass`: of adding up among as many works, in milliseconds. */
async function benchFollowing(works: readonly Work[], late: readonly Work[], pass: number): Promise<void> {
  await withRelated(works, async (all, related, held) => {
    console.log(
      `  ${works.length} works read, compared, explained and written: ${(works.length / all).toFixed(0)} works/s`,
    );
    const half = late.length / 2;
    for (const work of late.slice(half)) held.save(work);
    const together = (await processorMs(() => related.catchUp())) / half;
    const alone = await processorMs(async () => {
      for (const work of late.slice(0, half)) {
        held.save(work);
        await related.catchUp();
      }
    });
    const each = alone / half;
    console.log(
      `    ${half} more, read, compared, explained and written, as are the lists they enter: ${together.toFixed(1)} ms of processor each; alone, each in a transaction of its own, ${each.toFixed(1)} ms, ${(each / pass).toFixed(1)} passes of adding up`,
    );
    const id = works[0]?.id as WorkId;
    const read = await seconds(async () => {
      for (let n = 0; n < 1_000; n += 1) await related.relatedTo(id, 50);
    });
    const { title, abstract } = late[0] as Work;
    const text = abstract?.sections[0]?.text ?? title;
    const asked = await seconds(async () => {
      for (let n = 0; n < 20; n += 1) await related.relatedToText({ title, text }, 20);
    });
    console.log(
      `    a list of 50 read in ${(read * 1000).toFixed(0)} µs, a text asked with in ${(asked * 50).toFixed(1)} ms`,
    );
  });
}

type Related = ReturnType<typeof createRelated>;
type Held = ReturnType<typeof catalogueOf>;

async function withRelated(
  works: readonly Work[],
  use: (seconds: number, related: Related, held: Held) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const store: Store = openStore(join(folder, 'lectern.db'));
  try {
    const held = catalogueOf(works);
    const related = createRelated(store, held, () => undefined, { now: () => new Date() });
    await use(await seconds(() => related.catchUp()), related, held);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function catalogueOf(works: readonly Work[]) {
  const log = [...works];
  const byId = new Map(log.map((work) => [work.id, work]));
  return {
    position: async () => log.length,
    find: async (id: WorkId) => byId.get(id),
    changes: async (after: number, limit: number) =>
      log.slice(after, after + limit).map(({ id }, at) => ({
        position: after + at + 1,
        workId: id,
        aspect: 'work' as const,
        at: new Date(0),
      })),
    save(work: Work) {
      log.push(work);
      byId.set(work.id, work);
    },
  };
}

async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

if (import.meta.main) await benchRelated();
