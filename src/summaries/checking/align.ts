import type { Span } from '../../plain/index.ts';
import { isSupported } from './check-numbers.ts';
import type { Claim } from './read-claims.ts';

/** A sentence of the work, and how much of what a sentence of the summary speaks of is in it (0 to 1). */
export interface Aligned {
  readonly span: Span;
  readonly claim: Claim;
  readonly score: number;
}

/** Finds the sentences of a work that a sentence of the summary may rest on, the nearest first. */
export function createAligner(
  source: readonly { readonly span: Span; readonly claim: Claim }[],
): (claim: Claim) => readonly Aligned[] {
  const counts = new Map<string, number>();
  for (const { claim } of source)
    for (const feature of claim.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weightOf = (feature: string): number => Math.log(1 + source.length / (counts.get(feature) ?? 0.7));
  return (claim) => {
    let whole = 0.001;
    for (const feature of claim.features) whole += weightOf(feature);
    const numbers = claim.quantities.filter(({ value, kind }) => value > 2 || kind === '%');
    const weightOfNumber = 2.5;
    whole += weightOfNumber * numbers.length;
    return source
      .map(({ span, claim: other }) => {
        let shared = 0;
        for (const feature of claim.features) if (other.features.has(feature)) shared += weightOf(feature);
        for (const quantity of numbers) if (isSupported(quantity, other.quantities)) shared += weightOfNumber;
        return { span, claim: other, score: shared / whole };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
  };
}
