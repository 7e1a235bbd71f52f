import type { WorkId } from '../../../model/index.ts';
import { soundTexts } from '../../../text/index.ts';
import { Described } from '../../described.ts';
import type { Claim } from '../../grouping/claims.ts';
import { contradictionsAmong } from '../../grouping/contradictions.ts';
import type { Counting } from '../../grouping/counting.ts';
import { editsThatCount, withdrawn } from '../../grouping/edits.ts';
import { partition } from '../../grouping/partition.ts';
import type { MatchTraits } from '../../matching/match-traits.ts';
import { mergeStatements, type Statement } from '../../merging/merge-statements.ts';
import { shortId } from '../../short-id.ts';
import { cameAs } from '../ours/came-as.ts';
import type { KeptRecord } from '../record-table.ts';
import type { Derived, WorkWriter } from '../work-writer.ts';
import {
  circleOf,
  type KeptMember,
  type Matched,
  matchedAsIs,
  matchedBy,
  nameOf,
  pmidIn,
  type Tables,
} from './members.ts';

export type Change = 'new' | 'changed' | 'withdrawn' | 'unchanged';

/** What became of the works that were looked at. */
export interface Regrouped {
  /** Of every work that has records, what happened to it. */
  readonly changes: ReadonlyMap<number, Change>;
  /** Works that were held and are now part of another: their number, and the other's. */
  readonly moved: readonly (readonly [number, number])[];
}

