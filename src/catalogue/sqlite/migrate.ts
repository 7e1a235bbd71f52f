import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

const folder = new URL('../migrations/', import.meta.url);
const ours = 1281713012;

/** Brings a file up to this Lectern's tables, one transaction a step; another process may be doing the same. */
export function migrate(db: DatabaseSync, file: string): void {
  const steps = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  if (levelOf(db) === steps.length) return;
  for (;;) {
    db.exec('begin immediate');
    try {
      const level = levelOf(db);
      refuseForeign(db, file, level, steps.length);
      const step = steps[level];
      if (step !== undefined) {
        db.exec(readFileSync(new URL(step, folder), 'utf8'));
        db.exec(`pragma user_version = ${level + 1}`);
      }
      db.exec('commit');
      if (step === undefined) return;
    } catch (cause) {
      if (db.isTransaction) db.exec('rollback');
      throw cause;
    }
  }
}

function refuseForeign(db: DatabaseSync, file: string, level: number, known: number): void {
  if (level > known)
    throw new Error(
      `${file} was written by a newer Lectern (its tables are at step ${level}, this one knows ${known}). Update Lectern, or open another file.`,
    );
  const made = db.prepare('select count(*) as tables from sqlite_schema').get()?.tables;
  const application = db.prepare('pragma application_id').get()?.application_id;
  if (made !== 0 && application !== ours)
    throw new Error(`${file} is a SQLite file of another program. Choose another file for Lectern.`);
}

function levelOf(db: DatabaseSync): number {
  return Number(db.prepare('pragma user_version').get()?.user_version);
}
