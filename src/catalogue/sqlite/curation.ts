import type { WorkId } from '../../model/index.ts';
import type { Curation, CurationOutcome } from '../curation.ts';
import type { Store } from '../store.ts';
import { findDuplicates } from './duplicates.ts';
import type { KeptDecision } from './grouping/decision-table.ts';
import { countingMembersOf, type KeptMember, nameOf } from './grouping/members.ts';
import { historyOf } from './history.ts';
import type { RecordKeeper } from './record-keeper.ts';

/** What curation needs of the catalogue that it is part of. */
export interface CurationNeeds {
  readonly keeper: RecordKeeper;
  /** Runs a change of works and all that goes with it in one transaction. */
  readonly changing: <T>(change: () => T) => T;
  /** Before anything is decided, what is alike must be known. */
  readonly ensureMatched: () => Promise<void>;
}

type Pair = readonly [string, string];

export function createCuration(store: Store, { keeper, changing, ensureMatched }: CurationNeeds): Curation {
  const { writer } = store;
  const { tables, grouper } = keeper;
  const { records, decisions, edits } = tables;
  const workById = writer.prepare('select number, state, moved_to as movedTo from work where id = ?');
  const idOf = writer.prepare('select id from work where number = ?');

  /** The work that an address leads to now. */
  function standing(id: WorkId): { readonly number: number; readonly own: number } | undefined {
    const row = workById.get(id) as unknown as { number: number; movedTo: WorkId | null } | undefined;
    if (row === undefined) return undefined;
    const target = row.movedTo === null ? undefined : workById.get(row.movedTo);
    return { own: row.number, number: Number(target?.number ?? row.number) };
  }

  /** The record that a curator's word on a work is bound to: the founding one, unless it was taken back. */
  function anchorOf(work: number, members: readonly KeptMember[]): KeptMember | undefined {
    const live = members.filter(({ takenBack }) => !takenBack);
    return (
      live.find(({ founded }) => founded === work) ??
      live.find(({ founded }) => founded !== undefined) ??
      live[0] ??
      members[0]
    );
  }

  /** Works in which the named records are now. */
  function worksWith(names: Iterable<string>): readonly number[] {
    const works = new Set<number>();
    for (const name of names) {
      const colon = name.indexOf(':');
      const [record] = records.underKey(name.slice(0, colon), name.slice(colon + 1));
      if (record !== undefined) works.add(record.work);
    }
    return [...works];
  }

  function done(names: Iterable<string>): CurationOutcome {
    const works = worksWith(names).map((number) => idOf.get(number)?.id as WorkId);
    return { kind: 'done', works: works.sort() };
  }

  function decide(
    kind: 'same' | 'different',
    pairs: readonly Pair[],
    because: string,
    at: Date,
  ): CurationOutcome {
    const names = new Set(pairs.flat());
    decisions.keep({ kind, pairs, because }, at);
    grouper.regroup(worksWith(names), at, new Set());
    return done(names);
  }

  function undoNewest(
    wanted: (decision: KeptDecision, pairs: readonly Pair[]) => boolean,
    names: readonly string[],
    because: string,
    at: Date,
    nothing: string,
  ): CurationOutcome {
    const all = decisions.on(names);
    const undone = new Set(all.map(({ undoes }) => undoes));
    const newest = all.findLast(
      (decision) => !undone.has(decision.number) && wanted(decision, decisions.pairsOf(decision.number)),
    );
    if (newest === undefined) return refused(nothing);
    const touched = decisions.pairsOf(newest.number).flat();
    const before = worksWith(touched);
    decisions.undo(newest.number, because, at);
    grouper.regroup(before, at, new Set());
    return done(touched);
  }

  /** Does something with works that exist, in one transaction. */
  async function curate(
    ids: readonly WorkId[],
    act: (...works: { readonly number: number; readonly own: number }[]) => CurationOutcome,
  ): Promise<CurationOutcome> {
    await ensureMatched();
    return changing(() => {
      const works = [];
      for (const id of ids) {
        const work = standing(id);
        if (work === undefined) return refused(`There is no work ${id}.`);
        works.push(work);
      }
      return act(...works);
    });
  }

  const membersOf = (work: number) => countingMembersOf(work, tables);

  function editField(
    work: { readonly number: number },
    edit: {
      readonly field: string;
      readonly value: unknown;
      readonly because: string;
      readonly undone?: true;
    },
    at: Date,
  ): CurationOutcome {
    const members = membersOf(work.number);
    const anchor = anchorOf(work.number, members);
    if (anchor === undefined) return refused('This work has no record to which a word could be bound.');
    // An edit that stands is undone where it is bound, which may be another record since works were joined.
    const bound = members.filter((member) => member.edits.some(({ field }) => field === edit.field));
    const anchors = edit.undone ? bound : [anchor];
    if (anchors.length === 0) return refused(`No one has set "${edit.field}" of this work.`);
    const seeds = new Set([work.number]);
    for (const member of anchors) {
      edits.keep({ anchor: member.name, ...edit }, work.number, at);
      for (const seed of grouper.reindex(member.record, member)) seeds.add(seed);
    }
    grouper.regroup(seeds, at, new Set(anchors.map(({ name }) => name)));
    return done(anchors.map(({ name }) => name));
  }

  return {
    set: (id, edit, at) => curate([id], (work) => (work ? editField(work, edit, at) : refused(''))),
    undoSet: (id, edit, at) =>
      curate([id], (work) =>
        work ? editField(work, { ...edit, value: null, undone: true }, at) : refused(''),
      ),
    merge: (a, b, because, at) =>
      curate([a, b], (one, other) => {
        if (one === undefined || other === undefined) return refused('');
        if (one.number === other.number) return refused(`${a} and ${b} are one work already.`);
        const pairs = liveAcross(one.number, other.number);
        // Every one with every one, so that it holds whatever any of them says one day.
        return pairs.length > 0
          ? decide('same', pairs, because, at)
          : refused('A work that was taken back by its provider cannot be merged.');
      }),
    undoMerge: (a, b, because, at) =>
      curate([a, b], (one, other) => {
        if (one === undefined || other === undefined) return refused('');
        const own = new Set([one.own, other.own].flatMap(everWith));
        const within = new Set([one.number, other.number].flatMap(membersOf).map(({ name }) => name));
        return undoNewest(
          ({ kind }, pairs) =>
            kind === 'same' &&
            pairs.some(
              (pair) => pair.every((name) => within.has(name)) && pair.some((name) => own.has(name)),
            ),
          [...within],
          because,
          at,
          `No decision made ${a} and ${b} one work.`,
        );
      }),
    split: (id, named, because, at) =>
      curate([id], (work) => {
        if (work === undefined) return refused('');
        const live = membersOf(work.number).filter(({ takenBack }) => !takenBack);
        const names = live.map(({ name }) => name);
        const list = names.join(', ');
        const unknown = named.find((name) => !names.includes(name));
        if (unknown !== undefined)
          return refused(`${unknown} is no record of this work. Its records are: ${list}.`);
        if (names.length < 2) return refused(`This work rests on one record alone (${list}).`);
        const rest = names.filter((name) => !named.includes(name));
        if (rest.length === 0) return refused('Some record must stay with the work.');
        const pairs =
          named.length > 0
            ? named.flatMap((a) => rest.map((b): Pair => [a, b]))
            : names.flatMap((a, place) => names.slice(place + 1).map((b): Pair => [a, b]));
        return decide('different', pairs, because, at);
      }),
    keepApart: (a, b, because, at) =>
      curate([a, b], (one, other) => {
        if (one === undefined || other === undefined) return refused('');
        if (one.number === other.number)
          return refused(`${a} and ${b} are one work. Name the records to part: "--record provider:key".`);
        return decide('different', liveAcross(one.number, other.number), because, at);
      }),
    undoSplit: (id, otherId, because, at) =>
      curate(otherId === undefined ? [id] : [id, otherId], (one, other) => {
        if (one === undefined) return refused('');
        const mine = membersOf(one.number).map(({ name }) => name);
        const theirs = other && membersOf(other.number).map(({ name }) => name);
        return undoNewest(
          ({ kind }, pairs) =>
            kind === 'different' &&
            (theirs === undefined || pairs.some((pair) => pair.some((name) => theirs.includes(name)))),
          mine,
          because,
          at,
          `No decision parted anything from ${id}.`,
        );
      }),
    async duplicates(limit) {
      await ensureMatched();
      return findDuplicates(store, limit);
    },
    async history(id) {
      await ensureMatched();
      return store.transaction(() => {
        const work = workById.get(id);
        return work === undefined ? undefined : historyOf(Number(work.number), tables);
      });
    },
  };

  /** What founded a work, and what is or was with it besides. */
  function everWith(work: number): readonly string[] {
    const founder = records.founderOf(work);
    return [...(founder === undefined ? [] : [nameOf(founder)]), ...records.companionsOf(work)];
  }

  function liveAcross(one: number, other: number): readonly Pair[] {
    const [mine, theirs] = [one, other].map((work) => membersOf(work).filter(({ takenBack }) => !takenBack));
    return (mine ?? []).flatMap((a) => (theirs ?? []).map((b): Pair => [a.name, b.name]));
  }
}

function refused(reason: string): CurationOutcome {
  return { kind: 'refused', reason };
}
