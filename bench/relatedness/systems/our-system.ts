import type { Work } from '../../../src/model/index.ts';
import { arrange } from '../../../src/related/arranging/arrange.ts';
import { createLikeness, wordsOf } from '../../../src/related/arranging/create-likeness.ts';
import { Census } from '../../../src/related/reading/census.ts';
import { featuresOf } from '../../../src/related/reading/features.ts';
import type { Profile } from '../../../src/related/reading/profile.ts';
import { allSignals, type Signals } from '../../../src/related/signals.ts';
import { createInverted } from './inverted.ts';
import type { RankingSystem } from './ranking-system.ts';

/**
 * The product's own vectors, in full: what the lists of related works are made of. `test/evaluating-related.test.ts`
 * compares the outcome with the lists that the product stores.
 */
export function ourSystem(name: string, signals: Signals = allSignals): RankingSystem {
  return {
    name,
    over: (works) => createInverted(profiled(works, signals).profiles.map(({ vector }) => vector)),
  };
}

/** The same as a reader sees it: with further versions of one study behind. */
export function asShown(name: string): RankingSystem {
  let near: Profiled | undefined;
  return {
    name,
    over(works) {
      near = profiled(works, allSignals);
      return createInverted(near.profiles.map(({ vector }) => vector));
    },
    arrange(query, nearest) {
      const own = near?.profiles[query];
      if (near === undefined || own === undefined) return nearest;
      const { profiles, isLink } = near;
      const arranged = (profile: Profile) => ({ words: wordsOf(profile.vector, isLink), marks: profile });
      const others = nearest.flatMap((place) => profiles[place] ?? []).map(arranged);
      const { order } = arrange(arranged(own), others, createLikeness());
      return order.flatMap((at) => nearest[at] ?? []);
    },
  };
}

interface Profiled {
  readonly profiles: readonly Profile[];
  readonly isLink: (term: number) => boolean;
}

function profiled(works: readonly Work[], signals: Signals): Profiled {
  const census = new Census();
  const counted = works.map((work) => census.add(featuresOf(work, signals)));
  const { profileOf, vocabulary } = census.finish();
  return { profiles: counted.map(profileOf), isLink: (term) => vocabulary.isLink(term) };
}
