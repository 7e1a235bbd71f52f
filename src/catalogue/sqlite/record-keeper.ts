import type { WorkId } from '../../model/index.ts';
import { soundJson } from '../../text/index.ts';
import type { Describe, IdentifierConflict, IncomingRecord, SaveOutcome } from '../catalogue.ts';
import { Described } from '../described.ts';
import type { Claim } from '../grouping/claims.ts';
import { countingOf, isNewer } from '../grouping/counting.ts';
import { edited, editsThatCount } from '../grouping/edits.ts';
import { traitsOf } from '../matching/match-traits.ts';
import type { OursRule } from '../ours.ts';
import type { Store } from '../store.ts';
import { createDeletionsAhead } from './deletions-ahead.ts';
import { createClaimTable } from './grouping/claim-table.ts';
import { createDecisionTable } from './grouping/decision-table.ts';
import { createEditTable } from './grouping/edit-table.ts';
import { createGrouper, freeIds, type Grouper, type Regrouped } from './grouping/grouper.ts';
import { createLikenessTable } from './grouping/likeness-table.ts';
import { type Matched, matchedAsIs, nameOf, pmidIn, type Tables } from './grouping/members.ts';
import { createHoldBack } from './ours/hold-back.ts';
import { createOursWords, type OursWords } from './ours/ours-words.ts';
import { createRecordTable, type HeldRecord, type KeptRecord } from './record-table.ts';
import { createWorkWriter, type DescribedWork, type WorkWriter } from './work-writer.ts';

/** Keeps records and derives their works. Every method runs inside `store.transaction`. */
export interface RecordKeeper {
  keep(record: IncomingRecord, times: Times): SaveOutcome;
  readonly tables: Tables;
  readonly works: WorkWriter;
  readonly oursWords: OursWords;
  readonly grouper: Grouper;
  /** Ends a batch: what is still under way goes in; answers the works that changed since the last time. */
  finish(): readonly DescribedWork[];
  /** The transaction was rolled back. */
  forget(): void;
}

/** When a record was fetched, and the hour that what becomes of its works is dated with. */
export interface Times {
  readonly fetched: Date;
  readonly changed: Date;
}

type Kept = Extract<SaveOutcome, { readonly workId: WorkId }>;

