import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { IncomingRecord } from '../catalogue.ts';
import { decodePayload } from '../sqlite/payloads.ts';

/** What a look at a database of Lectern's brought to light. */
export interface StoreCheck {
  readonly records: number;
  readonly works: number;
  readonly changes: number;
  /** So many payloads were hashed again. */
  readonly payloads: number;
  /** What is wrong, a sentence each; none where all is well. */
  readonly problems: readonly string[];
}

export interface CheckOptions {
  /** How many payloads are hashed at most, spread over all; all of them where it is not said. */
  readonly payloads?: number;
  /** Leaves out what takes long: whether every index agrees with its table. */
  readonly isQuick?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

const ours = 1281713012;
/** Of one kind of damage so many cases are named. */
const mostNamed = 5;

/** Looks whether a database is whole: its pages, what points from one table to another, and the payloads of its records. */
export function checkStore(db: DatabaseSync, options: CheckOptions = {}): StoreCheck {
  const problems: string[] = [];
  const counted = { records: 0, works: 0, changes: 0 };
  let payloads = 0;
  try {
    if (numberIn(db, 'pragma application_id') !== ours)
      return { ...counted, payloads, problems: ['It is no database of Lectern.'] };
    problems.push(...pageProblems(db, options));
    Object.assign(counted, {
      records: numberIn(db, 'select count(*) from record'),
      works: numberIn(db, "select count(*) from work where state = 'held'"),
      changes: numberIn(db, 'select count(*) from change'),
    });
    // What was never public stands in no log; databases of before know nothing of that.
    const knowsShown =
      numberIn(db, "select count(*) from pragma_table_info('work') where name = 'shown'") === 1;
    const silent = numberIn(
      db,
      `select count(*) from work where number not in (select work from change)${knowsShown ? ' and shown = 1' : ''}`,
    );
    if (silent > 0) problems.push(`${silent} works are missing from the log of changes.`);
    payloads = checkPayloads(db, options, problems);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    problems.push(`It cannot be read: ${cause.message}.`);
  }
  return { ...counted, payloads, problems };
}

/** Damaged, or no SQLite file at all; whatever else keeps us from reading says nothing against the file. */
function isDamage(cause: unknown): cause is Error {
  if (!(cause instanceof Error && 'errcode' in cause)) return false;
  const code = Number(cause.errcode) & 0xff;
  // A table that is missing (1) is what is left of a file that was cut.
  return code === 11 || code === 26 || code === 1;
}

function pageProblems(db: DatabaseSync, { isQuick }: CheckOptions): readonly string[] {
  const pragma = isQuick ? 'quick_check' : 'integrity_check';
  const found = db
    .prepare(`pragma ${pragma}(${mostNamed})`)
    .all()
    .map((row) => String(Object.values(row)[0]))
    .filter((line) => line !== 'ok');
  const loose = db.prepare('pragma foreign_key_check').all();
  return [
    ...found.map((line) => `SQLite finds damage: ${line}.`),
    ...(loose.length > 0
      ? [`${loose.length} rows point to rows that are missing (${loose[0]?.table}).`]
      : []),
  ];
}

interface PayloadRow {
  readonly number: number;
  readonly provider: string;
  readonly key: string;
  readonly hash: Uint8Array;
  readonly bundle: number;
  readonly start: number;
  readonly length: number;
}

/** Whole bundles are taken, since they have to be decoded anyway. */
function checkPayloads(
  db: DatabaseSync,
  { payloads: most, progress }: CheckOptions,
  problems: string[],
): number {
  const total = numberIn(db, 'select count(*) from record where deleted = 0');
  const bundles = numberIn(db, 'select count(distinct bundle) from record where deleted = 0');
  const wanted = Math.min(most ?? total, total);
  const every = Math.max(
    1,
    Math.floor(bundles / Math.max(1, Math.ceil((bundles * wanted) / Math.max(1, total)))),
  );
  const read = db.prepare('select encoding, bytes from bundle where number = ?');
  const rows = db.prepare(
    'select number, provider, key, hash, bundle, start, length from record where deleted = 0 order by bundle, start',
  );
  let open: { readonly number: number; readonly bytes: Uint8Array | undefined } | undefined;
  let seen = 0;
  let done = 0;
  let wrong = 0;
  for (const row of rows.iterate() as Iterable<unknown> as Iterable<PayloadRow>) {
    if (row.bundle !== open?.number) {
      seen += 1;
      const isTaken = every === 1 || seen % every === 1;
      open = { number: row.bundle, bytes: isTaken ? bytesOf(read.get(row.bundle)) : undefined };
      if (isTaken && open.bytes === undefined)
        problems.push(`Bundle ${row.bundle} of payloads is missing or damaged.`);
    }
    if (open.bytes === undefined) continue;
    done += 1;
    const payload = open.bytes.subarray(row.start, row.start + row.length);
    if (payload.length !== row.length || !hash('sha256', payload, 'buffer').equals(row.hash)) {
      wrong += 1;
      if (wrong <= mostNamed)
        problems.push(`The payload of record ${row.number} (${row.provider} ${row.key}) is not what came.`);
    }
    if (done % 1000 === 0) progress?.(done, wanted);
  }
  if (wrong > mostNamed) problems.push(`${wrong - mostNamed} more payloads are not what came.`);
  return done;
}

function bytesOf(row: Record<string, unknown> | undefined): Uint8Array | undefined {
  if (row === undefined) return undefined;
  try {
    return decodePayload(row.bytes as Uint8Array, row.encoding as IncomingRecord['encoding']);
  } catch {
    return undefined;
  }
}

function numberIn(db: DatabaseSync, sql: string): number {
  const [value] = Object.values(db.prepare(sql).get() ?? {});
  return Number(value);
}
