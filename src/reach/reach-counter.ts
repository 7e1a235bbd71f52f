import type { Effects } from '../effects.ts';
import { type AskerHeaders, createAskerOf } from './asker-of.ts';
import type { Asker, Counted, Use } from './reach.ts';

/** A number to be added to what is kept. */
export interface Addition {
  readonly day: string;
  readonly use: Use;
  readonly asker: Asker;
  /** Empty for those who asked not to be counted. */
  readonly of: Counted | '';
  readonly count: number;
}

/** Counts in memory while requests are answered, and hands the sums on. */
export interface ReachCounter {
  /** Costs well under a microsecond. Keeps nothing of the request but one more in a sum. */
  saw(use: Use, of: Counted, headers: AskerHeaders): void;
  /** Hands over what was counted since the last time; what could not be kept is counted on. */
  flush(): void;
}

/** More different sums than this are not held: then those that come new wait until the others are kept. */
const mostSums = 200_000;
const dayMs = 24 * 60 * 60 * 1000;

/** `keep` answers whether it could; days are those of UTC. */
export function createReachCounter(
  keep: (additions: readonly Addition[]) => boolean,
  { now }: Pick<Effects, 'now'>,
  monitoring: readonly string[] = [],
): ReachCounter {
  const askerOf = createAskerOf(monitoring);
  const counts = new Map<string, { readonly addition: Addition; count: number }>();
  let day = '';
  let dayEnds = 0;

  function turnDay(at: number): void {
    day = new Date(at).toISOString().slice(0, 10);
    dayEnds = (Math.floor(at / dayMs) + 1) * dayMs;
  }

  return {
    saw(use, of, headers) {
      const asker = askerOf(headers);
      if (asker === undefined) return;
      const at = now().getTime();
      if (at >= dayEnds || at < dayEnds - dayMs) turnDay(at);
      const named = asker === 'unnamed' ? '' : of;
      const key = `${day}${use}${asker}/${named}`;
      const known = counts.get(key);
      if (known !== undefined) known.count += 1;
      else if (counts.size < mostSums)
        counts.set(key, { addition: { day, use, asker, of: named, count: 0 }, count: 1 });
    },
    flush() {
      if (counts.size === 0) return;
      const additions = [...counts.values()].map(({ addition, count }) => ({ ...addition, count }));
      if (keep(additions)) counts.clear();
    },
  };
}
