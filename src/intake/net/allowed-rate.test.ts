import { describe, expect, it } from 'vitest';
import { allowedRate } from './allowed-rate.ts';
import { createHostPace } from './host-pace.ts';

describe('the rate that a host allows', () => {
  it.each([
    ['50', '1s', 50],
    ['3', '1 S', 3],
    ['10', '60s', 1 / 6],
    ['many', '1s', undefined],
    ['50', 'a while', undefined],
    ['50', '0s', undefined],
    ['0', '1s', undefined],
  ])('of %s in %s is %s a second', (limit, interval, rate) => {
    expect(allowedRate({ 'x-rate-limit-limit': limit, 'x-rate-limit-interval': interval })).toBe(rate);
  });

  it('is not known where nothing is said', () => {
    expect(allowedRate({})).toBeUndefined();
  });

  it('makes requests slower, never faster', async () => {
    let ms = 0;
    const pace = createHostPace(
      { requestsPerSecond: 10, atOnce: 1 },
      {
        now: () => new Date(ms),
        async sleep(waitMs) {
          ms += waitMs;
        },
      },
    );
    const turns = async (count: number) => {
      const start = ms;
      for (let turn = 0; turn < count; turn += 1) (await pace.turn(undefined))();
      return ms - start;
    };
    pace.allow(50);
    expect(await turns(3)).toBe(200);
    pace.allow(2);
    // The first comes at the old pace.
    expect(await turns(3)).toBe(1100);
  });

  it('is kept in every second where requests leave late, and mostly used all the same', async () => {
    let ms = 0;
    let sleeping: { readonly until: number; readonly wake: () => void }[] = [];
    const pace = createHostPace(
      { requestsPerSecond: 9.7, atOnce: 100 },
      {
        now: () => new Date(ms),
        sleep: (waitMs) => new Promise((wake) => sleeping.push({ until: ms + waitMs, wake })),
      },
    );
    const departures: number[] = [];
    const turns = Array.from({ length: 60 }, () => pace.turn(undefined).then(() => departures.push(ms)));
    // The thread is busy, and comes to those that wait only now and then.
    for (let look = 0; departures.length < 60; look += 1) {
      await new Promise(setImmediate);
      ms += look % 3 === 0 ? 900 : 50;
      const due = sleeping.filter(({ until }) => until <= ms);
      sleeping = sleeping.filter(({ until }) => until > ms);
      for (const { wake } of due) wake();
    }
    await Promise.all(turns);
    for (const [at, time] of departures.slice(10).entries())
      expect(time - (departures[at] ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(ms).toBeLessThan(60 * 180);
  });
});
