import type { Store } from '../store.ts';
import { countingMembersOf } from './grouping/members.ts';
import type { RecordKeeper } from './record-keeper.ts';

/** Differs when the same records would be found alike in another way: then all are matched anew. */
const recipe = '2';
const worksAtOnce = 200;

export interface Rebuilder {
  /** Finds anew which records are one work, and derives every work from its records. */
  rebuild(progress?: (done: number, total: number) => void): Promise<void>;
  /** The same, where the records were matched in another way than this Lectern would, or not at all. */
  ensureMatched(): Promise<void>;
}

/** Broken off at any point, a rebuild leaves works that stand, and is done again before the next record is kept. */
export function createRebuilder(
  { writer, reader, transaction }: Store,
  { tables, works, grouper }: RecordKeeper,
  changing: <T>(change: () => T) => T,
  now: () => Date,
): Rebuilder {
  const batch = writer.prepare(
    `select number from work where number > ? order by number limit ${worksAtOnce}`,
  );
  const held = writer.prepare("select 1 from work where number = ? and state = 'held'");
  const matched = reader.prepare("select value from setting where name = 'matching'");
  const setMatched = writer.prepare(
    "insert into setting (name, value) values ('matching', ?) on conflict (name) do update set value = excluded.value",
  );
  let isMatched = false;

  /** Takes every work in its turn, some in each transaction. */
  async function inBatches(take: (work: number) => void, done: (works: number) => void): Promise<void> {
    for (let after = 0; ; ) {
      const numbers = batch.all(after).map((row) => row.number as number);
      const last = numbers.at(-1);
      if (last === undefined) return;
      changing(() => numbers.forEach(take));
      after = last;
      done(numbers.length);
      // Lets requests and signals in between two batches.
      await new Promise(setImmediate);
    }
  }

  async function rebuild(progress?: (done: number, total: number) => void): Promise<void> {
    const at = now();
    const total = 2 * Number(writer.prepare('select count(*) as works from work').get()?.works);
    let done = 0;
    const report = (count: number) => {
      done += count;
      progress?.(Math.min(done, total), total);
    };
    transaction(() => setMatched.run(''));
    tables.records.forget();
    tables.records.rely(false);
    try {
      await matchAndDerive(at, report);
    } finally {
      tables.records.rely(true);
    }
    transaction(() => setMatched.run(recipe));
    isMatched = true;
  }

  async function matchAndDerive(at: Date, report: (count: number) => void): Promise<void> {
    await inBatches((work) => {
      for (const member of countingMembersOf(work, tables)) grouper.reindex(member.record, member);
    }, report);
    const derived = new Set<number>();
    await inBatches((work) => {
      if (!derived.has(work))
        for (const number of grouper.regroup([work], at, 'all').changes.keys()) derived.add(number);
      if (held.get(work) !== undefined) works.refreshColumns(work);
    }, report);
  }

  return {
    rebuild,
    async ensureMatched() {
      if (isMatched) return;
      isMatched = matched.get()?.value === recipe;
      if (!isMatched) await rebuild();
    },
  };
}
