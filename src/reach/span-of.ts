const dayMs = 24 * 60 * 60 * 1000;
/** A hundred years: nothing is older. */
const mostDays = 36_525;

/** The names under which counts of the last so many days are kept, today's first: the days, and the whole months among them. */
export function spanOf(days: number, today: Date): readonly string[] {
  const names: string[] = [];
  const months = new Set<string>();
  for (let back = 0; back < Math.min(days, mostDays); back += 1) {
    const day = new Date(today.getTime() - back * dayMs).toISOString().slice(0, 10);
    names.push(day);
    // Going back, the first of a month comes last: all of it is in.
    if (day.endsWith('-01')) months.add(day.slice(0, 7));
  }
  return [...names, ...months];
}
