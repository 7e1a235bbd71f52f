import type { Derivation, Store } from '../catalogue/index.ts';
import { peopleDigester } from './byline.ts';
import { createPeopleKeeper } from './keep-people.ts';
import type { People } from './people.ts';
import { dropPeople, peopleSchema } from './people-tables.ts';
import { createPeopleReader } from './read-people.ts';

/**
 * Who the contributors are, in the catalogue's own file. A person is whoever signs with one ORCID iD; names
 * without one are one person per folded full name, and join the person with an ORCID iD who alone bears the name.
 */
export function createSqlitePeople(store: Store): People & Derivation {
  const { reader, writer } = store;
  const tables = `select 1 from sqlite_master where name = 'person_listed'`;
  if (!reader.prepare(tables).get())
    store.transaction(() => writer.prepare(tables).get() || writer.exec(peopleSchema));
  return {
    ...peopleDigester,
    recipe: '1',
    reset() {
      writer.exec(dropPeople + peopleSchema);
    },
    apply: createPeopleKeeper(store),
    ...createPeopleReader(store),
  };
}
