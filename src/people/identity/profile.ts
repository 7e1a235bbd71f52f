import { compareNames } from '../names/compare-names.ts';
import type { NameForm } from '../names/name-form.ts';
import type { SignedTraits, TeamTraits } from './traits.ts';

/** A contribution as clustering sees it. */
export interface Signed extends SignedTraits {
  readonly workId: string;
  readonly team: TeamTraits;
  /** The ORCID iD that counts: the record's, unless a curator said otherwise. */
  readonly orcid?: string;
  /** Contributions of one number are one person's, a curator said; 0 where none spoke. */
  readonly group: number;
}

/** What is known of one cluster of contributions: sums over its members. */
export interface Profile {
  readonly members: Signed[];
  readonly names: Map<string, NameForm>;
  /** Which roles were signed in, by work. */
  readonly works: Map<string, readonly Signed[]>;
  readonly team: Map<number, number>;
  readonly words: Map<number, number>;
  readonly subjects: Map<number, number>;
  readonly sources: Map<number, number>;
  orcid: string | undefined;
  group: number;
  /** Under one ORCID iD or a curator's word, names stand here that would not be taken for one. */
  contrary: boolean;
  largestTeam: number;
  firstYear: number;
  lastYear: number;
}

export function emptyProfile(): Profile {
  return {
    members: [],
    names: new Map(),
    works: new Map(),
    team: new Map(),
    words: new Map(),
    subjects: new Map(),
    sources: new Map(),
    orcid: undefined,
    group: 0,
    contrary: false,
    largestTeam: 0,
    firstYear: Number.POSITIVE_INFINITY,
    lastYear: Number.NEGATIVE_INFINITY,
  };
}

export function profileOf(members: Iterable<Signed>): Profile {
  const profile = emptyProfile();
  for (const member of members) addTo(profile, member);
  return profile;
}

export function addTo(profile: Profile, member: Signed): void {
  const key = keyOf(member.form);
  if (!profile.names.has(key)) {
    for (const form of profile.names.values())
      if (compareNames(form, member.form) === undefined) profile.contrary = true;
    profile.names.set(key, member.form);
  }
  profile.members.push(member);
  profile.largestTeam = Math.max(profile.largestTeam, member.team.size);
  profile.works.set(member.workId, [...(profile.works.get(member.workId) ?? []), member]);
  profile.orcid ??= member.orcid;
  profile.group ||= member.group;
  count(profile, member, 1);
  const year = yearOf(member);
  if (year === undefined) return;
  profile.firstYear = Math.min(profile.firstYear, year);
  profile.lastYear = Math.max(profile.lastYear, year);
}

/** Adds the words of a member, or (with −1) takes them out for a while, so that a member can be compared with the others. */
export function count(profile: Profile, { team, at, block }: Signed, by: 1 | -1): void {
  for (const name of team.team) if (name !== block) add(profile.team, name, by);
  for (const word of at) add(profile.words, word, by);
  for (const subject of team.subjects) add(profile.subjects, subject, by);
  if (team.source !== 0) add(profile.sources, team.source, by);
}

function add(counts: Map<number, number>, key: number, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

export function keyOf({ family, given, generation, script }: NameForm): string {
  return `${family}, ${given.join(' ')} ${generation} ${script ?? ''}`;
}

function yearOf({ team }: Pick<Signed, 'team'>): number | undefined {
  return team.date === '' ? undefined : Number(team.date.slice(0, 4));
}
