import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** For each work in the index a sum of all its words and their places: the same however the index came to be. */
export function searchContents(db: DatabaseSync): ReadonlyMap<string, string> {
  db.exec(
    "create virtual table if not exists temp.search_words using fts5vocab('main', 'search_index', 'instance')",
  );
  const sums = new Map<number, number>();
  let term = '';
  let weight = 0;
  for (const row of db.prepare('select term, doc, col, offset from temp.search_words').iterate()) {
    if (row.term !== term) {
      term = String(row.term);
      weight = hash('sha256', term, 'buffer').readUInt32LE(0);
    }
    const place = Number(row.offset) * 3 + (row.col === 'title' ? 0 : row.col === 'abstract' ? 1 : 2);
    const doc = Number(row.doc);
    // 21 and 32 bits: no sum leaves the whole numbers, and no order matters.
    sums.set(doc, ((sums.get(doc) ?? 0) + ((weight ^ Math.imul(place + 1, 0x9e3779b1)) >>> 0)) % 2 ** 52);
  }
  const contents = new Map<string, string>();
  for (const row of db.prepare('select id, work_id from search_work').iterate())
    contents.set(String(row.work_id), String(sums.get(Number(row.id)) ?? 0));
  return contents;
}
