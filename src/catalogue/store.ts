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
  /**
   * Has `reader` answer all questions of `ask` as of one moment. SQLite then takes and gives back its locks once and not
   * for every question, which is most of the cost of a small one. It ends with the turn of the event loop, whatever is
   * still to be asked then, and where something is written here: whoever asks in a later turn, or behind a transaction,
   * sees all that was committed before.
   */
  readTogether<T>(ask: () => Promise<T>): Promise<T>;
  /** Has `reader` answer synchronous questions as of one moment. */
  readAtOnce<T>(ask: () => T): T;
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
  const together = createTogether(reader);
  return {
    file,
    writer,
    reader,
    async readTogether(ask) {
      together.begin();
      try {
        return await ask();
      } finally {
        together.leave();
      }
    },
    readAtOnce(ask) {
      together.begin();
      try {
        return ask();
      } finally {
        together.leave();
      }
    },
    transaction(work) {
      // What is written now shall be seen by whoever asks behind it.
      together.end();
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
      together.end();
      reader.close();
      writer.close();
    },
  };
}

/** A read transaction of all who are in it together. */
function createTogether(reader: DatabaseSync): { begin(): void; leave(): void; end(): void } {
  const [begin, commit] = [reader.prepare('begin'), reader.prepare('commit')];
  let inside = 0;

  function end(): void {
    if (inside > 0) commit.run();
    inside = 0;
  }

  return {
    begin() {
      if (inside === 0) {
        begin.run();
        // Promises that are settled go on before the next tick (Node's process.nextTick), and that before all else.
        queueMicrotask(() => process.nextTick(end));
      }
      inside += 1;
    },
    leave() {
      if (inside === 1) end();
      else if (inside > 0) inside -= 1;
    },
    end,
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
