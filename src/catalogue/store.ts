import { DatabaseSync } from 'node:sqlite';
import { whyFailed } from './keeping/keeping-failure.ts';
import { migrate } from './sqlite/migrate.ts';

/** One SQLite file, with a connection that writes and one that reads; several processes may have it open at once. */
export interface Store {
  readonly file: string;
  /** For work inside `transaction` only. */
  readonly writer: DatabaseSync;
  /** Sees what is committed, its own process's writes included. */
  readonly reader: DatabaseSync;
  /** Runs synchronous work in one durable transaction that no other writer can enter; what throws is rolled back. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Waits this long for another writer before giving up. */
const patienceMs = 30_000;
/** Most works and bundles are longer than a common page, and would leave much of it empty. */
const pageBytes = 16_384;
/** The write-ahead log grows to this, is brought into the file, and begins anew. */
const logBytes = 32 * 2 ** 20;
/** SQLite's own numbers (https://sqlite.org/rescode.html) and those of the system for the same. */
const systemCodes: Readonly<Record<number, string>> = { 5: 'EBUSY', 8: 'EACCES', 13: 'ENOSPC' };

/**
 * Opens (and makes, where there is none) the store, and brings its tables up to date. Commits are durable:
 * write-ahead log, synced at every commit. Throws where the file is another program's or a newer Lectern's.
 */
export function openStore(file: string): Store {
  const writer = opened(file);
  try {
    writer.exec(`pragma page_size = ${pageBytes}; pragma foreign_keys = on; pragma synchronous = full`);
    useWriteAheadLog(writer);
    // A page that is written often goes into the file once for all the commits between two checkpoints.
    const pages = logBytes / pageBytes;
    writer.exec(`pragma wal_autocheckpoint = ${pages}; pragma journal_size_limit = ${logBytes}`);
    migrate(writer, file);
  } catch (cause) {
    writer.close();
    throw unopened(file, cause);
  }
  const reader = new DatabaseSync(file, { timeout: patienceMs });
  reader.exec('pragma query_only = on; pragma mmap_size = 1073741824');
  for (const db of [writer, reader]) db.exec('pragma cache_size = -32768; pragma temp_store = memory');
  return {
    file,
    writer,
    reader,
    transaction(work) {
      try {
        writer.exec('begin immediate');
        const result = work();
        writer.exec('commit');
        return result;
      } catch (cause) {
        if (writer.isTransaction) writer.exec('rollback');
        throw named(file, cause);
      }
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}

/** Several processes may open a new file at once, and SQLite does not wait for the one that is switching. */
function useWriteAheadLog(db: DatabaseSync): void {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      db.exec('pragma journal_mode = wal');
      return;
    } catch (cause) {
      if (!String(cause).includes('locked') || performance.now() > deadline) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function opened(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: patienceMs });
  } catch (cause) {
    throw unopened(file, cause);
  }
}

function unopened(file: string, cause: unknown): unknown {
  const reason = whyFailed(cause);
  return reason === undefined
    ? cause
    : new Error(`The database ${file} cannot be opened: ${reason}.`, { cause });
}

/** What keeps a transaction from its end through no fault of ours, with the system's own code and in words. */
function named(file: string, cause: unknown): unknown {
  const number = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
  const code = systemCodes[number];
  if (code === undefined) return cause;
  const sentence =
    code === 'ENOSPC'
      ? `There is no space left on the disk for ${file}.`
      : code === 'EBUSY'
        ? `Another process has kept ${file} to itself for ${patienceMs / 1000} seconds.`
        : `The user that runs Lectern may not write to ${file}.`;
  return Object.assign(new Error(sentence, { cause }), { code });
}
