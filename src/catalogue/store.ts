import { DatabaseSync } from 'node:sqlite';

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

/** Opens (and makes, where there is none) the store. Commits are durable: write-ahead log, synced at every commit. */
export function openStore(file: string): Store {
  const writer = new DatabaseSync(file, { timeout: patienceMs });
  writer.exec(
    'pragma page_size = 8192; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on',
  );
  const reader = new DatabaseSync(file, { timeout: patienceMs });
  reader.exec('pragma query_only = on');
  for (const db of [writer, reader]) {
    db.exec('pragma cache_size = -65536; pragma mmap_size = 1073741824; pragma temp_store = memory');
  }
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
        throw cause;
      }
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}
