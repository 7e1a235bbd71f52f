import type { MatchTraits } from '../../../src/catalogue/matching/match-traits.ts';
import { plainText } from '../../../src/markup/index.ts';
import type { WorkDescription } from '../../../src/model/index.ts';
import { fold } from '../../../src/text/index.ts';
import type { Half } from '../pairs/labelled-pair.ts';
import type { ComparedPair } from './compared-pair.ts';
import { padded, tally, tallyLine } from './measures.ts';
import { titleMeasures } from './title-measures.ts';

type TriedPair = Pick<ComparedPair, 'a' | 'b' | 'same' | 'half' | 'traits'>;

const thresholds = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98, 1];

function authorAndYearAgree(a: MatchTraits, b: MatchTraits): boolean {
  const family = (traits: MatchTraits) => traits.names[0]?.split('|')[0];
  const near = a.years.some((one) => b.years.some((other) => Math.abs(one - other) <= 1));
  return near && family(a) !== undefined && family(a) === family(b);
}

/** What simpler rules reach: each threshold is the lowest with a precision of 0.995 on the tuning half, or the most precise. */
export function* reportAlternatives(
  pairs: readonly TriedPair[],
  names: readonly (keyof typeof titleMeasures)[],
): Generator<string> {
  const halves = (half: Half) => pairs.filter((pair) => pair.half === half);
  const folded = new Map<WorkDescription, string>();
  for (const { a, b } of pairs) for (const one of [a, b]) folded.set(one, fold(plainText(one.title)));
  for (const name of names) {
    const titles = new Map(
      pairs.map((pair) => [pair, titleMeasures[name](folded.get(pair.a) ?? '', folded.get(pair.b) ?? '')]),
    );
    for (const withAuthor of [false, true]) {
      const says = (least: number) => (pair: TriedPair) =>
        (titles.get(pair) ?? 0) >= least && (!withAuthor || authorAndYearAgree(...pair.traits));
      const tried = thresholds.map((least) => {
        const { found, wrong } = tally(halves('tuning'), says(least));
        return { least, precision: found / Math.max(1, found + wrong) };
      });
      const most = tried.reduce((a, b) => (b.precision > a.precision ? b : a));
      const { least } = tried.find(({ precision }) => precision >= 0.995) ?? most;
      const rule = name === 'equal titles' ? name : `${name} ≥ ${least}`;
      const label = `${rule}${withAuthor ? ', year ± 1, first family name' : ''}`;
      yield `  ${padded([label, tallyLine(tally(halves('held-out'), says(least)))], [52])}`;
    }
  }
}
