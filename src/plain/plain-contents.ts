import type { DatabaseSync } from 'node:sqlite';

/** Layers by work. */
export function plainContents(db: DatabaseSync): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const { work_id, wording, layer } of db.prepare('select * from plain_work').iterate())
    contents.set(String(work_id), `${wording} ${layer}`);
  return contents;
}
