const dayMs = 24 * 3600_000;

/** Days of PubMed, `2026/01/31`, first and last; where one day has too many records, a range of their numbers as well. */
export interface DateWindow {
  readonly from: string;
  readonly to: string;
  readonly pmids?: readonly [from: number, to: number];
}

/** No PMID is greater for a long time to come. */
const greatestPmid = 2 ** 27;

/** Two halves that together are the window; `undefined` where it cannot be divided further. */
export function halvesOf({ from, to, pmids }: DateWindow): readonly [DateWindow, DateWindow] | undefined {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (first < last) {
    const middle = Math.floor((first + last) / 2);
    return [
      { from, to: dayOf(middle * dayMs) },
      { from: dayOf((middle + 1) * dayMs), to },
    ];
  }
  const [low, high] = pmids ?? [1, greatestPmid];
  if (low >= high) return undefined;
  const middle = Math.floor((low + high) / 2);
  return [
    { from, to, pmids: [low, middle] },
    { from, to, pmids: [middle + 1, high] },
  ];
}

/** `2026/01/31` in UTC. */
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10).replaceAll('-', '/');
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day.replaceAll('/', '-')}T00:00:00Z`) / dayMs);
}
