/** What takes no longer is counted anew while somebody waits. */
const quickMs = 20;
/** Counting takes at most one in so many parts of the time. */
const rest = 20;

interface Counted<T> {
  readonly counts: T;
  /** What was counted, as `versionOf` tells it apart. */
  readonly version: string;
  readonly tookMs: number;
  readonly at: number;
}

export interface RememberedCounts<T> {
  of(unit: string): Promise<T>;
  /** Grows whenever counts that nobody waited for are there. */
  revision(): number;
}

/**
 * Remembers what was counted of a unit. After a change a large unit is counted behind the readers' backs, who see until
 * then what was true before it.
 */
export function createRememberedCounts<T>(
  count: (unit: string) => Promise<T>,
  versionOf: () => string,
): RememberedCounts<T> {
  const counted = new Map<string, Counted<T>>();
  const due = new Set<string>();
  const underWay = new Map<string, Promise<Counted<T>>>();
  let revision = 0;

  function countAnew(unit: string): Promise<Counted<T>> {
    const going = underWay.get(unit);
    if (going !== undefined) return going;
    const version = versionOf();
    const start = performance.now();
    const counting = count(unit)
      .then((counts) => {
        const one = { counts, version, tookMs: performance.now() - start, at: performance.now() };
        counted.set(unit, one);
        return one;
      })
      .finally(() => underWay.delete(unit));
    underWay.set(unit, counting);
    return counting;
  }

  /** Also when nobody asks again: what was said meanwhile may be kept. */
  function countLater(unit: string, { at, tookMs }: Counted<T>): void {
    const rested = Math.max(0, at + rest * tookMs - performance.now());
    const timer = setTimeout(() => {
      due.delete(unit);
      countAnew(unit).then(
        () => {
          revision += 1;
        },
        // Whoever asks next counts while waiting, and is told what is wrong.
        () => void counted.delete(unit),
      );
    }, rested);
    due.add(unit);
    timer.unref();
  }

  return {
    async of(unit) {
      const known = counted.get(unit);
      if (known?.version === versionOf()) return known.counts;
      if (known === undefined || known.tookMs <= quickMs) return (await countAnew(unit)).counts;
      if (!due.has(unit)) countLater(unit, known);
      return known.counts;
    },
    revision: () => revision,
  };
}
