import { existsSync, renameSync, statSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { checkStore, type StoreCheck } from './check-store.ts';
import { removeDatabase, sync, syncFolderOf } from './durable-files.ts';
import { whyFailed } from './keeping-failure.ts';

export type BackupOutcome =
  | { readonly kind: 'written'; readonly bytes: number; readonly check: StoreCheck }
  /** Somebody else's file, or an older backup, is there. */
  | { readonly kind: 'exists' }
  /** What was written is not whole; it was not kept. */
  | { readonly kind: 'damaged'; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

export interface BackupOptions {
  readonly overwrite?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

const patienceMs = 30_000;
const pagesAtOnce = 512;
/** So many payloads of a backup are hashed again. */
const payloadsSampled = 5000;

/**
 * Copies a database as it stands at one moment into one file, while others read and write it, and looks whether the
 * copy is whole. The file has its name only when it is: what is broken off leaves `….partial`.
 */
export async function backupStore(
  file: string,
  target: string,
  { overwrite, progress }: BackupOptions = {},
): Promise<BackupOutcome> {
  if (existsSync(target) && !overwrite) return { kind: 'exists' };
  const partial = `${target}.partial`;
  try {
    removeDatabase(partial);
    await copyDatabase(file, partial, progress);
    const check = checkFile(partial);
    if (check.problems.length > 0) {
      removeDatabase(partial);
      return { kind: 'damaged', problems: check.problems };
    }
    sync(partial);
    renameSync(partial, target);
    syncFolderOf(target);
    return { kind: 'written', bytes: statSync(target).size, check };
  } catch (cause) {
    removeDatabase(partial);
    const reason = whyFailed(cause);
    if (reason === undefined) throw cause;
    return { kind: 'failed', reason };
  }
}

/** Copies pages in steps, all of one moment: what others commit meanwhile is not in it, and does not make it begin anew. */
export async function copyDatabase(
  file: string,
  target: string,
  progress?: (done: number, total: number) => void,
): Promise<void> {
  const source = new DatabaseSync(file, { timeout: patienceMs });
  try {
    source.exec('pragma query_only = on; begin');
    source.prepare('select count(*) from sqlite_schema').get();
    await backup(source, target, {
      rate: pagesAtOnce,
      progress: ({ totalPages, remainingPages }) => progress?.(totalPages - remainingPages, totalPages),
    });
    source.exec('rollback');
  } finally {
    source.close();
  }
}

/** Checks a database that nobody else uses, and leaves it one file. */
export function checkFile(file: string): StoreCheck {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('pragma journal_mode = delete');
    return checkStore(copy, { payloads: payloadsSampled });
  } finally {
    copy.close();
  }
}
