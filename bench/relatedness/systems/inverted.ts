/** Numbers of terms with what they weigh. */
export interface Weighted {
  readonly terms: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** Scores of all works for one: the sum, over its terms, of the products of weights. Nothing is cut off. */
export function createInverted(works: readonly Weighted[], asked = works): (query: number) => Float64Array {
  let size = 0;
  for (const { terms } of works)
    for (let at = 0; at < terms.length; at += 1) size = Math.max(size, (terms[at] ?? 0) + 1);
  const starts = new Uint32Array(size + 1);
  for (const { terms } of works)
    for (let at = 0; at < terms.length; at += 1)
      starts[(terms[at] ?? 0) + 1] = (starts[(terms[at] ?? 0) + 1] ?? 0) + 1;
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const bearers = new Uint32Array(starts[size] ?? 0);
  const weightsOf = new Float64Array(bearers.length);
  for (const [work, { terms, weights }] of works.entries()) {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      bearers[place] = work;
      weightsOf[place] = weights[at] ?? 0;
    }
  }
  const scores = new Float64Array(works.length);
  return (query) => {
    scores.fill(0);
    const { terms = [], weights = [] } = asked[query] ?? {};
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const weight = weights[at] ?? 0;
      for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place += 1) {
        const work = bearers[place] ?? 0;
        scores[work] = (scores[work] ?? 0) + weight * (weightsOf[place] ?? 0);
      }
    }
    return scores;
  };
}
