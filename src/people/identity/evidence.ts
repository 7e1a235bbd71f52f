import { compareNames, type NameAgreement } from '../names/compare-names.ts';
import type { NameForm } from '../names/name-form.ts';
import type { BlockStatistics } from './block-statistics.ts';
import { keyOf, type Profile } from './profile.ts';

/** What speaks for two clusters (or a contribution and a cluster) being one person. */
export interface Evidence {
  /** Log odds. */
  readonly score: number;
  readonly name: NameAgreement;
  /** Keys of names that sign with both. */
  readonly team: readonly number[];
  /** Of the words of the affiliations on the shorter side, how much is on the other too; 0 to 1. */
  readonly places: number;
  /** One address of e-mail. */
  readonly mail: boolean;
  readonly subjects: number;
  readonly source: boolean;
}

/** Chosen by hand in round numbers on the development half of the labelled records; decision 30 has the table. */
export const weights = {
  name: { full: 3, first: 2.4, variant: 1, initials: 2, initial: 1.2, family: -1 } satisfies Record<
    NameAgreement,
    number
  >,
  /** For each tenfold of people who may bear the name. */
  bearers: -2.3,
  /** The first name that signs with both, and each further one up to four. */
  coauthor: 2.4,
  furtherCoauthor: 1.2,
  places: 3,
  noPlace: -0.7,
  mail: 6,
  subjects: 1.5,
  source: 0.4,
  /** Years between the last work of one and the first of the other. */
  gaps: [
    [30, -3],
    [12, -1],
    [6, -0.4],
  ] as const,
  /** From here on they are taken for one. */
  enough: 1.4,
};

/** Of names that very many bear one in common says less. */
const commonName = 0.35;
const mostFurther = 3;
/** In a work that more than this many signed nearly everybody signs with everybody. */
const largeTeam = 60;

/** A name with its key. */
type Named = readonly [key: string, form: NameForm];

export type Comparing = ReturnType<typeof createComparing>;

/** Compares clusters of one block. */
export function createComparing(statistics: BlockStatistics) {
  const agreements = new Map<string, Map<string, NameAgreement | undefined>>();
  const bearers = new Map<string, number>();

  function agreementOf([key, a]: Named, [other, b]: Named): NameAgreement | undefined {
    let ofOne = agreements.get(key);
    if (ofOne === undefined) {
      ofOne = new Map();
      agreements.set(key, ofOne);
    }
    let agreement = ofOne.get(other);
    if (agreement === undefined && !ofOne.has(other)) {
      agreement = compareNames(a, b);
      ofOne.set(other, agreement);
    }
    return agreement;
  }

  function bearersOf([key, form]: Named): number {
    let found = bearers.get(key);
    if (found === undefined) {
      found = statistics.bearersOf(form);
      bearers.set(key, found);
    }
    return found;
  }

  /** The best agreement of any two names, where no two contradict each other; and how many may bear what both say. */
  function compareAllNames(a: Profile, b: Profile): { name: NameAgreement; bearers: number } | undefined {
    let best: NameAgreement | undefined;
    let most = Number.POSITIVE_INFINITY;
    for (const one of a.names)
      for (const other of b.names) {
        const agreement = agreementOf(one, other);
        // Who changed the name under one ORCID iD is met under either.
        if (agreement === undefined && !(a.contrary || b.contrary)) return undefined;
        if (agreement === undefined) continue;
        if (best === undefined || weights.name[agreement] > weights.name[best]) best = agreement;
        most = Math.min(most, Math.max(bearersOf(one), bearersOf(other)));
      }
    return best && { name: best, bearers: most };
  }

  return function compare(a: Profile, b: Profile): Evidence | undefined {
    const [small, large] = a.members.length <= b.members.length ? [a, b] : [b, a];
    if (!mayBeOne(small, large)) return undefined;
    const names = compareAllNames(small, large);
    if (names === undefined) return undefined;
    const team: number[] = [];
    let coauthors = 0;
    for (const [key, often] of small.team) {
      const there = large.team.get(key);
      if (there === undefined || often <= 0) continue;
      team.push(key);
      coauthors += (key & 1) === 1 ? commonName : 1;
    }
    if (small.largestTeam > largeTeam && large.largestTeam > largeTeam) coauthors /= 4;
    const places = overlap(small.words, large.words, large.members.length, statistics);
    const mail = hasSharedMail(small.words, large.words);
    const subjects = overlap(small.subjects, large.subjects, large.members.length, statistics) ?? 0;
    const source = [...small.sources.keys()].some((key) => large.sources.has(key));
    const gap = Math.max(large.firstYear - small.lastYear, small.firstYear - large.lastYear);
    const score =
      weights.name[names.name] +
      weights.bearers * Math.log10(names.bearers) +
      weights.coauthor * Math.min(1, coauthors) +
      weights.furtherCoauthor * Math.min(mostFurther, Math.max(0, coauthors - 1)) +
      (places === undefined ? 0 : places < 0.08 ? noPlace(small, large) : weights.places * places) +
      (mail ? weights.mail : 0) +
      weights.subjects * subjects +
      (source ? weights.source : 0) +
      (Number.isFinite(gap) ? (weights.gaps.find(([years]) => gap > years)?.[1] ?? 0) : 0);
    return { score, name: names.name, team, places: places ?? 0, mail, subjects, source };
  };
}

/** Who writes the name in another script writes the place in another, too: that these differ tells nothing. */
function noPlace(a: Profile, b: Profile): number {
  const scripts = new Set(Array.from(a.names.values(), ({ script }) => script));
  return b.names.values().some(({ script }) => scripts.has(script)) ? weights.noPlace : 0;
}

/** Whether nothing that is certain stands against it. */
function mayBeOne(small: Profile, large: Profile): boolean {
  if (small.orcid !== undefined && large.orcid !== undefined && small.orcid !== large.orcid) return false;
  // Two of whom a curator spoke are joined by a curator alone.
  if (small.group !== 0 && large.group !== 0) return false;
  for (const [work, signed] of small.works) {
    const there = large.works.get(work);
    // Nobody signs a work twice, unless as something else.
    if (
      there?.some(({ role, form }) =>
        signed.some((one) => one.role === role || keyOf(one.form) !== keyOf(form)),
      )
    )
      return false;
  }
  return true;
}

/** How much of what the smaller says the larger says too, each word as it tells; `undefined` where one says nothing. */
function overlap(
  small: ReadonlyMap<number, number>,
  large: ReadonlyMap<number, number>,
  members: number,
  { weightOf }: BlockStatistics,
): number | undefined {
  if (small.size === 0 || large.size === 0) return undefined;
  const [few, many, counted] = small.size <= large.size ? [small, large, true] : [large, small, false];
  let shared = 0;
  let all = 0;
  for (const [word] of few) {
    const weight = weightOf(word);
    all += weight;
    const often = many.get(word);
    // A word that one of a hundred works has is no habit of theirs.
    if (often !== undefined) shared += weight * (counted ? Math.min(1, (5 * often) / members) : 1);
  }
  return all === 0 ? undefined : shared / all;
}

function hasSharedMail(small: ReadonlyMap<number, number>, large: ReadonlyMap<number, number>): boolean {
  for (const word of small.keys()) if ((word & 1) === 1 && large.has(word)) return true;
  return false;
}
