import type { MatchTraits } from '../../../src/catalogue/matching/match-traits.ts';
import { plainText } from '../../../src/markup/index.ts';
import { fold } from '../../../src/text/index.ts';
import type { ComparedPair } from './compared-pair.ts';
import { padded, tally, tallyLine } from './measures.ts';

type Measure = (a: string, b: string) => number;

const equal: Measure = (a, b) => (a === b ? 1 : 0);

const jaccard: Measure = (a, b) => {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
};

/** One less the share of letters to be changed. */
const levenshtein: Measure = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let other = 1; other <= b.length; other += 1) {
      const change = (row[other - 1] ?? 0) + (a[at - 1] === b[other - 1] ? 0 : 1);
      next.push(Math.min(change, (row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
};

/** Winkler 1990, with the usual prefix of four letters and weight of 0.1. */
const jaroWinkler: Measure = (a, b) => {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const ofA: string[] = [];
  for (const [at, letter] of [...a].entries()) {
    for (let other = Math.max(0, at - reach); other <= Math.min(b.length - 1, at + reach); other += 1) {
      if (b[other] !== letter || taken.has(other)) continue;
      taken.add(other);
      ofA.push(letter);
      break;
    }
  }
  if (ofA.length === 0) return 0;
  const ofB = [...taken].sort((one, other) => one - other).map((at) => b[at]);
  const moved = ofA.filter((letter, at) => letter !== ofB[at]).length / 2;
  const jaro = (ofA.length / a.length + ofA.length / b.length + (ofA.length - moved) / ofA.length) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
};

function authorAndYearAgree(a: MatchTraits, b: MatchTraits): boolean {
  const family = (traits: MatchTraits) => traits.names[0]?.split('|')[0];
  const near = a.years.some((one) => b.years.some((other) => Math.abs(one - other) <= 1));
  return near && family(a) !== undefined && family(a) === family(b);
}

/** What simpler rules reach: each threshold is the lowest with a precision of 0.995 on the tuning half, or the most precise. */
export function* reportAlternatives(pairs: readonly ComparedPair[]): Generator<string> {
  const measures = {
    'equal titles': equal,
    Jaccard: jaccard,
    Levenshtein: levenshtein,
    'Jaro–Winkler': jaroWinkler,
  };
  const halves = (half: string) => pairs.filter((pair) => pair.half === half);
  const folded = new Map(pairs.flatMap(({ a, b }) => [a, b].map((one) => [one, fold(plainText(one.title))])));
  for (const [name, measure] of Object.entries(measures)) {
    const titles = new Map(
      pairs.map((pair) => [pair, measure(folded.get(pair.a) ?? '', folded.get(pair.b) ?? '')]),
    );
    for (const withAuthor of [false, true]) {
      const says = (least: number) => (pair: ComparedPair) =>
        (titles.get(pair) ?? 0) >= least && (!withAuthor || authorAndYearAgree(...pair.traits));
      const tried = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98, 1].map((least) => {
        const { found, wrong } = tally(halves('tuning'), says(least));
        return { least, precision: found / Math.max(1, found + wrong) };
      });
      const most = tried.reduce((a, b) => (b.precision > a.precision ? b : a));
      const { least } = tried.find(({ precision }) => precision >= 0.995) ?? most;
      const label = `${name} ≥ ${least}${withAuthor ? ', year ± 1, first family name' : ''}`;
      yield `  ${padded([label, tallyLine(tally(halves('held-out'), says(least)))], [52])}`;
    }
  }
}
