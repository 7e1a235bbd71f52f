import { describe, expect, it } from 'vitest';
import { createRememberedCounts } from './remembered-counts.ts';

/** Counts for as long as it is told, and knows how often. */
function aCount(ms: number) {
  let [times, version] = [0, 1];
  let fails = false;
  const people = createRememberedCounts(
    async () => {
      times += 1;
      const until = performance.now() + ms;
      while (performance.now() < until) await new Promise(setImmediate);
      if (fails) throw new Error('The store is closed.');
      return new Map([['a', version]]);
    },
    () => String(version),
  );
  return {
    people,
    times: () => times,
    change: () => {
      version += 1;
    },
    fail: () => {
      fails = true;
    },
    signed: async () => (await people.of('surgery')).get('a'),
  };
}

describe('counts of a unit that are remembered', () => {
  it('counts once for as long as nothing changes, also for those who ask at the same time', async () => {
    const count = aCount(5);
    await Promise.all([count.signed(), count.signed()]);
    await count.signed();
    expect(count.times()).toBe(1);
  });

  it('counts a small unit anew at once after a change', async () => {
    const count = aCount(0);
    expect(await count.signed()).toBe(1);
    count.change();
    expect(await count.signed()).toBe(2);
  });

  it('says of a large one what was true before until it is counted, and that it is', async () => {
    const count = aCount(25);
    await count.signed();
    count.change();
    expect(await count.signed()).toBe(1);
    expect(count.people.revision()).toBe(0);
    await expect.poll(() => count.people.revision(), { timeout: 5_000 }).toBe(1);
    expect(await count.signed()).toBe(2);
  });

  it('lets the next who asks know where counting behind the back failed', async () => {
    const count = aCount(25);
    await count.signed();
    count.change();
    count.fail();
    await count.signed();
    await expect
      .poll(() => count.signed().catch((error: Error) => error.message))
      .toBe('The store is closed.');
  });
});
