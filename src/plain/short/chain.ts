/** Weights of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over a few parts. */
export interface ChainWeights {
  /** Of each mark and part: `mark * parts + part`. */
  readonly marks: ArrayLike<number>;
  /** From part to part: `from * parts + to`. */
  readonly steps: ArrayLike<number>;
  /** One mark's weight of 1 stands for this much. */
  readonly scale: number;
}

/** Which parts are allowed, as bits: 1 for the first, 2 for the second … */
export type Allowed = number;

/** How probable each part is at each place, given all places; rows of `parts` numbers that sum to 1. */
export interface Marginals {
  readonly at: Float64Array;
  /** The logarithm of the sum over all ways through. */
  readonly logSum: number;
}

export function scoresOf(
  marks: readonly (readonly number[])[],
  { marks: weights, scale }: ChainWeights,
  parts: number,
): Float64Array {
  const scores = new Float64Array(marks.length * parts);
  for (const [at, own] of marks.entries()) {
    const row = at * parts;
    for (const mark of own) {
      const from = mark * parts;
      for (let part = 0; part < parts; part += 1)
        scores[row + part] = (scores[row + part] ?? 0) + (weights[from + part] ?? 0);
    }
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) * scale;
  return scores;
}

/** How likely each step is, of its weight. */
export function likelihoodsOf(steps: ArrayLike<number>): Float64Array {
  return Float64Array.from(steps, Math.exp);
}

/**
 * The forward and backward sums over a chain, each place scaled to a sum of 1 (Rabiner 1989, section V A); `allowed` leaves
 * out parts at each place. `pair` is told each step's probability.
 */
export function marginalsOf(
  scores: Float64Array,
  /** As `likelihoodsOf` gives them. */
  step: Float64Array,
  parts: number,
  allowed: (at: number) => Allowed,
  pair?: (at: number, from: number, to: number, probability: number) => void,
): Marginals {
  const places = scores.length / parts;
  // How likely each part is by its own score, the likeliest at each place being 1.
  const own = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length).fill(1);
  const sums = new Float64Array(places);
  let logSum = 0;
  for (let at = 0; at < places; at += 1) {
    const row = at * parts;
    const mask = allowed(at);
    let most = Number.NEGATIVE_INFINITY;
    for (let part = 0; part < parts; part += 1)
      if (mask & (1 << part)) most = Math.max(most, scores[row + part] as number);
    let sum = 0;
    for (let to = 0; to < parts; to += 1) {
      if (!(mask & (1 << to))) continue;
      let before = at === 0 ? 1 : 0;
      for (let from = 0; at > 0 && from < parts; from += 1)
        before += (forward[row - parts + from] as number) * (step[from * parts + to] as number);
      own[row + to] = Math.exp((scores[row + to] as number) - most);
      forward[row + to] = before * (own[row + to] as number);
      sum += forward[row + to] as number;
    }
    for (let part = 0; part < parts; part += 1) forward[row + part] = (forward[row + part] as number) / sum;
    sums[at] = sum;
    logSum += most + Math.log(sum);
  }
  for (let at = places - 2; at >= 0; at -= 1)
    for (let from = 0; from < parts; from += 1) {
      let after = 0;
      for (let to = 0; to < parts; to += 1) {
        const next = (at + 1) * parts + to;
        after += (step[from * parts + to] as number) * (own[next] as number) * (backward[next] as number);
      }
      backward[at * parts + from] = after / (sums[at + 1] as number);
    }
  const at = forward.map((value, index) => value * (backward[index] as number));
  if (pair)
    for (let place = 1; place < places; place += 1)
      for (let from = 0; from < parts; from += 1)
        for (let to = 0; to < parts; to += 1) {
          const next = place * parts + to;
          pair(
            place,
            from,
            to,
            ((forward[next - parts - to + from] as number) *
              (step[from * parts + to] as number) *
              (own[next] as number) *
              (backward[next] as number)) /
              (sums[place] as number),
          );
        }
  return { at, logSum };
}