export function createRecordKeeper(
  store: Store,
  describe: Describe,
  ours: OursRule | undefined,
): RecordKeeper {
  const { writer } = store;
  const records = createRecordTable(store, describe);
  const edits = createEditTable(store, records);
  const claims = createClaimTable(writer);
  const decisions = createDecisionTable(writer);
  const ahead = createDeletionsAhead(writer);
  const likeness = createLikenessTable(writer, (number) => {
    const record = records.byNumber(number);
    const description = record && records.lastSaid(record);
    if (record === undefined || description === undefined) return undefined;
    const name = nameOf(record);
    const corrected = edited(description, editsThatCount(edits.on(name)));
    return { name, pmid: corrected.identifiers.pmid, traits: () => traitsOf(corrected) };
  });
  const works = createWorkWriter(store);
  const oursWords = createOursWords(writer);
  const holdBack = createHoldBack(ours, oursWords);
  const tables: Tables = { records, claims, likeness, decisions, edits, holdBack };
  const grouper = createGrouper(tables, works);
  const workIdOf = writer.prepare(
    'select w.id from record r join work w on w.number = r.work where r.number = ?',
  );
  const idOfWork = writer.prepare('select id from work where number = ?');

  /** What a regrouping means for one record, and for works that are now one with its own. */
  function outcomeOf(number: number, { changes, moved }: Regrouped): Kept {
    const work = records.byNumber(number)?.work ?? 0;
    const joined = moved.flatMap(([from, to]) => (to === work ? [idOfWork.get(from)?.id as WorkId] : []));
    return {
      kind: changes.get(work) ?? 'unchanged',
      workId: workIdOf.get(number)?.id as WorkId,
      ...(joined.length > 0 && { joined }),
    };
  }

  /** The first record under a key. What touches nothing else founds a work and is done. */
  function keepFirst(
    record: IncomingRecord,
    described: Described,
    { claims: claimed, keys, traits }: Matched,
    carried: Claim | undefined,
    { fetched, changed }: Times,
  ): Kept {
    const meeting = likeness.meet({ name: nameOf(record), pmid: pmidIn(claimed), traits }, keys);
    const alike = meeting.alike.find(({ kind }) => kind === 'same');
    if (carried === undefined && alike === undefined) {
      const waits = holdBack([nameOf(record)], record.isAsked ? 'asked' : 'public', described);
      const { number: work, id } = works.add(
        freeIds(record),
        { described, ...(waits && { waits }) },
        changed,
      );
      const place = { work, founds: true, deleted: 0 } as const;
      const number = records.add(record, place, fetched.getTime(), described);
      claims.add(number, claimed);
      const touched = likeness.enter(number, meeting);
      if (touched.length > 0) grouper.regroup([work, ...worksOf(touched)], changed, new Set());
      return { kind: 'new', workId: id };
    }
    const work = carried === undefined ? worksOf([alike?.record ?? 0])[0] : claims.carriers(carried)[0]?.work;
    if (work === undefined) throw new Error('A record is with no work.');
    const number = records.add(record, { work, founds: false, deleted: 0 }, fetched.getTime(), described);
    return enter(number, undefined, changed);
  }

  /** Another record under a key that is known. */
  function keepNext(
    record: IncomingRecord,
    held: readonly HeldRecord[],
    { rank, deleted }: Pick<KeptRecord, 'rank' | 'deleted'>,
    { fetched, changed }: Times,
    described?: Described,
  ): Kept {
    const [first] = held;
    if (first === undefined) throw new Error('A record came after none.');
    const place = { work: first.work, founds: false, deleted };
    const number = records.add({ ...record, rank }, place, fetched.getTime(), described);
    const before = countingOf(held);
    const after = countingOf(records.underKey(record.provider, record.key));
    if (before?.record.number === after?.record.number && before?.takenBack === after?.takenBack)
      return { kind: 'unchanged', workId: first.workId };
    return enter(number, before?.record, changed);
  }

  function enter(number: number, before: KeptRecord | undefined, at: Date): Kept {
    const record = records.byNumber(number);
    const after = record && countingOf(records.underKey(record.provider, record.key));
    if (after === undefined) throw new Error('A key has no record that counts.');
    const fresh = new Set([nameOf(after.record)]);
    return outcomeOf(number, grouper.regroup(grouper.reindex(before, after), at, fresh));
  }

  function takeBack(record: IncomingRecord, held: readonly HeldRecord[], times: Times): SaveOutcome {
    const counting = countingOf(held)?.record;
    if (counting === undefined) {
      ahead.keep(record, times.fetched);
      return { kind: 'nothing-to-withdraw' };
    }
    return keepNext(record, held, { rank: counting.rank, deleted: 1 }, times);
  }

  /** A deletion that came before its record. */
  function takeBackLate(record: IncomingRecord, kept: Kept, changed: Date): Kept {
    let outcome = kept;
    for (const { hash, format, fetchedAt } of ahead.take(record.provider, record.key)) {
      const held = records.underKey(record.provider, record.key);
      const deletion = { ...record, hash, format, payload: new Uint8Array(), encoding: 'identity' as const };
      const { part: _, ...whole } = deletion;
      const next = keepNext(
        { ...whole, description: undefined },
        held,
        { rank: '', deleted: 1 },
        { fetched: new Date(fetchedAt), changed },
      );
      if (next.kind !== 'unchanged') outcome = next;
    }
    return outcome;
  }

  const worksOf = (numbers: readonly number[]) =>
    numbers.flatMap((number) => records.byNumber(number)?.work ?? []);

  return {
    tables,
    works,
    oursWords,
    grouper,
    keep(record, times) {
      const held = records.underKey(record.provider, record.key);
      const same = held.find(({ hash }) => Buffer.compare(hash, record.hash) === 0);
      if (same !== undefined) return { kind: 'unchanged', workId: same.workId };
      const { description, digests } = record;
      if (description === undefined) return takeBack(record, held, times);

      // Bytes come from intake, which has seen to it.
      const sound = typeof description === 'string' ? soundJson(description) : description;
      const described = Described.inJson(sound, digests);
      const matched = matchedAsIs(described);
      const claimed = matched.claims;
      const carried = claims.firstCarried(claimed);
      if (record.isCompletion && held.length === 0 && carried === undefined)
        return { kind: 'nothing-to-complete' };
      let outcome: Kept;
      if (held.length > 0)
        outcome = keepNext(record, held, { rank: record.rank, deleted: 0 }, times, described);
      else {
        outcome = keepFirst(record, described, matched, carried, times);
        if (!ahead.isEmpty()) outcome = takeBackLate(record, outcome, times.changed);
      }
      const disputable = carried === undefined && held.length === 0 ? [] : claimed;
      const conflicts = disputable.flatMap((claim): IdentifierConflict[] => {
        const other = claims.carriers(claim).find(({ workId }) => workId !== outcome.workId);
        return other === undefined ? [] : [{ ...claim, carriedBy: other.workId }];
      });
      const twin = held.find(
        ({ fetchedAt, deleted }) => fetchedAt === times.fetched.getTime() && deleted === 0,
      );
      return {
        ...outcome,
        ...(conflicts.length > 0 && { conflicts }),
        ...(twin !== undefined && {
          twin: {
            rank: twin.rank,
            wins: isNewer(twin, { ...record, fetchedAt: times.fetched.getTime() }),
          },
        }),
      };
    },
    finish() {
      records.flush();
      ahead.forget();
      return works.takeChanged();
    },
    forget() {
      records.forget();
      ahead.forget();
      works.forget();
    },
  };
}
