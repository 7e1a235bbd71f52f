import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { openStore, type Store } from './store.ts';

/** A store with a number in it, another connection to the same file that changes it, and how often a question sees it. */
function counted() {
  const store = temporaryStore();
  const elsewhere = openStore(store.file);
  store.transaction(() =>
    store.writer.exec('create table counter (n integer); insert into counter values (0)'),
  );
  const read = store.reader.prepare('select n from counter');
  return {
    store,
    seen: () => Number(read.get()?.n),
    add: (by: Store = elsewhere) => by.transaction(() => by.writer.exec('update counter set n = n + 1')),
  };
}

describe('reading together', () => {
  it('answers as of one moment, and sees behind it what came meanwhile', async () => {
    const { store, seen, add } = counted();
    const all = await store.readTogether(async () => {
      const before = seen();
      add();
      await undefined;
      return [before, seen()];
    });
    expect(all).toEqual([0, 0]);
    expect(seen()).toBe(1);
  });

  it('ends with the turn of the event loop, however long those in it take', async () => {
    const { store, seen, add } = counted();
    await store.readTogether(async () => {
      expect(seen()).toBe(0);
      add();
      await setImmediate();
      expect(seen()).toBe(1);
    });
    expect(store.reader.isTransaction).toBe(false);
  });

  it('ends where something is written here, so that whoever writes sees it', async () => {
    const { store, seen, add } = counted();
    await store.readTogether(async () => {
      expect(seen()).toBe(0);
      add(store);
      expect(seen()).toBe(1);
    });
    expect(seen()).toBe(1);
  });

  it('goes on until all have left who are in it at once', async () => {
    const { store, seen, add } = counted();
    const one = store.readTogether(async () => [seen()]);
    const other = store.readTogether(async () => {
      const before = seen();
      add();
      await one;
      return [before, seen()];
    });
    expect(await one).toEqual([0]);
    expect(await other).toEqual([0, 0]);
    expect(store.reader.isTransaction).toBe(false);
    expect(seen()).toBe(1);
  });

  it('ends where what is asked fails', async () => {
    const { store, seen, add } = counted();
    const failing = store.readTogether(async () => {
      seen();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    add();
    expect(seen()).toBe(1);
  });
});
