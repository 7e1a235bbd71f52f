import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-store.ts';
import { createReachCounter, createSqliteReach } from './index.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const google = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const from = (userAgent: string, more: Record<string, string> = {}) =>
  new Headers({ 'user-agent': userAgent, ...more });

/** A house that counts, its clock in our hand. */
function aCount({ file = join(temporaryFolder(), 'reach.db'), monitoring = [] as string[] } = {}) {
  let at = new Date('2026-01-15T23:59:50Z');
  const now = () => at;
  const store = createSqliteReach(file, { now });
  const counter = createReachCounter((sums) => store.add(sums), { now }, monitoring);
  onTestFinished(() => store.close());
  return {
    file,
    store,
    counter,
    goTo: (time: string) => {
      at = new Date(time);
    },
  };
}

describe('counting', () => {
  it('adds up people and each kind of robot apart, by work and day', async () => {
    const { counter, store, goTo } = aCount();
    for (let time = 0; time < 3; time += 1) counter.saw('view', 'works/aaaaaaaa', from(firefox));
    counter.saw('view', 'works/aaaaaaaa', from(google));
    counter.saw('download', 'works/aaaaaaaa', from('curl/8.5.0'));
    goTo('2026-01-16T00:00:01Z');
    counter.saw('view', 'works/aaaaaaaa', from(firefox));
    expect(await store.countsOf('works/aaaaaaaa')).toEqual([]);
    counter.flush();
    counter.flush();
    expect(await store.countsOf('works/aaaaaaaa')).toEqual([
      { day: '2026-01-15', use: 'download', asker: 'library', count: 1 },
      { day: '2026-01-15', use: 'view', asker: 'person', count: 3 },
      { day: '2026-01-15', use: 'view', asker: 'search-engine', count: 1 },
      { day: '2026-01-16', use: 'view', asker: 'person', count: 1 },
    ]);
    expect(await store.readsOf('works/aaaaaaaa')).toBe(4);
    expect(await store.since()).toBe('2026-01-15');
  });

  it('names no work for those who ask not to be counted, and does not count what browsers fetch ahead', async () => {
    const { counter, store } = aCount({ monitoring: ['our-watch'] });
    counter.saw('view', 'works/aaaaaaaa', from(firefox, { 'sec-gpc': '1' }));
    counter.saw('view', 'works/bbbbbbbb', from(firefox, { dnt: '1' }));
    counter.saw('view', 'works/aaaaaaaa', from(firefox, { 'sec-purpose': 'prefetch;prerender' }));
    counter.saw('view', 'works/aaaaaaaa', from('Mozilla/5.0 Firefox/145.0 Our-Watch/1'));
    counter.flush();
    expect(await store.countsOfAll(1)).toEqual([
      { use: 'view', asker: 'monitoring', count: 1 },
      { use: 'view', asker: 'unnamed', count: 2 },
    ]);
    expect(await store.readsOf('works/aaaaaaaa')).toBe(0);
  });

  it('holds nothing but days, uses, kinds of askers, names of works and sums', () => {
    const { counter, file } = aCount();
    counter.saw('view', 'works/aaaaaaaa', from(firefox, { 'x-forwarded-for': '203.0.113.9', cookie: 'a=b' }));
    counter.flush();
    const db = new DatabaseSync(file);
    onTestFinished(() => db.close());
    expect(db.prepare('select * from use').all()).toEqual([
      { day: '2026-01-15', use: 'view', asker: 'person', of: 'works/aaaaaaaa', count: 1 },
    ]);
  });

  it('lets several processes add to one file, and waits for one that is writing', async () => {
    const one = aCount();
    const other = aCount({ file: one.file });
    const writer = new DatabaseSync(one.file);
    onTestFinished(() => writer.close());
    writer.exec('begin immediate');
    one.counter.saw('view', 'works/aaaaaaaa', from(firefox));
    one.counter.flush();
    writer.exec('rollback');
    expect(await one.store.readsOf('works/aaaaaaaa')).toBe(0);
    other.counter.saw('view', 'works/aaaaaaaa', from(firefox));
    other.counter.flush();
    one.counter.saw('view', 'works/aaaaaaaa', from(firefox));
    one.counter.flush();
    expect(await other.store.readsOf('works/aaaaaaaa')).toBe(3);
  });

  it('puts days that are long gone together as months, and loses none', async () => {
    const { counter, store, goTo } = aCount();
    for (const day of ['2025-03-01', '2025-03-31', '2025-04-01', '2026-01-14']) {
      goTo(`${day}T12:00:00Z`);
      counter.saw('view', 'works/aaaaaaaa', from(firefox));
    }
    counter.flush();
    expect(await store.countsOf('works/aaaaaaaa')).toMatchObject([
      { day: '2025-03', count: 2 },
      { day: '2025-04', count: 1 },
      { day: '2026-01-14', count: 1 },
    ]);
    goTo('2026-01-15T12:00:00Z');
    expect(await store.countsOfAll(400)).toEqual([{ use: 'view', asker: 'person', count: 4 }]);
    expect(await store.countsOfAll(289)).toEqual([{ use: 'view', asker: 'person', count: 1 }]);
  });

  it('refuses a file of a newer program in words', () => {
    const file = join(temporaryFolder(), 'reach.db');
    const db = new DatabaseSync(file);
    db.exec('pragma user_version = 99');
    db.close();
    expect(() => createSqliteReach(file, { now: () => new Date() })).toThrow('newer Lectern');
  });
});

describe('what is read most', () => {
  it('is by people alone, in one room, among those asked for', async () => {
    const { counter, store, goTo } = aCount();
    const read = (of: `${string}/${string}`, times: number, agent = firefox) => {
      for (let time = 0; time < times; time += 1) counter.saw('view', of, from(agent));
    };
    goTo('2025-12-01T12:00:00Z');
    read('works/dddddddd', 50);
    goTo('2026-01-10T12:00:00Z');
    read('works/aaaaaaaa', 2);
    read('works/bbbbbbbb', 5);
    read('works/cccccccc', 9, google);
    read('works-of-art/x', 9);
    read('people/bbbbbbbb', 7);
    counter.flush();
    goTo('2026-01-15T12:00:00Z');
    const question = { room: 'works', days: 30, limit: 5 };
    expect(await store.mostRead(question)).toEqual([
      { of: 'works/bbbbbbbb', reads: 5 },
      { of: 'works/aaaaaaaa', reads: 2 },
    ]);
    expect(await store.mostRead({ ...question, among: new Set(['aaaaaaaa', 'cccccccc']) })).toEqual([
      { of: 'works/aaaaaaaa', reads: 2 },
    ]);
    expect(await store.mostRead({ ...question, days: 90, limit: 1 })).toEqual([
      { of: 'works/dddddddd', reads: 50 },
    ]);
    expect(await store.mostRead({ ...question, room: 'people' })).toMatchObject([{ reads: 7 }]);
  });
});
