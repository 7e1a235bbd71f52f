/** So often each query is asked: the least of its times is what it takes when nothing else runs. */
const rounds = 5;

/** Times of many queries, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
  /** Of each query, in their order. */
  readonly each: readonly number[];
}

/** Asks all queries again and again and keeps the least time of each. */
export async function timesOf<T>(queries: readonly T[], ask: (query: T) => unknown): Promise<Times> {
  const least = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, query] of queries.entries()) {
      const start = performance.now();
      await ask(query);
      least[at] = Math.min(least[at] ?? 0, performance.now() - start);
    }
  return timesAmong(least);
}

export function timesAmong(each: readonly number[]): Times {
  const sorted = each.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    p50: quantile(0.5),
    p95: quantile(0.95),
    mean: sorted.reduce((sum, time) => sum + time, 0) / sorted.length,
    each,
  };
}

export function timesLine(name: string, { p50, p95, mean }: Times): string {
  return `${name.padEnd(34)} p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, mean ${mean.toFixed(2)} ms`;
}
