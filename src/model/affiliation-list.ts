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
      const key = withoutTail(text).toLowerCase();
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

/** Looks from the end: a pattern would try every place of a text that may be long and hostile. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && ' .;,\n\t'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
