import type { Derivation, Store } from '../catalogue/index.ts';
import { peopleDigester } from './byline.ts';
import type { PeopleCuration } from './curation.ts';
import { createPeopleCuration } from './keeping/curate-people.ts';
import { createPeopleKeeper } from './keeping/keep-people.ts';
import { dropPeople, peopleSchema } from './keeping/people-tables.ts';
import type { People } from './people.ts';
import { createPeopleReader } from './reading/read-people.ts';

/** Who the contributors are, in the catalogue's own file: as bylines tell at once, and as `createIdentity` finds. */
export function createSqlitePeople(store: Store): People & PeopleCuration & Derivation {
  const { reader, writer } = store;
  const tables = `select 1 from sqlite_master where name = 'person_name'`;
  if (!reader.prepare(tables).get())
    store.transaction(() => writer.prepare(tables).get() || writer.exec(dropPeople + peopleSchema));
  const people = createPeopleReader(store);
  return {
    ...peopleDigester,
    recipe: '2',
    reset() {
      writer.exec(dropPeople + peopleSchema);
      // Who is who is found anew from here.
      writer.prepare("delete from follower where name = 'identity'").run();
    },
    apply: createPeopleKeeper(store),
    ...people,
    ...createPeopleCuration(store, people),
  };
}
