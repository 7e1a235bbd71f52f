import { one as unit, type Vector } from '../reading/statistics.ts';

/**
 * Likeness of the words (0–1) of one work with others, citations aside; 0 where it is below `least`. Good until the next
 * work is laid out.
 */
export type LikenessTo = (one: Vector) => (other: Vector, least: number) => number;

/**
 * Cosines of words: one vector is laid out by term, and others are gone through until too much of them is missing in it.
 * By Cauchy's inequality a cosine of `least` needs least² of the other's squares to stand on terms of both.
 */
export function createLikeness(isLink: (term: number) => boolean): LikenessTo {
  let laidOut = new Uint16Array(1_024);
  let last: ArrayLike<number> = [];

  function cosine({ terms, weights }: Vector, least: number): number {
    let mayMiss = -least * least * unit * unit;
    for (let at = 0; at < weights.length; at += 1) mayMiss += (weights[at] as number) ** 2;
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
    const highest = terms.at(-1) ?? 0;
    if (highest >= laidOut.length) laidOut = new Uint16Array(Math.ceil((highest + 1) * 1.25));
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      if (!isLink(term)) laidOut[term] = weights[at] as number;
    }
    last = terms;
    return cosine;
  };
}
