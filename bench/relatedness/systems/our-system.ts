import { Census } from '../../../src/related/reading/census.ts';
import { featuresOf } from '../../../src/related/reading/features.ts';
import { allSignals, type Signals } from '../../../src/related/signals.ts';
import { createInverted } from './inverted.ts';
import type { RankingSystem } from './ranking-system.ts';

/** The product's own vectors, in full: what the lists of related works are made of. */
export function ourSystem(name: string, signals: Signals = allSignals): RankingSystem {
  return {
    name,
    over(works) {
      const census = new Census();
      const counted = works.map((work) => census.add(featuresOf(work, signals)));
      const { profileOf } = census.finish();
      return createInverted(counted.map((terms) => profileOf(terms).vector));
    },
  };
}
