import type { Effects } from '../../src/effects.ts';

/** The world standing still: a fixed hour, counted ids, and a network that refuses. */
export function testEffects(changes: Partial<Effects> = {}): Effects {
  let ids = 0;
  return {
    now: () => new Date('2026-01-15T09:00:00Z'),
    newId: () => `id-${++ids}`,
    fetch: () => Promise.reject(new Error('This test did not expect to use the network.')),
    log: () => undefined,
    ...changes,
  };
}
