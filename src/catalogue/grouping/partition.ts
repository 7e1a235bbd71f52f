import { type Claim, strengthOf } from './claims.ts';
import type { Contradictions } from './contradictions.ts';

/** What counts under one provider and key, as far as it tells which records are of one work. */
export interface Member {
  /** `provider:key`. */
  readonly name: string;
  /** The provider took it back: it joins nothing, but its address goes on with what it was one work with. */
  readonly takenBack: boolean;
  readonly claims: readonly Claim[];
}

/** What a curator decided of two members, unless it was undone. Greater numbers are newer. */
export interface Verdict {
  readonly a: string;
  readonly b: string;
  readonly kind: 'same' | 'different';
  readonly number: number;
}

/** Two members that are alike enough to be one work. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

export interface Bonds extends Contradictions {
  readonly verdicts: readonly Verdict[];
  readonly ties: readonly Tie[];
}

/**
 * Which members are one work. Depends on the members and bonds alone, never on their order: bonds are taken in one
 * canonical order (curators' from the newest on, then identifiers by strength, then ties by score; ties of equal
 * score by name), and each joins two groups unless something in them contradicts.
 */
export function partition<M extends Member>(
  members: readonly M[],
  { verdicts, ties, misplaced, unlike }: Bonds,
): readonly (readonly M[])[] {
  const byName = members.toSorted((a, b) => order(a.name, b.name));
  const groupOf = new Map<string, Group<M>>();
  for (const member of byName) if (!member.takenBack) groupOf.set(member.name, newGroup(member));
  const apart = new Set<string>();
  for (const { a, b, kind } of verdicts)
    if (kind === 'different') apart.add(pairName(a, b)).add(pairName(b, a));

  const decidedApart = (one: Group<M>, other: Group<M>): boolean =>
    apart.size > 0 && one.members.some((a) => other.members.some((b) => apart.has(pairName(a.name, b.name))));

  function join(a: string, b: string, fits: (one: Group<M>, other: Group<M>) => boolean): void {
    const one = groupOf.get(a);
    const other = groupOf.get(b);
    if (one === undefined || other === undefined || one === other) return;
    if (decidedApart(one, other) || !fits(one, other)) return;
    for (const member of other.members) {
      one.members.push(member);
      groupOf.set(member.name, one);
    }
    for (const pmid of other.pmids) one.pmids.add(pmid);
  }

  for (const { a, b } of verdicts.filter(({ kind }) => kind === 'same').toSorted(newestFirst))
    join(a, b, () => true);

  for (const carriers of carriersInOrder(byName)) {
    const live = carriers.filter(({ takenBack }) => !takenBack);
    // All the abstracts of a congress may be printed under one DOI: then it does not tell one work from another.
    if (namesSeveral(live, groupOf)) continue;
    for (const [at, { name }] of live.entries())
      for (const earlier of live.slice(0, at))
        join(earlier.name, name, (one, other) => samePmid(one, other) && !anyOf(one, other, misplaced));
  }

  for (const { a, b } of ties.toSorted(bestFirst))
    join(a, b, (one, other) => samePmid(one, other) && !anyOf(one, other, unlike));

  for (const member of byName) if (member.takenBack) attach(member, byName, groupOf, verdicts, apart);
  return [...new Set(groupOf.values())].map((group) => group.members);
}

interface Group<M> {
  readonly members: M[];
  readonly pmids: Set<string>;
}

function newGroup<M extends Member>(member: M): Group<M> {
  const pmids = member.claims.filter(({ scheme }) => scheme === 'pmid').map(({ value }) => value);
  return { members: [member], pmids: new Set(pmids) };
}

/** Whether something holds between a member of one group and a member of another. */
function anyOf<M extends Member>(
  one: Group<M>,
  other: Group<M>,
  holds: (a: string, b: string) => boolean,
): boolean {
  return one.members.some((a) => other.members.some((b) => holds(a.name, b.name)));
}

/** PubMed gives each work a PMID of its own. */
function samePmid(one: Group<unknown>, other: Group<unknown>): boolean {
  return meet(one.pmids, other.pmids);
}

/** Whether two sets have something in common, or one has nothing to say. */
function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === 0 || other.size === 0 || [...one].some((value) => other.has(value));
}

/** Members by the identifiers they share, the strongest identifiers first. */
function carriersInOrder<M extends Member>(members: readonly M[]): readonly (readonly M[])[] {
  const carriers = new Map<string, { readonly claim: Claim; readonly members: M[] }>();
  for (const member of members)
    for (const claim of member.claims) {
      const name = `${claim.scheme} ${claim.value}`;
      const known = carriers.get(name);
      if (known === undefined) carriers.set(name, { claim, members: [member] });
      else known.members.push(member);
    }
  return [...carriers.values()]
    .filter((one) => one.members.length > 1)
    .sort(
      ({ claim: a }, { claim: b }) =>
        strengthOf(a.scheme) - strengthOf(b.scheme) || order(a.scheme, b.scheme) || order(a.value, b.value),
    )
    .map((one) => one.members);
}

function namesSeveral<M extends Member>(
  carriers: readonly M[],
  groupOf: ReadonlyMap<string, Group<M>>,
): boolean {
  const groups = new Set(carriers.map(({ name }) => groupOf.get(name)));
  let withPmid: Group<M> | undefined;
  for (const group of groups) {
    if (group === undefined || group.pmids.size === 0) continue;
    if (withPmid !== undefined && !meet(withPmid.pmids, group.pmids)) return true;
    withPmid ??= group;
  }
  return false;
}

/** What was taken back goes with a group that it shares an identifier with, or that a curator put it in; else it stands alone. */
function attach<M extends Member>(
  member: M,
  members: readonly M[],
  groupOf: Map<string, Group<M>>,
  verdicts: readonly Verdict[],
  apart: ReadonlySet<string>,
): void {
  const decided = verdicts
    .filter(({ kind, a, b }) => kind === 'same' && (a === member.name || b === member.name))
    .toSorted(newestFirst)
    .map(({ a, b }) => (a === member.name ? b : a));
  const sharing = member.claims.flatMap(({ scheme, value }) =>
    members
      .filter((other) => other.claims.some((claim) => claim.scheme === scheme && claim.value === value))
      .map(({ name }) => name),
  );
  const { pmids } = newGroup(member);
  for (const name of [...decided, ...sharing]) {
    const group = groupOf.get(name);
    if (group === undefined || name === member.name) continue;
    if (!decided.includes(name) && !meet(pmids, group.pmids)) continue;
    if (group.members.some((other) => apart.has(pairName(other.name, member.name)))) continue;
    group.members.push(member);
    groupOf.set(member.name, group);
    return;
  }
  groupOf.set(member.name, { members: [member], pmids: new Set() });
}

function newestFirst(x: Verdict, y: Verdict): number {
  return y.number - x.number || order(x.a, y.a) || order(x.b, y.b);
}

function bestFirst(x: Tie, y: Tie): number {
  return y.score - x.score || order(x.a, y.a) || order(x.b, y.b);
}

function pairName(a: string, b: string): string {
  return `${a}\n${b}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
