import { createHash } from 'node:crypto';
import type { Store } from '../../catalogue/index.ts';
import { nameWords } from '../units/name-words.ts';
import { type KnownInstitution, readRorRecord } from './ror-record.ts';

/** The registry that was loaded: kept words, no part of what is derived. Names are kept by the words that all spellings have in common. */
const schema = (suffix: string) => `
  create table ror_institution${suffix} (number integer primary key, ror text not null, name text not null, country text not null);
  create table ror_name${suffix} (name text not null, institution integer not null, primary key (name, institution)) without rowid;
  create table ror_state${suffix} (version text not null);
`;
const drop = (suffix: string) =>
  ['ror_institution', 'ror_name', 'ror_state']
    .map((table) => `drop table if exists ${table}${suffix};`)
    .join('');

/** So many are written in one transaction: others want to write too. */
const concurrentBatch = 2_000;

export interface KeptInstitutions {
  /** The one institution of a name, in that country where it is known; none where several bear it. */
  recognise(
    name: string,
    country: string | undefined,
  ): Pick<KnownInstitution, 'ror' | 'name' | 'country'> | undefined;
  /** Differs when another registry was loaded; empty where none was. */
  version(): string;
  /** Takes records in the place of those that were loaded before; those stay if it fails or nothing is read. */
  load(records: AsyncIterable<unknown>): Promise<{ readonly institutions: number; readonly refused: number }>;
}

export function createKeptInstitutions({ reader, writer, transaction }: Store): KeptInstitutions {
  const has = reader.prepare("select 1 from sqlite_master where name = 'ror_state'");
  const dataVersion = reader.prepare('pragma data_version');
  let asked:
    | { version: ReturnType<typeof reader.prepare>; named: ReturnType<typeof reader.prepare> }
    | undefined;
  let seen: unknown;
  let version = '';

  function statements() {
    if (asked === undefined && has.get() !== undefined)
      asked = {
        version: reader.prepare('select version from ror_state'),
        named: reader.prepare(
          'select i.ror, i.name, i.country from ror_name n join ror_institution i on i.number = n.institution where n.name = ? limit 20',
        ),
      };
    return asked;
  }

  return {
    recognise(name, country) {
      const rows = statements()?.named.all(keyOf(name)) ?? [];
      const here = country === undefined ? rows : rows.filter((row) => row.country === country);
      const [only, other] = here;
      return only === undefined || other !== undefined
        ? undefined
        : { ror: String(only.ror), name: String(only.name), country: String(only.country) };
    },
    version() {
      const now = dataVersion.get()?.data_version;
      if (now !== seen) version = String(statements()?.version.get()?.version ?? '');
      seen = now;
      return version;
    },
    async load(records) {
      transaction(() => writer.exec(drop('_new') + schema('_new')));
      const add = writer.prepare(
        'insert into ror_institution_new (number, ror, name, country) values (?, ?, ?, ?)',
      );
      const addName = writer.prepare('insert or ignore into ror_name_new (name, institution) values (?, ?)');
      const hash = createHash('sha256');
      let [institutions, refused] = [0, 0];
      const write = (batch: readonly KnownInstitution[]) =>
        transaction(() => {
          for (const { ror, name, otherNames, country } of batch) {
            institutions += 1;
            hash.update(JSON.stringify([ror, name, otherNames, country]));
            add.run(institutions, ror, name, country);
            for (const key of new Set([name, ...otherNames].map(keyOf)))
              if (key !== '') addName.run(key, institutions);
          }
        });
      try {
        let batch: KnownInstitution[] = [];
        for await (const record of records) {
          const known = readRorRecord(record);
          if (known === undefined) refused += 1;
          else batch.push(known);
          if (batch.length < concurrentBatch) continue;
          write(batch);
          batch = [];
        }
        write(batch);
        if (institutions > 0)
          transaction(() => {
            writer.prepare('insert into ror_state_new (version) values (?)').run(hash.digest('hex'));
            writer.exec(`${drop('')}
              alter table ror_institution_new rename to ror_institution;
              alter table ror_name_new rename to ror_name;
              alter table ror_state_new rename to ror_state;`);
          });
      } finally {
        transaction(() => writer.exec(drop('_new')));
      }
      return { institutions, refused };
    },
  };
}

function keyOf(name: string): string {
  return nameWords(name.replace(/\s*\([^()]*\)\s*$/, ''))
    .map(({ word }) => word)
    .join(' ');
}