/** Decides which records are one work, and derives those works. Every method runs inside `store.transaction`. */
export function createGrouper(tables: Tables, works: WorkWriter) {
  const { records, claims, likeness, edits, holdBack } = tables;

  /**
   * Gives every group its work, and every work what its records say. Groups that are what they were are let be,
   * unless one of their records (`provider:key`) is among those that say something new.
   */
  function regroup(seeds: Iterable<number>, at: Date, fresh: ReadonlySet<string> | 'all'): Regrouped {
    const { members, verdicts, ties } = circleOf(seeds, tables);
    const traits = new Map<string, MatchTraits | undefined>();
    const byName = new Map(members.map((member) => [member.name, member]));
    const traitsUnder = (name: string) => {
      const member = byName.get(name);
      if (!traits.has(name) && member !== undefined) {
        const description = records.description(member.record);
        traits.set(name, description && matchedBy(description, member.edits).traits());
      }
      return traits.get(name);
    };
    const groups = partition(members, { verdicts, ties, ...contradictionsAmong(traitsUnder) });
    const changes = new Map<number, Change>();
    const moved: [number, number][] = [];
    const sizes = new Map<number, number>();
    for (const { work } of members) sizes.set(work, (sizes.get(work) ?? 0) + 1);
    for (const group of groups) if (!isAsItWas(group, sizes, fresh)) settle(group, at, changes, moved);
    return { changes, moved };
  }

  function isAsItWas(
    group: readonly KeptMember[],
    sizes: ReadonlyMap<number, number>,
    fresh: ReadonlySet<string> | 'all',
  ): boolean {
    const work = group[0]?.work ?? 0;
    return (
      fresh !== 'all' &&
      sizes.get(work) === group.length &&
      Math.min(...group.map(({ founded }) => founded ?? Number.POSITIVE_INFINITY)) === work &&
      group.every((member) => member.work === work && !fresh.has(member.name))
    );
  }

  function settle(
    group: readonly KeptMember[],
    at: Date,
    changes: Map<number, Change>,
    moved: [number, number][],
  ): void {
    const founded = group.flatMap((member) => member.founded ?? []).sort((a, b) => a - b);
    const derived = derive(group);
    let [work] = founded;
    if (work !== undefined) changes.set(work, update(work, derived, at));
    else {
      // What was taken back and has no address of its own needs none.
      if (derived === 'gone' || derived === 'unreadable') return;
      const first = group.map(({ records: own }) => own[0]).reduce(earlier);
      if (first === undefined) return;
      work = works.add(freeIds(first), derived, at).number;
      records.found(first.number, work);
      changes.set(work, 'new');
    }
    for (const member of group) {
      if (member.founded !== work) records.accompany(work, member.name);
      if (member.work !== work)
        for (const { number } of [...member.records, ...member.editRecords]) records.move(number, work);
    }
    for (const other of founded.slice(1)) if (works.move(other, work, at)) moved.push([other, work]);
  }

  function update(work: number, derived: ReturnType<typeof derive>, at: Date): Change {
    if (derived === 'unreadable') return works.revive(work, at) ? 'changed' : 'unchanged';
    if (derived === 'gone') return works.withdraw(work, at) ? 'withdrawn' : 'unchanged';
    return works.change(work, derived, at) ? 'changed' : 'unchanged';
  }

  /** What a group says, and whether that is public. */
  function derive(group: readonly KeptMember[]): Derived | 'gone' | 'unreadable' {
    const said = sayTogether(group);
    if (typeof said === 'string') return said;
    const waits = holdBack(
      group.map(({ name }) => name),
      cameAs(group),
      said.described,
    );
    return waits === undefined ? said : { ...said, waits };
  }

  /** What the records of a group say together, unless all were taken back or a curator withdrew them. */
  function sayTogether(group: readonly KeptMember[]): Derived | 'gone' | 'unreadable' {
    const standing = group.filter(({ takenBack }) => !takenBack);
    const said = editsThatCount(group.flatMap((member) => member.edits));
    if (standing.length === 0 || withdrawn(said)) return 'gone';
    const [only] = standing;
    const asItCame = only && records.described(only.record);
    if (group.length === 1 && said.length === 0 && asItCame !== undefined) return { described: asItCame };
    const statements = standing.flatMap((member): Statement[] => {
      const description = records.description(member.record);
      const { provider, key, rank } = member.record;
      return description === undefined ? [] : [{ provider, key, rank, description }];
    });
    const [first, ...others] = statements;
    if (first === undefined) return 'unreadable';
    const { description, provenance: words } = mergeStatements([first, ...others], said);
    // Beside one that was taken back it must be said whose word is left.
    const alone = { records: [{ provider: first.provider, key: first.key }], fields: [] };
    const provenance = words ?? (group.length > 1 ? alone : undefined);
    return {
      described: Described.of(soundTexts(description)),
      ...(provenance !== undefined && { provenance: JSON.stringify(provenance) }),
    };
  }

  /** Enters what counts under a key in place of what did; answers the works that this may join or part. */
  function reindex(before: KeptRecord | undefined, after: Counting<KeptRecord>): ReadonlySet<number> {
    const { record, takenBack } = after;
    const name = nameOf(record);
    const matched = matchedIn(record, name);
    const seeds = new Set([record.work]);
    // What cannot be read any more goes on as it was.
    if (matched === undefined && before?.number === record.number) return seeds;
    const held = before === undefined ? [] : claims.of(before.number);
    const claimed = matched?.claims ?? [];
    const wide = widthsOf([...held, ...claimed]);
    if (before !== undefined) claims.remove(before.number);
    claims.add(record.number, claimed, takenBack ? 0 : 1);
    const own =
      matched === undefined || takenBack
        ? undefined
        : { named: { name, pmid: pmidIn(claimed), traits: matched.traits }, keys: matched.keys };
    const touched = likeness.replace(before?.number, record.number, own);
    for (const number of touched) seeds.add(records.byNumber(number)?.work ?? record.work);
    for (const { claim, isWide } of wide)
      if (claims.isWide(claim) !== isWide) for (const { work } of claims.carriers(claim)) seeds.add(work);
    return seeds;
  }

  function matchedIn(record: KeptRecord, name: string): Matched | undefined {
    const said = edits.on(name);
    const described = records.described(record);
    if (said.length === 0 && described !== undefined) return matchedAsIs(described);
    const description = records.description(record);
    return description && matchedBy(description, said);
  }

  function widthsOf(all: readonly Claim[]) {
    return all.map((claim) => ({ claim, isWide: claims.isWide(claim) }));
  }

  return { regroup, reindex };
}

export type Grouper = ReturnType<typeof createGrouper>;

/** The same files give the same addresses: the id comes from the founding record's own name. */
export function* freeIds(record: {
  readonly provider: string;
  readonly key: string;
}): Generator<WorkId, never> {
  const name = nameOf(record);
  yield shortId(name) as WorkId;
  for (let count = 2; ; count += 1) yield shortId(`${name}:${count}`) as WorkId;
}

function earlier(a: KeptRecord | undefined, b: KeptRecord | undefined): KeptRecord | undefined {
  return a === undefined || (b !== undefined && b.number < a.number) ? b : a;
}
