/** A work and how well it answers: 3 is what was meant, 2 answers, 1 touches it; what is not named counts 0. */
export type Grades = Readonly<Record<string, 1 | 2 | 3>>;

/**
 * Normalised discounted cumulative gain over the first ten (Järvelin, Kekäläinen 2002; gains of 2^grade − 1 as
 * Burges and others 2005): 1 where no better order is possible.
 */
export function ndcgAt10(found: readonly string[], grades: Grades): number {
  const ideal = Object.values(grades).sort((a, b) => b - a);
  const best = gainOf(ideal);
  return best === 0 ? 1 : gainOf(found.map((key) => grades[key] ?? 0)) / best;
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
