import type { Vector } from '../../../src/related/reading/statistics.ts';

/** The fifty nearest of each work in the plainest way there is: a Map for each work and each term, and a sort. */
export function plainLists(
  vectors: readonly Vector[],
  least: number,
): readonly (readonly [number, number][])[] {
  const bearers = new Map<number, Map<number, number>>();
  const works = vectors.map(({ terms, weights }, work) => {
    const own = new Map<number, number>();
    for (const [at, term] of terms.entries()) {
      const weight = weights[at] ?? 0;
      own.set(term, weight);
      bearers.set(term, (bearers.get(term) ?? new Map<number, number>()).set(work, weight));
    }
    return own;
  });
  return works.map((own, work) => {
    const scores = new Map<number, number>();
    for (const [term, weight] of own)
      for (const [other, others] of bearers.get(term) ?? [])
        if (other !== work) scores.set(other, (scores.get(other) ?? 0) + weight * others);
    return [...scores]
      .filter(([, score]) => score >= least)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, 50);
  });
}
