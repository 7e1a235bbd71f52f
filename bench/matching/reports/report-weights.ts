import { doubtOf } from '../../../src/catalogue/matching/doubts.ts';
import { evidenceOf } from '../../../src/catalogue/matching/evidence.ts';
import { traitsOf } from '../../../src/catalogue/matching/match-traits.ts';
import { prior, weights } from '../../../src/catalogue/matching/weights.ts';
import { withoutIdentifiers } from '../pairs/damage.ts';
import { halfOf } from '../pairs/labelled-pair.ts';
import type { ComparedPair } from './compared-pair.ts';
import { fitWeights } from './fit-weights.ts';
import { padded } from './measures.ts';
import type { judgeCollection } from './report-collection.ts';

/** What agrees must not speak against, what differs must not speak for, and what is unknown says nothing. */
const signs: readonly (readonly [RegExp, 1 | 0 | -1])[] = [
  [/unknown|title:none|contrast:none/, 0],
  [/title|agrees?$|alike|swapped|place:(?:volume-and-page|page|volume)$|year:(?:same|next)/, 1],
  [/contrast|first-author|other-authors|place|source|year/, -1],
];

/** The weights that the tuning half gives, beside those in use. */
export function* reportWeights(
  pairs: readonly ComparedPair[],
  candidates: ReturnType<typeof judgeCollection>,
): Generator<string> {
  const examples = [
    ...pairs.flatMap(({ half, same, traits: [a, b] }) => {
      const evidence = evidenceOf(a, b);
      return half === 'tuning' && doubtOf(a, b, evidence) === undefined ? [{ evidence, same }] : [];
    }),
    ...candidates.flatMap(({ a, b, same }) => {
      if (same !== false || halfOf(a.work ?? '') !== 'tuning' || halfOf(b.work ?? '') !== 'tuning') return [];
      const [one, other] = [a, b].map(({ description }) => traitsOf(withoutIdentifiers(description)));
      if (one === undefined || other === undefined) return [];
      const evidence = evidenceOf(one, other);
      return doubtOf(one, other, evidence) === undefined ? [{ evidence, same }] : [];
    }),
  ];
  const fitted = fitWeights(examples, (name) => signs.find(([pattern]) => pattern.test(name))?.[1]);
  yield `  ${padded(['evidence', 'fitted', 'in use', 'one work', 'two works'], [38, 7, 7, 9])}`;
  for (const [name, weight] of fitted) {
    const used = name === 'prior' ? prior : weights[name as keyof typeof weights].points;
    const having = examples.filter(({ evidence }) => (evidence as readonly string[]).includes(name));
    const ofOne = having.filter(({ same }) => same).length;
    yield `  ${padded([name, weight.toFixed(2), used, ofOne, having.length - ofOne], [38, 7, 7, 9])}`;
  }
}
