import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RivalMaker } from './rival.ts';

/** SQLite's full text with `bm25`, titles weighing eight times as much. */
export const makeFts5: RivalMaker = async (folder) => {
  const db = new DatabaseSync(join(folder, 'fts5.db'));
  db.exec(
    `create virtual table plain using fts5(title, abstract, content='', contentless_delete=1, tokenize='porter')`,
  );
  const insert = db.prepare('insert into plain (rowid, title, abstract) values (?, ?, ?)');
  const best = db.prepare('select rowid from plain where plain match ? order by bm25(plain, 8, 1) limit 10');
  return {
    name: 'FTS5',
    most: Number.POSITIVE_INFINITY,
    index: async (works) => {
      db.exec('begin');
      works.forEach(({ title, abstract }, at) => {
        insert.run(at + 1, title, abstract);
      });
      db.exec('commit');
    },
    ask: ({ fts5 }) => best.all(fts5),
    close: async () => db.close(),
  };
};
