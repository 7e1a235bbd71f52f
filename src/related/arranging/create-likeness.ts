import { one as unit, type Vector } from '../reading/statistics.ts';

/** The words of a work, the heavy ones first, without citations. */
export interface Words {
  readonly terms: Uint32Array;
  readonly weights: Uint16Array;
  /** The sum of the squares of the weights. */
  readonly squares: number;
}

/**
 * Cosine of the words (0–1) of one work with others; 0 where it is below `least`. Good until the next work is asked about.
 */
export type LikenessTo = (one: Words) => (other: Words, least: number) => number;

/** A word that weighs so much in a vector of length 1 tells soon whether two works can be alike. */
const heavy = 0.12 * unit;

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

/**
 * One work is laid out by term, and others are gone through until too much of them is missing in it. By Cauchy's
 * inequality a cosine of `least` needs least² of the other's squares to stand on words of both.
 */
export function createLikeness(): LikenessTo {
  let laidOut = new Uint16Array(1_024);
  let last: ArrayLike<number> = [];

  function cosine({ terms, weights, squares }: Words, least: number): number {
    let mayMiss = squares - least * least * unit * unit;
    let sum = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const weight = weights[at] as number;
      const own = laidOut[terms[at] as number] ?? 0;
      if (own > 0) sum += own * weight;
      else {
        mayMiss -= weight * weight;
        if (mayMiss < 0) return 0;
      }
    }
    const likeness = sum / (unit * unit);
    return likeness >= least ? likeness : 0;
  }

  return ({ terms, weights }) => {
    for (let at = 0; at < last.length; at += 1) laidOut[last[at] as number] = 0;
    let highest = 0;
    for (let at = 0; at < terms.length; at += 1) highest = Math.max(highest, terms[at] as number);
    if (highest >= laidOut.length) laidOut = new Uint16Array(Math.ceil((highest + 1) * 1.25));
    for (let at = 0; at < terms.length; at += 1) {
      if ((weights[at] as number) > 0) laidOut[terms[at] as number] = weights[at] as number;
    }
    last = terms;
    return cosine;
  };
}
