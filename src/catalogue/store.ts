import { DatabaseSync } from 'node:sqlite';
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
const pageBytes = 8192;
/** The write-ahead log grows to this, is brought into the file, and begins anew. */
const logBytes = 32 * 2 ** 20;
/** SQLite's own number for a full disk (SQLITE_FULL). */
const diskFull = 13;

/**
 * Opens (and makes, where there is none) the store, and brings its tables up to date. Commits are durable:
 * write-ahead log, synced at every commit. Throws where the file is another program's or a newer Lectern's.
 */
export function openStore(file: string): Store {
  const writer = new DatabaseSync(file, { timeout: patienceMs });
  try {
    writer.exec(`pragma page_size = ${pageBytes}; pragma foreign_keys = on; pragma synchronous = full`);
    useWriteAheadLog(writer);
    // A page that is written often goes into the file once for all the commits between two checkpoints.
    const pages = logBytes / pageBytes;
    writer.exec(`pragma wal_autocheckpoint = ${pages}; pragma journal_size_limit = ${logBytes}`);
    migrate(writer, file);
  } catch (cause) {
    writer.close();
    throw cause;
  }
  const reader = new DatabaseSync(file, { timeout: patienceMs });
  reader.exec('pragma query_only = on; pragma mmap_size = 1073741824');
  for (const db of [writer, reader]) db.exec('pragma cache_size = -32768; pragma temp_store = memory');
  return {
    file,
    writer,
    reader,
    transaction(work) {
      writer.exec('begin immediate');
      try {
        const result = work();
        writer.exec('commit');
        return result;
      } catch (cause) {
        if (writer.isTransaction) writer.exec('rollback');
        throw spaceLeft(cause) ? cause : noSpace(file, cause);
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

function spaceLeft(cause: unknown): boolean {
  return !(cause instanceof Error && 'errcode' in cause && cause.errcode === diskFull);
}

function noSpace(file: string, cause: unknown): Error {
  const error = new Error(`There is no space left on the disk for ${file}.`, { cause });
  return Object.assign(error, { code: 'ENOSPC' });
}
