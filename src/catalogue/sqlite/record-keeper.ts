import type { WorkId } from '../../model/index.ts';
import type { Describe, IdentifierConflict, IncomingRecord, SaveOutcome } from '../catalogue.ts';
import { Described } from '../described.ts';
import { mergeDescriptions, type Statement } from '../merge-descriptions.ts';
import { shortId } from '../short-id.ts';
import type { Store } from '../store.ts';
import { workDigestOf } from '../work-digest.ts';
import { type Claim, claimsOf, createIdentifiers } from './identifiers.ts';
import { createPayloads, type PayloadPlace } from './payloads.ts';
import { createWorkWriter, type DescribedWork } from './work-writer.ts';

/** Keeps records and derives their works. Every method runs inside `store.transaction`. */
export interface RecordKeeper {
  keep(record: IncomingRecord, at: Date): SaveOutcome;
  /** Derives a work anew from the records kept; answers whether its description changed. */
  rederive(work: number, at: Date): boolean;
  /** Ends a batch: what is still under way goes in; answers the works that changed since the last time. */
  finish(): readonly DescribedWork[];
  /** The transaction was rolled back. */
  forget(): void;
}

interface HeldRecord {
  readonly work: number;
  readonly workId: WorkId;
  readonly hash: Uint8Array;
  readonly rank: string;
  readonly deleted: 0 | 1;
  readonly fetchedAt: number;
}

interface KeptRecord extends PayloadPlace {
  readonly number: number;
  readonly provider: string;
  readonly key: string;
  readonly hash: Uint8Array;
  readonly rank: string;
  readonly deleted: 0 | 1;
  readonly format: string;
}

/** Of the record just kept, to be spared reading its payload again. */
interface Known {
  readonly number: number;
  readonly described: Described;
}

type Kept = Exclude<SaveOutcome, { readonly kind: 'nothing-to-withdraw' }>;

