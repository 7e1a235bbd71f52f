import type { ImportSummary } from '../ledger.ts';

type Counts = Omit<ImportSummary, 'stopped'>;

const nothing: Counts = {
  read: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  withdrawn: 0,
  nothingToWithdraw: 0,
  refused: 0,
  noticed: 0,
  joined: 0,
  conflicts: 0,
};

/** The sum of the summaries of pages. */
export function sumOf(summaries: readonly Counts[]): Counts {
  const keys = Object.keys(nothing) as (keyof Counts)[];
  return Object.fromEntries(
    keys.map((key) => [key, summaries.reduce((sum, one) => sum + one[key], 0)]),
  ) as unknown as Counts;
}

/**
 * What became of a page that had to be read several times: what an earlier reading brought in is unchanged in a
 * later one, and is counted once. What was wrong is that of the last reading.
 */
export function repeatedPage(earlier: Counts, last: Counts): Counts {
  const fresh = {
    new: earlier.new + last.new,
    changed: earlier.changed + last.changed,
    withdrawn: earlier.withdrawn + last.withdrawn,
    joined: earlier.joined + last.joined,
  };
  const read = Math.max(earlier.read, last.read);
  const rest = read - fresh.new - fresh.changed - fresh.withdrawn - last.nothingToWithdraw;
  return { ...last, ...fresh, read, unchanged: Math.max(0, rest) };
}
