import type { DatabaseSync } from 'node:sqlite';
import type { WorkDescription, WorkId } from '../../model/index.ts';
import type { Describe, IncomingRecord } from '../catalogue.ts';
import type { Described } from '../described.ts';
import type { Word } from '../grouping/counting.ts';
import type { Store } from '../store.ts';
import { createPayloads, type PayloadPlace } from './payloads.ts';

/** A record as it is kept, and the work it is with now. */
export interface KeptRecord extends PayloadPlace, Word {
  readonly number: number;
  readonly work: number;
  /** The work whose address comes from this record. */
  readonly founded: number | null;
  readonly provider: string;
  readonly key: string;
  readonly format: string;
  /** 1: public only if it is held to be the institution's. */
  readonly asked: 0 | 1;
  /** 1: it came to complete a work that was here. */
  readonly completes: 0 | 1;
}

/** A record in its own key's company. */
export interface HeldRecord extends KeptRecord {
  readonly workId: WorkId;
}

const columns =
  'r.number, r.work, r.founded, r.provider, r.key, r.hash, r.rank, r.deleted, r.fetched_at as fetchedAt, r.format, r.asked, r.completes, r.bundle, r.start, r.length';

/** Descriptions read again are remembered, for those that come together are asked for together. */
const descriptionsKept = 400;

/** The records and what they say. Writing runs inside `store.transaction`. */
export function createRecordTable(store: Store, describe: Describe) {
  const { writer } = store;
  const sql = statementsOf(writer);
  const payloads = createPayloads(store);
  let readAnew = false;
  /** Of records that came in the transaction under way: their bytes are not to be looked at when it is over. */
  let fresh = new Map<number, Described>();
  let descriptions = new Map<number, WorkDescription | undefined>();

  function remember(number: number, description: WorkDescription | undefined): void {
    const oldest = descriptions.keys().next();
    if (descriptions.size >= descriptionsKept && !oldest.done) descriptions.delete(oldest.value);
    descriptions.set(number, description);
  }

  function heldAlone({ number, work }: KeptRecord): WorkDescription | undefined {
    const row = sql.heldAlone.get(work);
    if (row === undefined) return undefined;
    const description = JSON.parse(String(row.description)) as WorkDescription;
    remember(number, description);
    return description;
  }

  return {
    underKey: (provider: string, key: string) =>
      sql.underKey.all(provider, key) as unknown as readonly HeldRecord[],
    ofWork: (work: number) => sql.ofWork.all(work) as unknown as readonly KeptRecord[],
    byNumber: (number: number) => sql.byNumber.get(number) as unknown as KeptRecord | undefined,
    founderOf: (work: number) => sql.founderOf.get(work) as unknown as KeptRecord | undefined,
    /** Keeps a record with a work, as the founder of it or not; answers its number. */
    add(
      record: Omit<IncomingRecord, 'description'>,
      place: { readonly work: number; readonly founds: boolean; readonly deleted: 0 | 1 },
      at: number,
      described?: Described,
    ): number {
      const { bundle, start, length } = payloads.keep(record);
      const { lastInsertRowid } = sql.insert.run(
        place.work,
        place.founds ? place.work : null,
        record.provider,
        record.key,
        record.hash,
        record.rank,
        place.deleted,
        at,
        record.format,
        bundle,
        start,
        length,
        record.isAsked ? 1 : 0,
        record.isCompletion ? 1 : 0,
      );
      const number = Number(lastInsertRowid);
      if (described !== undefined) fresh.set(number, described);
      return number;
    },
    /** Remembers that what came under a key is with a work that it did not found. */
    accompany: (work: number, name: string) => sql.accompany.run(work, name),
    /** What is or was with a work without having founded it. */
    companionsOf: (work: number) => sql.companions.all(work).map(({ name }) => String(name)),
    found: (number: number, work: number) => sql.found.run(work, number),
    move: (number: number, work: number) => sql.move.run(work, number),
    /** `undefined` where the format can no longer read it. */
    description(record: KeptRecord): WorkDescription | undefined {
      if (descriptions.has(record.number)) return descriptions.get(record.number);
      const description =
        fresh.get(record.number)?.description ?? describe(record.format, payloads.read(record));
      remember(record.number, description);
      return description;
    },
    /** The same, quicker where the work rests on this record alone and holds what it says. */
    lastSaid(record: KeptRecord): WorkDescription | undefined {
      const known =
        descriptions.get(record.number) ??
        fresh.get(record.number)?.description ??
        (readAnew ? undefined : heldAlone(record));
      return known ?? this.description(record);
    },
    /** While works are rebuilt, what they hold is no witness to what their records say. */
    rely(onWorks: boolean): void {
      readAnew = !onWorks;
    },
    payload: (record: KeptRecord) => payloads.read(record),
    /** As it came in the transaction under way, if it did. */
    described: (record: KeptRecord): Described | undefined => fresh.get(record.number),
    /** Ends a transaction. */
    flush() {
      payloads.flush();
      fresh = new Map();
    },
    /** The transaction was rolled back. */
    forget() {
      payloads.forget();
      fresh = new Map();
      descriptions = new Map();
    },
  };
}

export type RecordTable = ReturnType<typeof createRecordTable>;

function statementsOf(db: DatabaseSync) {
  return {
    underKey: db.prepare(
      `select ${columns}, w.id as workId from record r join work w on w.number = r.work
       where r.provider = ? and r.key = ?`,
    ),
    ofWork: db.prepare(`select ${columns} from record r where r.work = ? order by r.number`),
    byNumber: db.prepare(`select ${columns} from record r where r.number = ?`),
    founderOf: db.prepare(`select ${columns} from record r where r.founded = ?`),
    insert: db.prepare(
      `insert into record (work, founded, provider, key, hash, rank, deleted, fetched_at, format, bundle, start, length, asked, completes)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    heldAlone: db.prepare(
      `select w.description from work w where w.number = ? and w.state = 'held'
       and (select count(*) from record r where r.work = w.number) = 1`,
    ),
    accompany: db.prepare('insert into companion (work, name) values (?, ?) on conflict do nothing'),
    companions: db.prepare('select name from companion where work = ?'),
    found: db.prepare('update record set founded = ? where number = ?'),
    move: db.prepare('update record set work = ? where number = ?'),
  };
}
