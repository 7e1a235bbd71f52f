/** Logistic regression over named yes-or-no evidence, by plain gradient descent with a little shrinking (ridge). */
export function fitWeights(
  examples: readonly {
    readonly evidence: readonly string[];
    readonly same: boolean;
    readonly weight: number;
  }[],
  rounds = 400,
  shrink = 0.3,
): ReadonlyMap<string, number> {
  const names = [...new Set(examples.flatMap(({ evidence }) => evidence))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ evidence }) => Uint16Array.from(evidence, (name) => index.get(name) ?? 0));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(names.length);
    for (const [at, row] of rows.entries()) {
      const example = examples[at];
      if (example === undefined) continue;
      let points = 0;
      for (const feature of row) points += weights[feature] ?? 0;
      const miss = (1 / (1 + Math.exp(-points)) - (example.same ? 1 : 0)) * example.weight;
      for (const feature of row) slope[feature] = (slope[feature] ?? 0) + miss;
    }
    for (let feature = 0; feature < names.length; feature += 1) {
      const total = (slope[feature] ?? 0) + shrink * (weights[feature] ?? 0);
      squares[feature] = (squares[feature] ?? 0) + total * total;
      weights[feature] = (weights[feature] ?? 0) - (0.5 * total) / Math.sqrt(squares[feature] ?? 1);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}
