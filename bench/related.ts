import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../src/catalogue/index.ts';
import type { Work, WorkId } from '../src/model/index.ts';
import { createRelated } from '../src/related/index.ts';
import { wordsOf } from '../src/text/index.ts';
import { realWorks } from './real-works.ts';

/** Related works of real abstracts: works per second, and against the plainest implementation there is. */
export async function benchRelated(most = 20_000): Promise<void> {
  const works = realWorks(most);
  if (works.length === 0) {
    console.log('related: skipped, LECTERN_DATA names no folder with abstracts/real.jsonl.gz');
    return;
  }
  const few = works.slice(0, 2_000);
  const plain = await seconds(async () => plainRelated(few));
  await withRelated(few, async (ours) => {
    console.log(
      `related, 2,000 works: ours ${ours.toFixed(1)} s, with Maps ${plain.toFixed(1)} s, ratio ${(plain / ours).toFixed(2)}`,
    );
  });
  await withRelated(works, async (all, related, held) => {
    console.log(`related, ${works.length} works: ${(works.length / all).toFixed(0)} works/s from nothing`);
    const late = realWorks(most + 200).slice(most);
    for (const work of late) held.save(work);
    const added = await seconds(() => related.catchUp());
    console.log(`related, ${late.length} more: ${((added / late.length) * 1000).toFixed(1)} ms each`);
    const id = works[0]?.id as WorkId;
    const read = await seconds(async () => {
      for (let n = 0; n < 1_000; n += 1) await related.relatedTo(id, 50);
    });
    console.log(`related, a list of 50 read in ${(read * 1000).toFixed(0)} µs`);
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

/** TF-IDF cosine with a Map for each work and each term, the ten nearest sorted out of all. */
function plainRelated(works: readonly Work[]): readonly (readonly number[])[] {
  const bearers = new Map<string, Map<number, number>>();
  const vectors = works.map((work, at) => {
    const counts = new Map<string, number>();
    const texts = [work.title, work.title, ...(work.abstract?.sections ?? []).map(({ text }) => text)];
    for (const word of wordsOf(texts.join(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of counts.keys()) {
      const those = bearers.get(word) ?? new Map<number, number>();
      bearers.set(word, those.set(at, 0));
    }
    return counts;
  });
  for (const [at, vector] of vectors.entries()) {
    let squares = 0;
    for (const [word, count] of vector) {
      const weight = count * Math.log(works.length / (bearers.get(word)?.size ?? 1));
      vector.set(word, weight);
      squares += weight * weight;
    }
    for (const [word, weight] of vector) bearers.get(word)?.set(at, weight / Math.sqrt(squares || 1));
  }
  return vectors.map((vector, at) => {
    const scores = new Map<number, number>();
    for (const word of vector.keys()) {
      const own = bearers.get(word)?.get(at) ?? 0;
      for (const [other, weight] of bearers.get(word) ?? [])
        if (other !== at) scores.set(other, (scores.get(other) ?? 0) + own * weight);
    }
    const ranked = [...scores].sort(([, a], [, b]) => b - a);
    return ranked.slice(0, 50).map(([other]) => other);
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

if (import.meta.main) await benchRelated();
