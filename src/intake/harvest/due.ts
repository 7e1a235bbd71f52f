import { Cron } from 'croner';
import type { HarvestDefinition } from './definition.ts';
import type { HarvestState } from './harvest-states.ts';

const daily = '0 4 * * *';
/** A harvest that was stopped is tried again after an hour, two, four … a day. */
const firstRestMs = 3600_000;
const longestRestMs = 24 * 3600_000;

/** When a harvest is to run next; an hour that has passed means now. */
export function dueAt(
  { schedule = daily }: Pick<HarvestDefinition, 'schedule'>,
  state: HarvestState | undefined,
): Date {
  const ended = state?.endedAt;
  if (ended === undefined || state?.outcome === 'interrupted') return new Date(0);
  // A run that was killed did not end after it began.
  if ((state?.startedAt?.getTime() ?? 0) > ended.getTime()) return new Date(0);
  const next = new Cron(schedule).nextRun(ended) ?? new Date(8.64e15);
  if (state?.outcome !== 'stopped') return next;
  const restMs = Math.min(longestRestMs, firstRestMs * 2 ** Math.max(0, state.failures - 1));
  return new Date(Math.min(next.getTime(), ended.getTime() + restMs));
}
