import type { DatabaseSync } from 'node:sqlite';
import { unpackWorks } from './people-tables.ts';

/** Bylines by work and persons by number, in a form that is the same however the tables came to be. */
export function peopleContents(db: DatabaseSync): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  const workOf = new Map<number, string>();
  for (const { id, work_id, date, byline, persons } of db.prepare('select * from person_work').iterate()) {
    workOf.set(Number(id), String(work_id));
    contents.set(`work ${work_id}`, JSON.stringify([date, byline, persons]));
  }
  for (const { id, orcid, name, sort, works } of db.prepare('select * from person').iterate()) {
    const signed = unpackWorks(works).map((number) => workOf.get(number) ?? '?');
    contents.set(`person ${id}`, JSON.stringify([orcid, name, sort, signed.sort()]));
  }
  for (const { sort, id } of db.prepare('select * from person_listed').iterate())
    contents.set(`listed ${id} ${sort}`, '');
  return contents;
}
