import { one as unit } from '../reading/statistics.ts';
import type { LikenessTo } from './arrange.ts';

/** Cosines of words, citations aside: one vector is laid out by term, and the others are gone through. */
export function createLikeness(isLink: (term: number) => boolean): LikenessTo {
  let laidOut = new Uint16Array(1_024);
  return ({ terms, weights }, others) => {
    const last = terms.at(-1) ?? 0;
    if (last >= laidOut.length) laidOut = new Uint16Array(Math.ceil((last + 1) * 1.25));
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      if (!isLink(term)) laidOut[term] = weights[at] as number;
    }
    const likeness = others.map((other) => {
      let sum = 0;
      for (let at = 0; at < other.terms.length; at += 1)
        sum += (laidOut[other.terms[at] as number] ?? 0) * (other.weights[at] as number);
      return sum / (unit * unit);
    });
    for (let at = 0; at < terms.length; at += 1) laidOut[terms[at] as number] = 0;
    return likeness;
  };
}
