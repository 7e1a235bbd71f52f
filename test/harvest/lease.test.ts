import { describe, expect, it } from 'vitest';
import { takeLease } from '../../src/intake/index.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const here = { host: 'here', pid: 7, life: 'a' };

describe('the lease of harvesting', () => {
  function aWorld() {
    let nowMs = 1_000_000;
    const dead = new Set<number>();
    const store = temporaryStore();
    return {
      dead,
      pass: (ms: number) => (nowMs += ms),
      take: (holder: typeof here) =>
        takeLease(store, 'harvest', holder, { now: () => new Date(nowMs), isAlive: (pid) => !dead.has(pid) }),
    };
  }

  it('is given to one at a time, and to the next when it is given back', () => {
    const { take } = aWorld();
    const first = take(here);
    const other = { host: 'there', pid: 9, life: 'b' };
    expect(take(other)).toMatchObject({ kind: 'held', by: here });
    if (first.kind === 'taken') first.release();
    expect(take(other).kind).toBe('taken');
  });

  it('lapses when its holder says nothing for two minutes, and then is no longer his', () => {
    const { take, pass } = aWorld();
    const first = take(here);
    pass(100_000);
    expect(first.kind === 'taken' && first.renew()).toBe(true);
    pass(100_000);
    const other = { host: 'there', pid: 9, life: 'b' };
    expect(take(other).kind).toBe('held');
    pass(30_000);
    expect(take(other).kind).toBe('taken');
    expect(first.kind === 'taken' && first.renew()).toBe(false);
  });

  it('of a dead process of the same machine, or of a former life under the same number, is taken at once', () => {
    const { take, dead } = aWorld();
    take(here);
    expect(take({ host: 'here', pid: 8, life: 'b' }).kind).toBe('held');
    dead.add(7);
    expect(take({ host: 'there', pid: 8, life: 'b' }).kind).toBe('held');
    expect(take({ host: 'here', pid: 8, life: 'b' }).kind).toBe('taken');
    expect(take({ host: 'here', pid: 8, life: 'c' }).kind).toBe('taken');
  });
});
