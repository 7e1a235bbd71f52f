import { compareNames, type NamesComparison } from './compare/compare-names.ts';
import { comparePlaces, compareSources, type PlaceAgreement } from './compare/compare-places.ts';
import {
  compareTitles,
  noTitle,
  type TitleAgreement,
  type TitleComparison,
} from './compare/compare-titles.ts';
import type { Contrast } from './compare/contrasts.ts';
import type { MatchTraits } from './match-traits.ts';

type Length = 'generic' | 'short' | 'long';

/** What the descriptions say that speaks for or against their being of one work; each name has its weight in `weights.ts`. */
export type Evidence =
  | `title:${Exclude<TitleAgreement, 'none'>}:${Length}`
  | 'title:none'
  | `contrast:${Contrast}`
  | `first-author:${NamesComparison['first']}`
  | `other-authors:${NamesComparison['others']}`
  | `place:${PlaceAgreement}`
  | `source:${'agrees' | 'differs' | 'unknown'}`
  | `year:${'same' | 'next' | 'near' | 'far' | 'unknown'}`;

export function evidenceOf(a: MatchTraits, b: MatchTraits): readonly Evidence[] {
  const title = bestTitles(a, b);
  const names = compareNames(a.names, b.names);
  const source = compareSources(a, b);
  return [
    title.agreement === 'none' ? 'title:none' : `title:${title.agreement}:${lengthOf(title.telling)}`,
    `contrast:${title.contrast}`,
    `first-author:${names.first}`,
    `other-authors:${names.others}`,
    `place:${comparePlaces(a, b)}`,
    source === undefined ? 'source:unknown' : source ? 'source:agrees' : 'source:differs',
    `year:${compareYears(a.years, b.years)}`,
  ];
}

/** From the best down. */
const order: readonly TitleAgreement[] = [
  'equal',
  'spelling',
  'ending',
  'spelling-and-ending',
  'beginning',
  'wording',
  'half',
  'none',
];

/** The pair of titles that agree best, where a record has one in each of two languages. */
function bestTitles(a: MatchTraits, b: MatchTraits): TitleComparison {
  let best = noTitle;
  for (let one = 0; one < a.titles.length; one += 1) {
    for (let other = 0; other < b.titles.length; other += 1) {
      const found = compareTitles(titleAt(a, one), titleAt(b, other));
      if (isBetter(found, best)) best = found;
    }
  }
  return best;
}

function isBetter(one: TitleComparison, other: TitleComparison): boolean {
  const step = order.indexOf(one.agreement) - order.indexOf(other.agreement);
  if (step !== 0) return step < 0;
  if (one.telling !== other.telling) return one.telling > other.telling;
  return one.contrast < other.contrast;
}

function titleAt({ titles, mainLength }: MatchTraits, at: number) {
  const words = titles[at] ?? '';
  return { words, mainLength: at === 0 ? mainLength : words.length };
}

function lengthOf(telling: number): Length {
  return telling < 16 ? 'generic' : telling < 36 ? 'short' : 'long';
}

function compareYears(
  a: readonly number[],
  b: readonly number[],
): 'same' | 'next' | 'near' | 'far' | 'unknown' {
  let apart = Number.POSITIVE_INFINITY;
  for (const one of a) for (const other of b) apart = Math.min(apart, Math.abs(one - other));
  if (apart === 0) return 'same';
  if (apart === 1) return 'next';
  return apart === Number.POSITIVE_INFINITY ? 'unknown' : apart <= 3 ? 'near' : 'far';
}
