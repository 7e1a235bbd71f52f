import { one as unit, type Vector } from '../reading/statistics.ts';

/** The words of a work, the heavy ones first, without citations. */
export interface Words {
  readonly terms: Uint32Array;
  readonly weights: Uint16Array;
  /** The sum of the squares of the weights, or more. */
  readonly squares: number;
}

/** The words of a work as they stand in its vector, citations included: enough to hold them against those of another. */
export function bareWordsOf({ terms, weights }: Vector): Words {
  return { terms, weights, squares: mostSquares };
}

/**
 * Cosine of the words (0–1) of one work with others; 0 where it is below `least`. Good until the next work is asked about.
 */
export type LikenessTo = (one: Words) => (other: Words, least: number) => number;

/** A word that weighs so much in a vector of length 1 tells soon whether two works can be alike. */
const heavy = 0.12 * unit;
/** Vectors are of length 1, but for what rounding does. */
const mostSquares = 1.05 * unit * unit;

export function wordsOf({ terms, weights }: Vector, isLink: (term: number) => boolean): Words {
  const ordered = { terms: new Uint32Array(terms.length), weights: new Uint16Array(terms.length) };
  let [front, back, squares] = [0, terms.length, 0];
  for (let at = 0; at < terms.length; at += 1) {
    const [term, weight] = [terms[at] as number, weights[at] as number];
    if (isLink(term)) continue;
    const place = weight >= heavy ? front++ : --back;
    ordered.terms[place] = term;
    ordered.weights[place] = weight;
    squares += weight * weight;
  }
  // Where citations were left out there is a gap, of weights that are 0.
  return { ...ordered, squares };
}

/** Which last bits the laid-out terms have: small enough for the processor's nearest memory, and mostly enough to know. */
const endings = 4_096;

/**
 * One work is laid out by term, and others are gone through until too much of them is missing in it. By Cauchy's
 * inequality a cosine of `least` needs a part of the other's squares to stand on words of both.
 */
export function createLikeness(): LikenessTo {
  let laidOut = new Uint16Array(1_024);
  const ending = new Uint8Array(endings);
  let last: ArrayLike<number> = [];
  let ownSquares = 0;

  function cosine({ terms, weights, squares }: Words, least: number): number {
    const wanted = least * unit * unit;
    // A little more than must stand on both: so that what is left out never depends on which of two is laid out.
    let mayMiss = squares - (wanted / (ownSquares || 1)) * wanted + 1;
    let sum = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const weight = weights[at] as number;
      const term = terms[at] as number;
      const own = ending[term % endings] === 0 ? 0 : (laidOut[term] ?? 0);
      if (own > 0) sum += own * weight;
      else {
        mayMiss -= weight * weight;
        if (mayMiss < 0) return 0;
      }
    }
    return sum >= wanted ? sum / (unit * unit) : 0;
  }

  return ({ terms, weights, squares }) => {
    if (terms === last) return cosine;
    for (let at = 0; at < last.length; at += 1) {
      const term = last[at] as number;
      laidOut[term] = 0;
      ending[term % endings] = 0;
    }
    let highest = 0;
    for (let at = 0; at < terms.length; at += 1) highest = Math.max(highest, terms[at] as number);
    if (highest >= laidOut.length) laidOut = new Uint16Array(Math.ceil((highest + 1) * 1.25));
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      if ((weights[at] as number) === 0) continue;
      laidOut[term] = weights[at] as number;
      ending[term % endings] = 1;
    }
    last = terms;
    ownSquares = squares;
    return cosine;
  };
}
