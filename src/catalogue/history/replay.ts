import type { WorkDescription } from '../../model/index.ts';
import type { FieldChange, HistoryStep } from '../curation.ts';
import { claimsOf } from '../grouping/claims.ts';
import { contradictionsAmong } from '../grouping/contradictions.ts';
import { countingOf, type Word } from '../grouping/counting.ts';
import { type Edit, edited, editsThatCount, withdrawn } from '../grouping/edits.ts';
import { type Member, partition, type Tie, type Verdict } from '../grouping/partition.ts';
import { likenessOf } from '../matching/likeness.ts';
import { type MatchTraits, traitsOf } from '../matching/match-traits.ts';
import { inWords } from '../merging/in-words.ts';
import { mergeStatements, type Statement } from '../merging/merge-statements.ts';

/** Something that happened to records, in the order in which it did. */
export type Happening =
  | { readonly kind: 'record'; readonly at: Date; readonly record: HistoricRecord }
  | { readonly kind: 'edit'; readonly at: Date; readonly edit: Edit }
  | { readonly kind: 'decision'; readonly at: Date; readonly decision: HistoricDecision };

export interface HistoricRecord extends Word {
  readonly name: string;
  readonly provider: string;
  readonly key: string;
  readonly format: string;
  /** `undefined` where it is a deletion, or cannot be read any more. */
  readonly description: WorkDescription | undefined;
}

export interface HistoricDecision {
  readonly number: number;
  readonly kind: 'same' | 'different' | 'undo';
  readonly undoes: number | null;
  readonly because: string;
  readonly pairs: readonly (readonly [string, string])[];
}

interface Standing extends Member {
  readonly record: HistoricRecord;
  readonly edits: readonly Edit[];
  readonly traits: MatchTraits | undefined;
}

interface State {
  readonly names: readonly string[];
  readonly description: WorkDescription | undefined;
}

/** Lives through what happened again, and tells what each thing changed of the work that a record founded. */
export function replay(happenings: readonly Happening[], founder: string): readonly HistoryStep[] {
  const records = new Map<string, HistoricRecord[]>();
  const edits: Edit[] = [];
  const decisions: HistoricDecision[] = [];
  const steps: HistoryStep[] = [];
  let before: State = { names: [], description: undefined };
  for (const happening of happenings) {
    const outweighed = take(happening, records, edits, decisions);
    const members = standingMembers(records, edits);
    const state = stateOf(members, decisions, founder);
    const touched = new Set([...before.names, ...state.names]);
    if (concerns(happening, touched)) steps.push(stepOf(happening, before, state, founder, outweighed));
    before = state;
  }
  return steps;
}

/** Answers whether a record came that does not count. */
function take(
  happening: Happening,
  records: Map<string, HistoricRecord[]>,
  edits: Edit[],
  decisions: HistoricDecision[],
): boolean {
  switch (happening.kind) {
    case 'record': {
      const { record } = happening;
      const known = records.get(record.name) ?? [];
      known.push(record);
      records.set(record.name, known);
      const counting = countingOf(known);
      return record.deleted === 0 ? counting?.record !== record : counting?.takenBack === false;
    }
    case 'edit':
      edits.push(happening.edit);
      return false;
    case 'decision':
      decisions.push(happening.decision);
      return false;
  }
}

function standingMembers(
  records: ReadonlyMap<string, readonly HistoricRecord[]>,
  edits: readonly Edit[],
): readonly Standing[] {
  return [...records].flatMap(([name, words]): Standing[] => {
    const counting = countingOf(words);
    if (counting === undefined) return [];
    const bound = edits.filter(({ anchor }) => anchor === name);
    const { description } = counting.record;
    const corrected = description && edited(description, editsThatCount(bound));
    const claims = corrected === undefined ? [] : claimsOf(corrected.identifiers);
    return [{ name, ...counting, claims, edits: bound, traits: corrected && traitsOf(corrected) }];
  });
}

