import { DatabaseSync } from 'node:sqlite';

const schema = `
  create table use (
    day text not null,
    use text not null,
    asker text not null,
    of text not null,
    count integer not null,
    primary key (day, use, asker, of)
  ) without rowid;
  create index use_of on use (of);
  pragma user_version = 1;
`;

/** The newest form of the file that this program knows. */
const known = 1;
/** Another process adds its sums in a few milliseconds. */
const patienceMs = 250;

/** The file of counts, apart from the catalogue: an import that writes there for a while must not keep a page waiting here. Throws where it is no such file. */
export function openReachFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: patienceMs });
  try {
    // Without a sync at every commit: a power cut may cost the last sums, nothing else (write-ahead log).
    db.exec('pragma journal_mode = wal; pragma synchronous = normal; begin immediate');
    const version = Number(db.prepare('pragma user_version').get()?.user_version);
    if (version > known) throw new Error(`${file} was written by a newer Lectern.`);
    if (version === 0) db.exec(schema);
    db.exec('commit');
  } catch (cause) {
    db.close();
    throw cause;
  }
  return db;
}