export function createRecordKeeper(store: Store, describe: Describe): RecordKeeper {
  const { writer } = store;
  const underKey = writer.prepare(
    `select r.work, w.id as workId, r.hash, r.rank, r.deleted, r.fetched_at as fetchedAt
     from record r join work w on w.number = r.work where r.provider = ? and r.key = ?`,
  );
  const insertRecord = writer.prepare(
    `insert into record (work, provider, key, hash, rank, deleted, fetched_at, format, bundle, start, length)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ofWork = writer.prepare(
    `select number, provider, key, hash, rank, deleted, format, bundle, start, length
     from record where work = ? order by number`,
  );
  const payloads = createPayloads(store);
  const identifiers = createIdentifiers(store);
  const works = createWorkWriter(store);

  function add(record: IncomingRecord, work: number, rank: string, deleted: 0 | 1, at: Date): number {
    const { provider, key, hash, format } = record;
    const { bundle, start, length } = payloads.keep(record);
    const values = [work, provider, key, hash, rank, deleted, at.getTime(), format, bundle, start, length];
    return Number(insertRecord.run(...values).lastInsertRowid);
  }

  /** What the records of a work say now: the newest of each provider and key, unless it was taken back. */
  function derive(
    work: number,
    known?: Known,
  ): { described: Described; claims: readonly Claim[] } | 'gone' | 'unreadable' {
    const newest = new Map<string, KeptRecord>();
    for (const record of ofWork.all(work) as unknown as KeptRecord[]) {
      const name = `${record.provider} ${record.key}`;
      const other = newest.get(name);
      if (other === undefined || isNewer(record, other)) newest.set(name, record);
    }
    const standing = [...newest.values()].filter(({ deleted }) => deleted === 0);
    if (standing.length === 0) return 'gone';
    const only = standing.length === 1 && standing[0]?.number === known?.number;
    if (only && known !== undefined) return { ...known, claims: workDigestOf(known.described).claims };
    const statements = standing.flatMap((record): Statement[] => {
      const description =
        record.number === known?.number
          ? known.described.description
          : describe(record.format, payloads.read(record));
      return description === undefined ? [] : [{ ...record, description }];
    });
    const [first, ...others] = statements;
    if (first === undefined) return 'unreadable';
    const claims = statements.flatMap((statement) => claimsOf(statement.description.identifiers));
    return { described: Described.of(mergeDescriptions([first, ...others])), claims };
  }

  function update(work: number, at: Date, known?: Known): 'changed' | 'withdrawn' | 'unchanged' {
    const derived = derive(work, known);
    if (derived === 'unreadable') return 'unchanged';
    if (derived === 'gone') return works.withdraw(work, at) ? 'withdrawn' : 'unchanged';
    identifiers.set(work, derived.claims);
    return works.change(work, derived.described, at) ? 'changed' : 'unchanged';
  }

  function takeBack(record: IncomingRecord, held: readonly HeldRecord[], at: Date): SaveOutcome {
    const newest = held.reduce<HeldRecord | undefined>(
      (best, one) => (best === undefined || isNewer(one, best) ? one : best),
      undefined,
    );
    if (newest === undefined) return { kind: 'nothing-to-withdraw' };
    add(record, newest.work, newest.rank, 1, at);
    return { kind: update(newest.work, at), workId: newest.workId };
  }

  function keepNew(record: IncomingRecord, described: Described, claims: readonly Claim[], at: Date): Kept {
    const { number, id } = works.add(freeId(record), described, at);
    add(record, number, record.rank, 0, at);
    identifiers.add(number, claims);
    return { kind: 'new', workId: id };
  }

  function keepWith(
    work: number,
    workId: WorkId,
    record: IncomingRecord,
    described: Described,
    at: Date,
  ): Kept {
    const number = add(record, work, record.rank, 0, at);
    return { kind: update(work, at, { number, described }), workId };
  }

  /** The same files give the same addresses: the id comes from the first record's own name. */
  function* freeId({ provider, key }: IncomingRecord): Generator<WorkId, never> {
    yield shortId(`${provider}:${key}`) as WorkId;
    for (let count = 2; ; count += 1) yield shortId(`${provider}:${key}:${count}`) as WorkId;
  }

  return {
    keep(record, at) {
      const held = underKey.all(record.provider, record.key) as unknown as HeldRecord[];
      const same = held.find(({ hash }) => Buffer.compare(hash, record.hash) === 0);
      if (same !== undefined) return { kind: 'unchanged', workId: same.workId };
      const { description, digests } = record;
      if (description === undefined) return takeBack(record, held, at);

      const described = Described.inJson(description, digests);
      const { claims } = workDigestOf(described);
      const carriers = identifiers.carriers(claims);
      const own =
        held[0] ?? carriers.find((carrier) => carrier && !identifiers.contradict(carrier.work, claims));
      const outcome =
        own === undefined
          ? keepNew(record, described, claims, at)
          : keepWith(own.work, own.workId, record, described, at);

      const conflicts = claims.flatMap((claim, at): IdentifierConflict[] => {
        const carriedBy = carriers[at]?.workId;
        return carriedBy === undefined || carriedBy === outcome.workId ? [] : [{ ...claim, carriedBy }];
      });
      const twin = held.find(({ fetchedAt, deleted }) => fetchedAt === at.getTime() && deleted === 0);
      return {
        ...outcome,
        ...(conflicts.length > 0 && { conflicts }),
        ...(twin !== undefined && {
          twin: { rank: twin.rank, wins: isNewer(twin, { ...record, deleted: 0 }) },
        }),
      };
    },
    rederive: (work, at) => {
      const kind = update(work, at);
      works.refreshColumns(work);
      return kind !== 'unchanged';
    },
    finish() {
      payloads.flush();
      return works.takeChanged();
    },
    forget() {
      payloads.forget();
      works.forget();
    },
  };
}

type Ranked = Pick<HeldRecord, 'rank' | 'deleted' | 'hash'>;

/** Greater ranks are newer; a deletion is newer than the record it took back; equals are told apart by their hash. */
function isNewer(a: Ranked, b: Ranked): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.deleted !== b.deleted) return a.deleted > b.deleted;
  return Buffer.compare(a.hash, b.hash) > 0;
}
