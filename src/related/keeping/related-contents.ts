import type { DatabaseSync } from 'node:sqlite';
import { readState } from './related-tables.ts';

/** The lists of related works by work; `isExact`: of today's statistics, so that deriving anew gives the very same. */
export function relatedContents(db: DatabaseSync): {
  readonly isExact: boolean;
  readonly lists: ReadonlyMap<string, string>;
} {
  const { epoch, drift } = readState(db);
  const rows = db.prepare('select work_id, shown from related_work where epoch = ?').iterate(epoch);
  const lists = new Map<string, string>();
  for (const row of rows) lists.set(String(row.work_id), String(row.shown));
  return { isExact: drift === 0, lists };
}