function stateOf(
  members: readonly Standing[],
  decisions: readonly HistoricDecision[],
  founder: string,
): State {
  const byName = new Map(members.map((member) => [member.name, member]));
  const likeness = (a: string, b: string) => {
    const [one, other] = [byName.get(a)?.traits, byName.get(b)?.traits];
    return one === undefined || other === undefined ? undefined : likenessOf(one, other);
  };
  const ties: Tie[] = [];
  const live = members.filter(({ takenBack }) => !takenBack).toSorted((x, y) => (x.name < y.name ? -1 : 1));
  for (const [at, { name: a }] of live.entries())
    for (const { name: b } of live.slice(at + 1)) {
      const found = likeness(a, b);
      if (found?.kind === 'same') ties.push({ a, b, score: found.score });
    }
  const groups = partition(members, {
    verdicts: verdictsOf(decisions),
    ties,
    ...contradictionsAmong((name) => byName.get(name)?.traits),
  });
  const group = groups.find((one) => one.some(({ name }) => name === founder)) ?? [];
  return { names: group.map(({ name }) => name), description: descriptionOf(group) };
}

function verdictsOf(decisions: readonly HistoricDecision[]): readonly Verdict[] {
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  const newest = new Map<string, Verdict>();
  for (const { kind, number, pairs } of decisions) {
    if (kind === 'undo' || undone.has(number)) continue;
    for (const [a, b] of pairs) newest.set(`${a}\n${b}`, { a, b, kind, number });
  }
  return [...newest.values()];
}

function descriptionOf(group: readonly Standing[]): WorkDescription | undefined {
  const said = editsThatCount(group.flatMap(({ edits }) => edits));
  const statements = group.flatMap(({ takenBack, record }): Statement[] => {
    const { description, provider, key, rank } = record;
    return takenBack || description === undefined ? [] : [{ provider, key, rank, description }];
  });
  const [first, ...others] = statements;
  if (first === undefined || withdrawn(said)) return undefined;
  return mergeStatements([first, ...others], said).description;
}

/** Whether something happened to a record of the work, or between two records of which one is. */
function concerns(happening: Happening, names: ReadonlySet<string>): boolean {
  switch (happening.kind) {
    case 'record':
      return names.has(happening.record.name);
    case 'edit':
      return names.has(happening.edit.anchor);
    case 'decision':
      return happening.decision.pairs.flat().some((name) => names.has(name));
  }
}

function stepOf(
  happening: Happening,
  before: State,
  after: State,
  founder: string,
  outweighed: boolean,
): HistoryStep {
  const isNew = (name: string) => !before.names.includes(name) && name !== founder;
  const isFirst = before.names.length === 0;
  return {
    at: happening.at,
    ...wordsOf(happening, before, outweighed),
    joined: after.names.filter(isNew),
    left: before.names.filter((name) => !after.names.includes(name)),
    // What a work says when it comes is no change.
    changes: isFirst ? [] : changesBetween(before.description, after.description),
    state: after.description === undefined ? 'withdrawn' : 'held',
  };
}

function wordsOf(
  happening: Happening,
  before: State,
  outweighed: boolean,
): Pick<HistoryStep, 'kind' | 'record' | 'format' | 'rank' | 'outweighed' | 'field' | 'because'> {
  switch (happening.kind) {
    case 'record': {
      const { name, format, rank, deleted } = happening.record;
      const known = before.names.includes(name);
      return {
        kind: deleted === 1 ? 'deletion' : known ? 'version' : 'record',
        record: name,
        ...(deleted === 0 && { format, rank }),
        ...(outweighed && { outweighed }),
      };
    }
    case 'edit': {
      const { field, because, undone, anchor } = happening.edit;
      return { kind: undone ? 'edit-undone' : 'edit', record: anchor, field, because };
    }
    case 'decision': {
      const { kind, because } = happening.decision;
      return { kind: kind === 'same' ? 'merge' : kind === 'different' ? 'split' : 'undo', because };
    }
  }
}

function changesBetween(
  before: WorkDescription | undefined,
  after: WorkDescription | undefined,
): readonly FieldChange[] {
  if (before === undefined || after === undefined) return [];
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields].flatMap((field): FieldChange[] => {
    const [from, to] = [old.get(field), now.get(field)];
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ field, from: inWords(from), to: inWords(to) }];
  });
}

/** Each field and identifier for itself. */
function fieldsOf({ identifiers, ...rest }: WorkDescription): ReadonlyMap<string, unknown> {
  const { other, ...own } = identifiers;
  return new Map(Object.entries({ ...own, ...other, ...rest }));
}
