import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import { createReachCounter, createSqliteReach, type Reach, type ReachCounter } from './reach/index.ts';

/** Counting while pages are served. */
export interface Counting {
  readonly counter: Pick<ReachCounter, 'saw'>;
  readonly reach: Reach;
  /** Keeps what was counted, and ends. */
  stop(): void;
}

/** A killed process loses what it counted since. */
const keptEveryMs = 10_000;

/** Where the counts of a data folder are. */
export function reachFileOf({ data }: Pick<Config, 'data'>): string {
  return join(data, 'reach.db');
}

/** Counts uses into the file of a data folder; nothing where that cannot be opened: pages are served all the same. */
export function countingOf(
  config: Pick<Config, 'data' | 'reach'>,
  { now, log }: Pick<Effects, 'now' | 'log'>,
): Counting | undefined {
  const file = reachFileOf(config);
  const failed = (what: string, error: unknown) =>
    log('error', what, { file, error: error instanceof Error ? error.message : String(error) });
  try {
    const store = createSqliteReach(file, { now });
    const counter = createReachCounter(
      (additions) => {
        try {
          return store.add(additions);
        } catch (error) {
          failed('Counts could not be kept', error);
          return false;
        }
      },
      { now },
      config.reach.monitoring,
    );
    const timer = setInterval(() => counter.flush(), keptEveryMs);
    timer.unref();
    return {
      counter,
      reach: store,
      stop() {
        clearInterval(timer);
        counter.flush();
        store.close();
      },
    };
  } catch (error) {
    failed('The file of counts could not be opened, so nothing is counted', error);
    return undefined;
  }
}
