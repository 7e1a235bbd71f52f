import { type Likeness, likenessOf } from '../../../src/catalogue/matching/likeness.ts';
import { type MatchTraits, traitsOf } from '../../../src/catalogue/matching/match-traits.ts';
import type { LabelledPair } from '../pairs/labelled-pair.ts';

export interface ComparedPair extends LabelledPair {
  readonly traits: readonly [MatchTraits, MatchTraits];
  readonly likeness: Likeness;
}

export function comparePairs(pairs: readonly LabelledPair[]): readonly ComparedPair[] {
  return pairs.map((pair) => {
    const traits = [traitsOf(pair.a), traitsOf(pair.b)] as const;
    return { ...pair, traits, likeness: likenessOf(...traits) };
  });
}
