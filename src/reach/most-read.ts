import type { DatabaseSync } from 'node:sqlite';
import type { Effects } from '../effects.ts';
import type { Counted, Reach, ReadCount } from './reach.ts';
import { spanOf } from './span-of.ts';

/** For so long a list is not made anew: it takes milliseconds, and is asked at every page that shows it. */
const freshMs = 5 * 60 * 1000;

/** Lists of what people read most, each made at most every few minutes. */
export function createMostRead(db: DatabaseSync, { now }: Pick<Effects, 'now'>): Reach['mostRead'] {
  const select = db.prepare(
    `select of, sum(count) as reads from use
     where day in (select value from json_each(?)) and use = 'view' and asker = 'person' and of >= ? and of < ?
     group by of order by reads desc, of`,
  );
  const lists = new Map<string, { readonly at: number; readonly counts: readonly ReadCount[] }>();

  function listOf(room: string, days: number): readonly ReadCount[] {
    const name = `${days} ${room}`;
    const at = now().getTime();
    const held = lists.get(name);
    if (held !== undefined && at - held.at < freshMs) return held.counts;
    // "0" comes next after "/".
    const rows = select.all(JSON.stringify(spanOf(days, now())), `${room}/`, `${room}0`);
    const counts = rows.map(({ of, reads }) => ({ of: String(of) as Counted, reads: Number(reads) }));
    lists.set(name, { at, counts });
    return counts;
  }

  return async ({ room, among, days, limit }) => {
    const most: ReadCount[] = [];
    for (const one of listOf(room, days)) {
      if (most.length >= limit) break;
      if (among === undefined || among.has(one.of.slice(room.length + 1))) most.push(one);
    }
    return most;
  };
}
