import { hash } from 'node:crypto';
import type { Store } from '../../catalogue/index.ts';
import type { UnitsFile } from './units-file.ts';

/** Kept words, no part of what is derived: the units file that was loaded, and what curators said of single affiliations. */
const schema = `
  create table if not exists kept_units (id integer primary key check (id = 1), file text not null);
  create table if not exists kept_unit_word (
    affiliation text primary key,
    unit text not null,
    at integer not null
  );
`;

export interface KeptUnits {
  /** What was loaded last, if anything was. */
  file(): UnitsFile | undefined;
  /** Of affiliations as printed the units that curators named; an empty slug says that it is none of ours. */
  words(): ReadonlyMap<string, string>;
  /** Differs whenever the file or a word does. */
  version(): string;
  load(file: UnitsFile): void;
  assign(affiliation: string, unit: string, at: Date): void;
  /** Takes a curator's word back; answers whether there was one. */
  unassign(affiliation: string): boolean;
}

export function createKeptUnits({ reader, writer, transaction }: Store): KeptUnits {
  const has = "select 1 from sqlite_master where name = 'kept_unit_word'";
  if (!reader.prepare(has).get()) transaction(() => writer.exec(schema));
  const sql = {
    dataVersion: reader.prepare('pragma data_version'),
    file: reader.prepare('select file from kept_units'),
    words: reader.prepare('select affiliation, unit from kept_unit_word order by affiliation'),
    load: writer.prepare('insert or replace into kept_units (id, file) values (1, ?)'),
    assign: writer.prepare('insert or replace into kept_unit_word (affiliation, unit, at) values (?, ?, ?)'),
    unassign: writer.prepare('delete from kept_unit_word where affiliation = ?'),
  };
  sql.dataVersion.setReturnArrays(true);
  let seen: unknown;
  let known:
    | { file: UnitsFile | undefined; text: string; words: Map<string, string>; version: string }
    | undefined;

  function current() {
    const [now] = sql.dataVersion.get() as unknown as [number];
    if (known !== undefined && now === seen) return known;
    const text = String(sql.file.get()?.file ?? '');
    const words = new Map(
      sql.words.all().map(({ affiliation, unit }) => [String(affiliation), String(unit)]),
    );
    const version = hash('sha256', JSON.stringify([text, ...words]));
    const file =
      text === '' ? undefined : text === known?.text ? known.file : (JSON.parse(text) as UnitsFile);
    seen = now;
    known = { file, text, words, version };
    return known;
  }

  return {
    file: () => current().file,
    words: () => current().words,
    version: () => current().version,
    load: (file) => transaction(() => void sql.load.run(JSON.stringify(file))),
    assign: (affiliation, unit, at) =>
      transaction(() => void sql.assign.run(asKept(affiliation), unit, at.getTime())),
    unassign: (affiliation) => transaction(() => sql.unassign.run(asKept(affiliation)).changes > 0),
  };
}

/** White space as one, without the full stop at the end: what differs in that only is the same affiliation. */
export function asKept(affiliation: string): string {
  return affiliation
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,\s]{1,20}$/, '');
}
