import type { WorkDescription } from '../../../model/index.ts';
import type { Described } from '../../described.ts';
import { type Claim, claimsOf } from '../../grouping/claims.ts';
import { type Counting, countingOf } from '../../grouping/counting.ts';
import { curator, type Edit, edited, editsThatCount } from '../../grouping/edits.ts';
import type { Member, Tie, Verdict } from '../../grouping/partition.ts';
import { blockingKeysOf } from '../../matching/blocking-keys.ts';
import { type MatchTraits, traitsOf } from '../../matching/match-traits.ts';
import { workDigestOf } from '../../work-digest.ts';
import type { HoldBack } from '../ours/hold-back.ts';
import type { KeptRecord, RecordTable } from '../record-table.ts';
import type { ClaimTable } from './claim-table.ts';
import type { DecisionTable } from './decision-table.ts';
import type { EditTable } from './edit-table.ts';
import type { LikenessTable } from './likeness-table.ts';

/** A provider's key with all that came under it. */
export interface KeptMember extends Member, Counting<KeptRecord> {
  /** In the order of arrival. */
  readonly records: readonly KeptRecord[];
  /** The work it is with. */
  readonly work: number;
  readonly founded: number | undefined;
  /** Curators' words bound to it, with the records that keep them. */
  readonly edits: readonly Edit[];
  readonly editRecords: readonly KeptRecord[];
}

/** Works that may have to be parted or joined, with all that binds their records. */
export interface Circle {
  readonly members: readonly KeptMember[];
  readonly verdicts: readonly Verdict[];
  readonly ties: readonly Tie[];
}

export interface Tables {
  readonly records: RecordTable;
  readonly claims: ClaimTable;
  readonly likeness: LikenessTable;
  readonly decisions: DecisionTable;
  readonly edits: EditTable;
  readonly holdBack: HoldBack;
}

export function nameOf({ provider, key }: { readonly provider: string; readonly key: string }): string {
  return `${provider}:${key}`;
}

/** The records of a work, gathered by provider and key. */
export function countingMembersOf(work: number, { records, claims, edits }: Tables): readonly KeptMember[] {
  const underKey = new Map<string, KeptRecord[]>();
  const editRecords: KeptRecord[] = [];
  for (const record of records.ofWork(work)) {
    if (record.provider === curator) {
      editRecords.push(record);
      continue;
    }
    const known = underKey.get(nameOf(record));
    if (known === undefined) underKey.set(nameOf(record), [record]);
    else known.push(record);
  }
  const said = editRecords.map((record) => ({ record, edit: edits.read(record) }));
  return [...underKey].flatMap(([name, own]): KeptMember[] => {
    const counting = countingOf(own);
    if (counting === undefined) return [];
    const bound = said.filter(({ edit }) => edit.anchor === name);
    return [
      {
        name,
        ...counting,
        claims: claims.of(counting.record.number).filter((claim) => !claims.isWide(claim)),
        records: own,
        work,
        founded: own.find(({ founded }) => founded !== null)?.founded ?? undefined,
        edits: bound.map(({ edit }) => edit),
        editRecords: bound.map(({ record }) => record),
      },
    ];
  });
}

/** Everything that could be of one work with some works, by whatever bond. */
export function circleOf(works: Iterable<number>, tables: Tables): Circle {
  const { claims, records, likeness, decisions } = tables;
  const members: KeptMember[] = [];
  const verdicts = new Map<string, Verdict>();
  const pairs = new Map<string, { a: number; b: number; score: number }>();
  const seen = new Set(works);
  const decided = !decisions.isEmpty();
  const reach = (work: number | undefined) => work !== undefined && seen.add(work);
  // Works that are added meanwhile are looked at as well.
  for (const work of seen)
    for (const member of countingMembersOf(work, tables)) {
      members.push(member);
      for (const claim of member.claims) for (const carrier of claims.carriers(claim)) reach(carrier.work);
      for (const pair of likeness.sameAs(member.record.number)) {
        pairs.set(`${pair.a} ${pair.b}`, pair);
        for (const number of [pair.a, pair.b])
          if (number !== member.record.number) reach(records.byNumber(number)?.work);
      }
      if (!decided) continue;
      for (const verdict of decisions.verdictsOn(member.name)) {
        verdicts.set(`${verdict.a}\n${verdict.b}`, verdict);
        if (verdict.kind === 'same')
          for (const name of [verdict.a, verdict.b]) reach(workUnder(name, records));
      }
    }
  const names = new Map(members.map(({ record, name }) => [record.number, name]));
  return {
    members,
    verdicts: [...verdicts.values()],
    ties: [...pairs.values()].flatMap(({ a, b, score }) => {
      const [first, second] = [names.get(a), names.get(b)];
      return first === undefined || second === undefined ? [] : [{ a: first, b: second, score }];
    }),
  };
}

function workUnder(name: string, records: RecordTable): number | undefined {
  const colon = name.indexOf(':');
  return records.underKey(name.slice(0, colon), name.slice(colon + 1))[0]?.work;
}

/** What a member says, as curators corrected it: by this it is matched. */
export interface Matched {
  readonly claims: readonly Claim[];
  readonly keys: readonly string[];
  readonly traits: () => MatchTraits;
}

export function matchedBy(description: WorkDescription, edits: readonly Edit[]): Matched {
  const corrected = edited(description, editsThatCount(edits));
  const traits = traitsOf(corrected);
  return {
    claims: claimsOf(corrected.identifiers),
    keys: [...new Set(blockingKeysOf(traits))],
    traits: () => traits,
  };
}

/** The same of a record that nobody corrected, from what was made of it beforehand. */
export function matchedAsIs(described: Described): Matched {
  const { claims, keys } = workDigestOf(described);
  return { claims, keys, traits: () => traitsOf(described.description) };
}

export function pmidIn(claims: readonly Claim[]): string | undefined {
  return claims.find(({ scheme }) => scheme === 'pmid')?.value;
}
