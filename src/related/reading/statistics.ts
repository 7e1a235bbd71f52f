/** Numbers of the whole catalogue that weigh terms; they stand still until the next rebuild. */
export interface Statistics {
  /** How many works they were taken of. */
  readonly works: number;
  /** Mean of `Features.length`. */
  readonly meanLength: number;
}

/**
 * A work's terms, ascending, with weights as 15-bit integers: their products add up the same in any order. The words
 * make a vector of length 1, the links one of length √`linkPart`.
 */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Uint16Array;
}

export const one = 32_767;
/** Saturation and length normalisation as in BM25 (Robertson and Zaragoza 2009); the terms then make a cosine. */
const k1 = 3;
const b = 0.75;
/** Between idf once (PMRA, BM25) and idf on both sides (TF-IDF cosine): measured, decision 26. */
const idfPower = 0.75;
/** What being bound by citations adds to the cosine of the words, at most. */
const linkPart = 0.4;
/** More words than this a vector does not keep; the heaviest stay. */
const mostTerms = 300;
/**
 * In a catalogue of some size a term of more than half of the works tells nothing: there Robertson's idf turns negative.
 * A work that says nothing else keeps such terms: it is one of thousands that are the same, and these are its nearest.
 */
const commonShare = 0.5;
const someSize = 400;

/** Stands for a term without a number: it counts in the length of the vector and then is left out. */
export const unnumbered = -1;

export interface CountedTerm {
  readonly term: number;
  readonly count: number;
  /** In how many works the term was when the statistics were taken; 0 where it is newer. */
  readonly works: number;
}

/** What a work says and whom it cites, ready to be weighed. */
export interface Counted {
  readonly words: readonly CountedTerm[];
  readonly links: readonly CountedTerm[];
  readonly length: number;
}

/** Weighs the terms of a work. The outcome depends on nothing but the arguments, the order of terms aside. */
export function weigh({ words, links, length }: Counted, statistics: Statistics): Vector {
  const { works, meanLength } = statistics;
  const saturation = k1 * (1 - b + (b * length) / (meanLength || 1));
  const telling = words.filter(({ works: bearing }) => works < someSize || bearing <= works * commonShare);
  const isSayingMore = telling.some(({ works: bearing }) => bearing > 1);
  const weighed = (isSayingMore ? telling : words).map(
    ({ term, count, works: bearing }): Weighed => ({
      term,
      weight: (idf(works, bearing) ** idfPower * count) / (count + saturation),
    }),
  );
  const lightest = weighed.length > mostTerms ? nthHeaviest(weighed.map(({ weight }) => weight)) : 0;
  const kept = weighed.filter(({ weight }) => weight >= lightest);
  const bound = links.map(({ term, count, works: bearing }) => ({
    term,
    weight: idf(works, bearing) * count,
  }));
  const whole = [...inWhole(kept, one), ...inWhole(bound, one * Math.sqrt(linkPart))].sort(
    (x, y) => x.term - y.term,
  );
  return {
    terms: Uint32Array.from(whole, ({ term }) => term),
    weights: Uint16Array.from(whole, ({ weight }) => weight),
  };
}

interface Weighed {
  readonly term: number;
  readonly weight: number;
}

/** Weights as whole numbers of a vector of this length; what comes to nothing is left out. */
function inWhole(weighed: readonly Weighed[], length: number): readonly Weighed[] {
  // Squares are added in the order of their size: the sum must not depend on the order of terms.
  const squares = weighed.map(({ weight }) => weight * weight).sort((x, y) => x - y);
  const norm = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  if (norm === 0) return [];
  return weighed
    .map(({ term, weight }) => ({ term, weight: Math.round((weight / norm) * length) }))
    .filter(({ term, weight }) => weight > 0 && term !== unnumbered);
}

/** Robertson's inverse document frequency, kept from turning negative. */
function idf(works: number, bearing: number): number {
  const df = Math.max(1, bearing);
  return Math.log(1 + Math.max(0, works - df + 0.5) / (df + 0.5));
}

function nthHeaviest(weights: readonly number[]): number {
  return weights.toSorted((x, y) => y - x)[mostTerms - 1] ?? 0;
}
