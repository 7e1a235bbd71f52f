/** Numbers of the whole catalogue that weigh terms; they stand still until the next rebuild. */
export interface Statistics {
  /** How many works they were taken of. */
  readonly works: number;
  /** Mean of `Features.length`. */
  readonly meanLength: number;
}

/** A work's terms, ascending, with weights of a vector of length 1, as 15-bit integers: their products add up the same in any order. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Uint16Array;
}

export const one = 32_767;
/** Saturation and length normalisation as in BM25 (Robertson and Zaragoza 2009); the terms then make a cosine. */
const k1 = 2;
const b = 0.75;
/** More terms than this a vector does not keep; the heaviest stay. */
const mostTerms = 300;
/** In a catalogue of some size a term of every fourth work tells nothing, and costs most. */
const commonShare = 0.25;
const someSize = 400;

export interface CountedTerm {
  readonly term: number;
  readonly count: number;
  /** In how many works the term was when the statistics were taken; 0 where it is newer. */
  readonly works: number;
}

/** Weighs the terms of a work. The outcome depends on nothing but the arguments, the order of terms aside. */
export function weigh(counted: readonly CountedTerm[], length: number, statistics: Statistics): Vector {
  const { works, meanLength } = statistics;
  const saturation = k1 * (1 - b + (b * length) / (meanLength || 1));
  const weighed: { term: number; weight: number }[] = [];
  for (const { term, count, works: bearing } of counted) {
    if (works >= someSize && bearing > works * commonShare) continue;
    const df = Math.max(1, bearing);
    const idf = Math.log(1 + Math.max(0, works - df + 0.5) / (df + 0.5));
    weighed.push({ term, weight: (idf * count * (k1 + 1)) / (count + saturation) });
  }
  const lightest = weighed.length > mostTerms ? nthHeaviest(weighed.map(({ weight }) => weight)) : 0;
  const kept = weighed.filter(({ weight }) => weight >= lightest).sort((x, y) => x.term - y.term);
  // Squares are added in the order of their size: the sum must not depend on the order of terms.
  const squares = kept.map(({ weight }) => weight * weight).sort((x, y) => x - y);
  const norm = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  const whole = kept.map(({ term, weight }) => ({
    term,
    weight: norm > 0 ? Math.round((weight / norm) * one) : 0,
  }));
  const telling = whole.filter(({ weight }) => weight > 0);
  return {
    terms: Uint32Array.from(telling, ({ term }) => term),
    weights: Uint16Array.from(telling, ({ weight }) => weight),
  };
}

function nthHeaviest(weights: readonly number[]): number {
  return weights.toSorted((x, y) => y - x)[mostTerms - 1] ?? 0;
}
