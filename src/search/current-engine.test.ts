import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { anId, applyChanges, applyWorks, aWork } from '../../test/support/a-work.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import { openStore } from '../catalogue/index.ts';
import { createEmbeddedSearch } from './embedded-search.ts';

function inTwoProcesses() {
  const store = temporaryStore();
  const elsewhere = openStore(store.file);
  const writing = createEmbeddedSearch(store, async () => undefined);
  const reading = createEmbeddedSearch(elsewhere, async () => undefined);
  const failures: unknown[] = [];
  const keepingUp = reading.keepUp((error) => failures.push(error));
  const found = async (text: string) =>
    (await reading.search({ text, offset: 0, limit: 10, facets: true })).facets?.sources ?? [];
  return {
    found,
    failures,
    apply: (works: readonly ReturnType<typeof aWork>[]) => applyWorks(store, writing, works),
    withdraw: (id: ReturnType<typeof anId>) => applyChanges(store, writing, [{ id, work: undefined }]),
    close: () => {
      keepingUp.stop();
      elsewhere.close();
    },
  };
}

const written = (number: number) =>
  aWork({ id: anId(number), title: `Salt in ${number} lakes`, source: { name: `Journal ${number % 3}` } });

describe('an index that is kept up ahead of questions', () => {
  it('has at once what comes alone', async () => {
    const { apply, found, close } = inTwoProcesses();
    expect(await found('salt')).toEqual([]);
    await pause(1600);
    apply([written(1)]);
    expect(await found('salt')).toEqual([{ value: 'Journal 1', works: 1 }]);
    close();
  });

  it('has within a second what comes in a row, and never anything in between', async () => {
    const { apply, withdraw, found, failures, close } = inTwoProcesses();
    const counted: number[] = [];
    const count = async () => {
      const sources = await found('salt');
      counted.push(sources.reduce((sum, { works }) => sum + works, 0));
    };
    // So many that segments are joined again and again.
    for (let batch = 0; batch < 90; batch += 1) {
      apply(Array.from({ length: 5 }, (_, at) => written(5 * batch + at)));
      await count();
      if (batch % 10 === 0) await pause(50);
    }
    withdraw(anId(7));
    await pause(1000);
    expect(await found('salt')).toEqual([
      { value: 'Journal 0', works: 150 },
      { value: 'Journal 2', works: 150 },
      { value: 'Journal 1', works: 149 },
    ]);
    expect(counted).toEqual([...counted].sort((a, b) => a - b));
    expect(counted.filter((works) => works % 5 !== 0)).toEqual([]);
    expect(new Set(counted).size).toBeGreaterThan(2);
    expect(failures).toEqual([]);
    close();
  });
});
