import type { Effects } from '../effects.ts';
import { createMostRead } from './most-read.ts';
import type { Asker, Reach, Use } from './reach.ts';
import type { Addition } from './reach-counter.ts';
import { openReachFile } from './reach-file.ts';
import { spanOf } from './span-of.ts';

/** Counts in a file of their own, to which several processes add. */
export interface ReachStore extends Reach {
  /** Adds sums; answers false where another process has the file to itself just now: try again later. */
  add(additions: readonly Addition[]): boolean;
  close(): void;
}

/** Days older than this are put together by month: robots read everything every day. */
const daysKept = 92;
/** So many rows are put together at a time, in about ten milliseconds. */
const foldedAtOnce = 2000;
/** SQLite's numbers for "somebody else is writing" (https://sqlite.org/rescode.html). */
const busy = new Set([5, 6]);

export function createSqliteReach(file: string, { now }: Pick<Effects, 'now'>): ReachStore {
  const db = openReachFile(file);
  const put = db.prepare(
    `insert into use (day, use, asker, of, count) values (?, ?, ?, ?, ?)
     on conflict (day, use, asker, of) do update set count = count + excluded.count`,
  );
  const old = db.prepare(
    'select day, use, asker, of, count from use where day < ? and length(day) = 10 limit ?',
  );
  const drop = db.prepare('delete from use where day = ? and use = ? and asker = ? and of = ?');
  const ofOne = db.prepare('select day, use, asker, count from use where of = ? order by day, use, asker');
  const reads = db.prepare(
    `select sum(count) as reads from use where of = ? and use = 'view' and asker = 'person'`,
  );
  const first = db.prepare('select min(day) as day from use');
  const ofAll = db.prepare(
    `select use, asker, sum(count) as count from use where day in (select value from json_each(?))
     group by use, asker order by use, asker`,
  );

  /** The days that are long gone, a part at a time, as months. */
  function fold(): void {
    const before = new Date(now().getTime() - daysKept * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    for (const { day, use, asker, of, count } of old.all(before, foldedAtOnce)) {
      put.run(String(day).slice(0, 7), String(use), String(asker), String(of), Number(count));
      drop.run(String(day), String(use), String(asker), String(of));
    }
  }

  return {
    mostRead: createMostRead(db, { now }),
    async readsOf(of) {
      return Number(reads.get(of)?.reads ?? 0);
    },
    async since() {
      const day = first.get()?.day;
      return typeof day === 'string' ? day : undefined;
    },
    async countsOf(of) {
      return ofOne.all(of).map(({ day, use, asker, count }) => ({
        day: String(day),
        use: use as Use,
        asker: asker as Asker,
        count: Number(count),
      }));
    },
    async countsOfAll(days) {
      return ofAll.all(JSON.stringify(spanOf(days, now()))).map(({ use, asker, count }) => ({
        use: use as Use,
        asker: asker as Asker,
        count: Number(count),
      }));
    },
    add(additions) {
      try {
        db.exec('begin immediate');
        for (const { day, use, asker, of, count } of additions) put.run(day, use, asker, of, count);
        fold();
        db.exec('commit');
        return true;
      } catch (cause) {
        if (db.isTransaction) db.exec('rollback');
        const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
        if (busy.has(code)) return false;
        throw cause;
      }
    },
    close: () => db.close(),
  };
}
