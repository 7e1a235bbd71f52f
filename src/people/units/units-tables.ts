/**
 * `unit_text`: every distinct affiliation, in how many works it stands, and what was read from it (`TextRead`).
 * `unit_work`: of each work (by the number of its id) the day and which affiliations each contribution has.
 * `unit_holding`: which works belong to a unit itself, to the institution, to a country, to a partner.
 * `unit_state`: which kept words were followed, and a number that grows with every change.
 */
export const unitsSchema = `
  create table unit_text (
    id integer primary key,
    text text not null unique,
    works integer not null,
    read text not null
  );
  create table unit_work (
    number integer primary key,
    day integer not null,
    texts text not null,
    signed text not null
  );
  create table unit_holding (
    kind text not null,
    key text not null,
    label text not null,
    works blob not null,
    primary key (kind, key)
  );
  create table unit_state (id integer primary key check (id = 1), version text not null, revision integer not null);
`;

export const dropUnits = `
  drop table if exists unit_text;
  drop table if exists unit_work;
  drop table if exists unit_holding;
  drop table if exists unit_state;
`;

export type HoldingKind = 'unit' | 'own' | 'country' | 'institution';

/** Works by number, and the day of each as year, month and day in one number, 0 where none is known. */
export type Holding = ReadonlyMap<number, number>;

/** Pairs of number and day, by number. */
export function packHolding(holding: Holding): Uint8Array {
  const numbers = Float64Array.from(holding.keys()).sort();
  const packed = new Float64Array(2 * numbers.length);
  for (const [at, number] of numbers.entries()) {
    packed[2 * at] = number;
    packed[2 * at + 1] = holding.get(number) ?? 0;
  }
  return new Uint8Array(packed.buffer);
}

/** The same pairs; the bytes in a database need not begin at a multiple of eight. */
export function unpackHolding(blob: unknown): Float64Array {
  return blob instanceof Uint8Array ? new Float64Array(blob.slice().buffer) : new Float64Array();
}
