import type { Store } from '../../catalogue/index.ts';
import type { GlossaryEntry } from './entry.ts';

/** Words of operators: no part of what is derived, so that they outlive a rebuilding. */
const schema = `
  create table if not exists plain_glossary (
    name text primary key,
    /** Counts up over all glossaries with every loading. */
    version integer not null
  ) strict;
  create table if not exists plain_glossary_entry (
    glossary text not null,
    number integer not null,
    terms text not null,
    definitions text not null,
    primary key (glossary, number)
  ) strict, without rowid;
`;
/** So many entries are written in one transaction: others want to write too. */
const batchSize = 500;

export interface LoadedGlossaries {
  version(): string;
  /** Of the glossary that was loaded last first. */
  entries(): readonly GlossaryEntry[];
  entriesOf(name: string, limit: number): readonly GlossaryEntry[];
  entry(id: string): GlossaryEntry | undefined;
  /** What is loaded, and how many entries each has. */
  names(): readonly { readonly name: string; readonly entries: number }[];
}

export function createLoadedGlossaries({ reader }: Store): LoadedGlossaries {
  const exists = reader.prepare("select 1 from sqlite_master where name = 'plain_glossary_entry'");
  let statements: ReturnType<typeof prepare> | undefined;
  const prepare = () => ({
    version: reader.prepare(
      'select coalesce(max(version), 0) as version, count(*) as count from plain_glossary',
    ),
    entries: reader.prepare(
      `select glossary, number, terms, definitions from plain_glossary_entry
       join plain_glossary on name = glossary order by version desc, number`,
    ),
    entriesOf: reader.prepare(
      `select glossary, number, terms, definitions from plain_glossary_entry
       where glossary = ? order by number limit ?`,
    ),
    entry: reader.prepare(
      'select glossary, number, terms, definitions from plain_glossary_entry where glossary = ? and number = ?',
    ),
    names: reader.prepare(
      `select name, (select count(*) from plain_glossary_entry where glossary = name) as entries
       from plain_glossary order by version`,
    ),
  });
  /** Prepared once there is something to ask. */
  const ask = () => {
    statements ??= exists.get() === undefined ? undefined : prepare();
    return statements;
  };
  return {
    version() {
      const row = ask()?.version.get();
      return row === undefined ? '0' : `${row.version}-${row.count}`;
    },
    entries: () => (ask()?.entries.all() ?? []).map(readRow),
    entriesOf: (name, limit) => (ask()?.entriesOf.all(name, limit) ?? []).map(readRow),
    entry(id) {
      const cut = id.lastIndexOf(':');
      const row = ask()?.entry.get(id.slice(0, cut), Number(id.slice(cut + 1)));
      return row && readRow(row);
    },
    names: () =>
      (ask()?.names.all() ?? []).map(({ name, entries }) => ({
        name: String(name),
        entries: Number(entries),
      })),
  };
}

type Row = Readonly<Record<string, unknown>>;

function readRow({ glossary, number, terms, definitions }: Row): GlossaryEntry {
  return {
    id: `${glossary}:${number}`,
    terms: JSON.parse(String(terms)) as GlossaryEntry['terms'],
    definitions: JSON.parse(String(definitions)) as GlossaryEntry['definitions'],
  };
}

/**
 * Takes in the entries of a glossary in the place of those that were loaded under its name before. They are in use together,
 * from the end of the last transaction.
 */
export function loadGlossary(
  { writer, transaction }: Store,
  name: string,
  entries: readonly Omit<GlossaryEntry, 'id'>[],
): void {
  transaction(() => writer.exec(schema));
  const put = writer.prepare(
    'insert into plain_glossary_entry (glossary, number, terms, definitions) values (?, ?, ?, ?)',
  );
  // Under a name that no reader joins, until all are there.
  const aside = `${name}\u0000new`;
  const clear = writer.prepare('delete from plain_glossary_entry where glossary = ?');
  transaction(() => clear.run(aside));
  for (let from = 0; from < entries.length; from += batchSize)
    transaction(() => {
      for (const [at, { terms, definitions }] of entries.slice(from, from + batchSize).entries())
        put.run(aside, from + at, JSON.stringify(terms), JSON.stringify(definitions));
    });
  transaction(() => {
    clear.run(name);
    writer.prepare('update plain_glossary_entry set glossary = ? where glossary = ?').run(name, aside);
    writer
      .prepare(
        `insert into plain_glossary (name, version) values (?, (select coalesce(max(version), 0) + 1 from plain_glossary))
         on conflict (name) do update set version = (select max(version) + 1 from plain_glossary)`,
      )
      .run(name);
  });
}
