/**
 * `person_work`: what each work's byline says. `person`: everyone, by ORCID iD or by name, with the works
 * signed (32-bit numbers of `person_work`); a name that is also that of exactly one person with an ORCID iD
 * `joins` that person. `person_namesake`: which names people with an ORCID iD signed with, and how often.
 * `person_listed`: those who have a page of their own, in the order of lists.
 */
export const peopleSchema = `
  create table person_work (
    id integer primary key,
    work_id text not null unique,
    date text not null,
    byline text not null
  );
  create table person (
    id integer primary key,
    orcid text,
    name text not null,
    sort text not null,
    joins integer not null,
    works blob not null
  );
  create table person_namesake (
    name integer not null,
    person integer not null,
    works integer not null,
    primary key (name, person)
  ) without rowid;
  create index person_namesake_person on person_namesake (person);
  create table person_listed (
    sort text not null,
    id integer not null,
    primary key (sort, id)
  ) without rowid;
`;

export const dropPeople = `
  drop table if exists person_work;
  drop table if exists person;
  drop table if exists person_namesake;
  drop table if exists person_listed;
`;

/** A list of works as it is kept: 32-bit numbers, ascending, little-endian. */
export function packWorks(works: Iterable<number>): Uint8Array {
  return new Uint8Array(Uint32Array.from(works).sort().buffer);
}

export function unpackWorks(blob: unknown): readonly number[] {
  if (!(blob instanceof Uint8Array)) return [];
  // The bytes need not begin at a multiple of four.
  return [...new Uint32Array(blob.slice().buffer)];
}
