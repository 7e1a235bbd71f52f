import { describe, expect, it } from 'vitest';
import { dueAt } from './due.ts';
import type { HarvestState } from './harvest-states.ts';

const ended = new Date('2026-01-15T04:10:00Z');

function aState(changes: Partial<HarvestState>): HarvestState {
  return {
    recipe: '',
    coveredUntil: ended,
    unfinished: undefined,
    startedAt: new Date('2026-01-15T04:00:00Z'),
    endedAt: ended,
    outcome: 'complete',
    reason: undefined,
    counts: undefined,
    failures: 0,
    ...changes,
  };
}

const soon = { schedule: '*/15 * * * *' };

describe('a harvest', () => {
  it('is due at once when it never ran, was interrupted, or was killed', () => {
    const atOnce = new Date(0);
    expect(dueAt({}, undefined)).toEqual(atOnce);
    expect(dueAt({}, aState({ outcome: 'interrupted' }))).toEqual(atOnce);
    expect(dueAt({}, aState({ startedAt: new Date('2026-01-16T04:00:00Z') }))).toEqual(atOnce);
  });

  it('is due by its schedule after it came to its end', () => {
    expect(dueAt(soon, aState({}))).toEqual(new Date('2026-01-15T04:15:00Z'));
    expect(dueAt({}, aState({})).getTime() - ended.getTime()).toBeLessThanOrEqual(24 * 3600_000);
  });

  it.each([
    [1, '2026-01-15T05:10:00Z'],
    [2, '2026-01-15T06:10:00Z'],
    [3, '2026-01-15T08:10:00Z'],
    [9, '2026-01-16T04:10:00Z'],
  ])('that was stopped %i times rests until %s, unless its schedule says earlier', (failures, at) => {
    const yearly = { schedule: '0 0 1 1 *' };
    expect(dueAt(yearly, aState({ outcome: 'stopped', failures }))).toEqual(new Date(at));
    expect(dueAt(soon, aState({ outcome: 'stopped', failures }))).toEqual(new Date('2026-01-15T04:15:00Z'));
  });
});
