export interface Example {
  readonly evidence: readonly string[];
  readonly same: boolean;
}

/**
 * Logistic regression over named evidence, by gradient descent with steps of their own for each weight (Adagrad)
 * and a little shrinking. `sign` says which weights may only speak for (1) or against (-1) sameness, and which
 * say nothing (0); the weight named `prior` belongs to every example.
 */
export function fitWeights(
  examples: readonly Example[],
  sign: (name: string) => 1 | 0 | -1 | undefined,
  { rounds = 600, shrink = 0.5 } = {},
): ReadonlyMap<string, number> {
  const names = ['prior', ...new Set(examples.flatMap(({ evidence }) => evidence))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const signs = names.map(sign);
  const rows = examples.map(({ evidence }) =>
    Uint16Array.from(['prior', ...evidence], (name) => index.get(name) ?? 0),
  );
  const answers = Float64Array.from(examples, ({ same }) => (same ? 1 : 0));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight) => shrink * weight);
    for (const [at, row] of rows.entries()) {
      let points = 0;
      for (const feature of row) points += weights[feature] ?? 0;
      const miss = 1 / (1 + Math.exp(-points)) - (answers[at] ?? 0);
      for (const feature of row) slope[feature] = (slope[feature] ?? 0) + miss;
    }
    for (const [feature, steepness] of slope.entries()) {
      squares[feature] = (squares[feature] ?? 0) + steepness * steepness;
      const next = (weights[feature] ?? 0) - (0.5 * steepness) / Math.sqrt(squares[feature] ?? 1);
      const may = signs[feature];
      weights[feature] = may === undefined ? next : may === 0 ? 0 : may * Math.max(0, may * next);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}
