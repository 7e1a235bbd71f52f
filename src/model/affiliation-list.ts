import type { Contribution } from './contribution.ts';

/** The numbered list of affiliations of a byline, and for each contribution the numbers it carries. */
export interface AffiliationList {
  /** In order of first appearance; the first is number 1. */
  readonly affiliations: readonly string[];
  /** For each contribution, in the same order, its numbers. */
  readonly numbers: readonly (readonly number[])[];
}

/** Numbers the affiliations of a byline as journals print them: each distinct one once, in order of first appearance. */
export function numberAffiliations(contributions: readonly Contribution[]): AffiliationList {
  const numberOf = new Map<string, number>();
  const affiliations: string[] = [];
  const numbers = contributions.map(({ affiliations: own }) => {
    const found = new Set<number>();
    for (const { text } of own) {
      const key = text.replace(/[\s.;,]+$/, '').toLowerCase();
      let number = numberOf.get(key);
      if (number === undefined) {
        affiliations.push(text);
        number = affiliations.length;
        numberOf.set(key, number);
      }
      found.add(number);
    }
    return [...found].sort((a, b) => a - b);
  });
  return { affiliations, numbers };
}
