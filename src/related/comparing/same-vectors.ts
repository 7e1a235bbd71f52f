import type { Vector } from '../reading/statistics.ts';

/** Whether two vectors are the very same. */
export function areSame(a: Vector | undefined, b: Vector | undefined): boolean {
  if (a === undefined || b === undefined || a.terms.length !== b.terms.length) return false;
  return a.terms.every((term, at) => term === b.terms[at] && a.weights[at] === b.weights[at]);
}

/** FNV-1a over terms and weights. */
export function hashOfVector({ terms, weights }: Vector): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < terms.length; at += 1) {
    value = Math.imul(value ^ (terms[at] as number), 0x01000193);
    value = Math.imul(value ^ (weights[at] as number), 0x01000193);
  }
  return value >>> 0;
}
