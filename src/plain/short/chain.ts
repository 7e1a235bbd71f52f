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
  marks.forEach((own, at) => {
    for (const mark of own)
      for (let part = 0; part < parts; part += 1)
        scores[at * parts + part] =
          (scores[at * parts + part] ?? 0) + (weights[mark * parts + part] ?? 0) * scale;
  });
  return scores;
}

/** The forward and backward sums over a chain; `allowed` leaves out parts at each place. `pair` is told each step's probability. */
export function marginalsOf(
  scores: Float64Array,
  steps: ArrayLike<number>,
  parts: number,
  allowed: (at: number) => Allowed,
  pair?: (at: number, from: number, to: number, probability: number) => void,
): Marginals {
  const places = scores.length / parts;
  const forward = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(scores.length);
  const terms = new Float64Array(parts);
  const score = (at: number, part: number) =>
    allowed(at) & (1 << part) ? (scores[at * parts + part] ?? 0) : Number.NEGATIVE_INFINITY;
  const step = (from: number, to: number) => steps[from * parts + to] ?? 0;
  for (let part = 0; part < parts; part += 1) forward[part] = score(0, part);
  for (let at = 1; at < places; at += 1)
    for (let to = 0; to < parts; to += 1) {
      for (let from = 0; from < parts; from += 1)
        terms[from] = (forward[(at - 1) * parts + from] ?? 0) + step(from, to);
      forward[at * parts + to] = score(at, to) + logSumOf(terms);
    }
  for (let at = places - 2; at >= 0; at -= 1)
    for (let from = 0; from < parts; from += 1) {
      for (let to = 0; to < parts; to += 1)
        terms[to] = step(from, to) + score(at + 1, to) + (backward[(at + 1) * parts + to] ?? 0);
      backward[at * parts + from] = logSumOf(terms);
    }
  const logSum = logSumOf(forward.subarray((places - 1) * parts));
  const at = forward.map((value, index) => Math.exp(value + (backward[index] ?? 0) - logSum));
  if (pair)
    for (let place = 1; place < places; place += 1)
      for (let from = 0; from < parts; from += 1)
        for (let to = 0; to < parts; to += 1)
          pair(
            place,
            from,
            to,
            Math.exp(
              (forward[(place - 1) * parts + from] ?? 0) +
                step(from, to) +
                score(place, to) +
                (backward[place * parts + to] ?? 0) -
                logSum,
            ),
          );
  return { at, logSum };
}

function logSumOf(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > most) most = term;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
