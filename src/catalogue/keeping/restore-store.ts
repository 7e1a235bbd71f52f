import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkFile } from './backup-store.ts';
import type { StoreCheck } from './check-store.ts';
import { removeDatabase, sync, syncFolderOf } from './durable-files.ts';
import { whyFailed } from './keeping-failure.ts';

export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly check: StoreCheck; readonly aside: string | undefined }
  /** The file to restore from is not whole; nothing was touched. */
  | { readonly kind: 'damaged'; readonly problems: readonly string[] }
  /** Another process has the database open; nothing was touched. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Puts a copy of a backup in the place of a database, and keeps the one that was there under another name. The backup
 * is looked at first, and so is the copy. At no moment is there no database.
 */
export function restoreStore(from: string, file: string, now: Date): RestoreOutcome {
  if (!existsSync(from)) return { kind: 'failed', reason: 'there is no such file' };
  if (resolve(from) === resolve(file)) return { kind: 'failed', reason: 'it is the database itself' };
  const incoming = `${file}.restoring`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeDatabase(incoming);
    copyFileSync(from, incoming, constants.COPYFILE_FICLONE);
    const check = checkFile(incoming);
    if (check.problems.length > 0) {
      removeDatabase(incoming);
      return { kind: 'damaged', problems: check.problems };
    }
    sync(incoming);
    const release = existsSync(file) ? holdAlone(file) : () => undefined;
    if (release === undefined) {
      removeDatabase(incoming);
      return { kind: 'in-use' };
    }
    try {
      const aside = existsSync(file) ? setAside(file, now) : undefined;
      renameSync(incoming, file);
      syncFolderOf(file);
      return { kind: 'restored', check, aside };
    } finally {
      release();
    }
  } catch (cause) {
    removeDatabase(incoming);
    const reason = whyFailed(cause);
    if (reason === undefined) throw cause;
    return { kind: 'failed', reason };
  }
}

/** Brings the write-ahead log into the file and locks it; `undefined` where another process has it open. */
function holdAlone(file: string): (() => void) | undefined {
  const db = new DatabaseSync(file, { timeout: 1000 });
  try {
    // Leaving the write-ahead log asks for the file alone: whoever has it open, even idle, is in the way.
    db.exec('pragma journal_mode = delete; begin exclusive');
    return () => db.close();
  } catch (cause) {
    db.close();
    const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
    if (code === 5 || code === 6) return undefined;
    // What cannot be read cannot be in use either; it is kept aside as it is.
    if (code === 11 || code === 26) return () => undefined;
    throw cause;
  }
}

/** A second name for the database that goes; a damaged one takes along what SQLite kept beside it. */
function setAside(file: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  let aside = `${file}.before-${stamp}`;
  for (let more = 2; existsSync(aside); more += 1) aside = `${file}.before-${stamp}-${more}`;
  try {
    linkSync(file, aside);
  } catch {
    // Some file systems know no second names.
    renameSync(file, aside);
  }
  for (const end of ['-wal', '-shm', '-journal'])
    if (existsSync(file + end)) renameSync(file + end, aside + end);
  return aside;
}
