/**
 * `person_work`: what each work's byline says, and who signed (JSON: a person's number for each place, 0 for groups).
 * `person`: everyone, with the works signed (32-bit numbers of `person_work`). `person_name`: every name as printed, and
 * whom it leads to. `person_listed`: the order of lists.
 */
export const peopleSchema = `
  create table person_work (
    id integer primary key,
    work_id text not null unique,
    date text not null,
    byline text not null,
    persons text not null
  );
  create table person (
    id integer primary key,
    orcid text,
    name text not null,
    sort text not null,
    works blob not null
  );
  create table person_name (
    number integer primary key,
    form text not null,
    leads integer not null
  );
  create index person_name_by_lead on person_name (leads);
  create table person_listed (
    sort text not null,
    id integer not null,
    primary key (sort, id)
  ) without rowid;
`;

export const dropPeople = `
  drop table if exists person_work;
  drop table if exists person;
  drop table if exists person_name;
  drop table if exists person_namesake;
  drop table if exists person_listed;
`;

/**
 * What identity is found from, kept by the follower \`identity\`. `person_team`: what the contributions of a work share,
 * and their blocks. `person_contribution`: by block. `person_dirty`: blocks to be clustered anew; the stamp grows
 * whenever something of the block changes.
 */
export const identitySchema = `
  create table if not exists person_team (
    id integer primary key,
    work_id text not null unique,
    team text not null,
    blocks text not null
  );
  create table if not exists person_contribution (
    block integer not null,
    team integer not null,
    place integer not null,
    traits text not null,
    reasons text,
    primary key (block, team, place)
  ) without rowid;
  create table if not exists person_dirty (
    block integer primary key,
    stamp integer not null
  );
  create table if not exists person_word_seen (number integer not null);
`;

export const dropIdentity = `
  drop table if exists person_team;
  drop table if exists person_contribution;
  drop table if exists person_dirty;
  drop table if exists person_word_seen;
`;

/** A list of works as it is kept: 32-bit numbers, ascending, little-endian. */
export function packWorks(works: Iterable<number>): Uint8Array {
  return new Uint8Array(Uint32Array.from(works).sort().buffer);
}
/** The works of a person after some went and others came. */
export function changeWorks(
  before: unknown,
  {
    added,
    removed,
  }: { readonly added: readonly number[]; readonly removed: ReadonlySet<number> | undefined },
): Uint8Array {
  const packed = before instanceof Uint8Array ? before : new Uint8Array();
  const last = unpackWorks(packed.subarray(-4))[0] ?? 0;
  const isBehind = (work: number, at: number) => work > (at === 0 ? last : (added[at - 1] ?? 0));
  // Mostly works come that are newer than all before.
  if (removed === undefined && added.every(isBehind)) return joined(packed, packWorks(added));
  const kept = unpackWorks(packed).filter((work) => !removed?.has(work));
  return packWorks(new Set([...kept, ...added]));
}

export function unpackWorks(blob: unknown): readonly number[] {
  if (!(blob instanceof Uint8Array)) return [];
  // The bytes need not begin at a multiple of four.
  return [...new Uint32Array(blob.slice().buffer)];
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
