/** Works by year, the first year first; years without any are left out. */
export function countYears(years: readonly number[]): readonly { year: number; works: number }[] {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, works]) => ({ year, works })).sort((a, b) => a.year - b.year);
}
