import type { DatabaseSync } from 'node:sqlite';
import { type Byline, isFuller, type NameForm } from '../byline.ts';
import { changeWorks, unpackWorks } from './people-tables.ts';

/** Works that persons win and lose, gathered and then written, each person once. */
export interface PersonChanges {
  add(person: number, work: number, form: NameForm, orcid: string | undefined): void;
  remove(person: number, work: number, name: string): void;
  /** Writes what was gathered. */
  settle(): void;
}

interface Touched {
  readonly added: number[];
  // Most persons lose none: sets are made for those who do.
  removed: Set<number> | undefined;
  /** Forms of the name that stood in works removed. */
  gone: Set<string> | undefined;
  form: NameForm | undefined;
  orcid: string | undefined;
}

/** The rows of persons, and their order in lists. */
export function createPersonRows(db: DatabaseSync): () => PersonChanges {
  const sql = {
    person: db.prepare('select name, sort, orcid, works from person where id = ?'),
    add: db.prepare('insert into person (id, orcid, name, sort, works) values (?, ?, ?, ?, ?)'),
    set: db.prepare('update person set orcid = ?, name = ?, sort = ?, works = ? where id = ?'),
    drop: db.prepare('delete from person where id = ?'),
    signed: db.prepare('select byline, persons from person_work where id = ?'),
    list: db.prepare('insert or ignore into person_listed (sort, id) values (?, ?)'),
    unlist: db.prepare('delete from person_listed where sort = ? and id = ?'),
  };

  function fullestForm(person: number, works: Iterable<number>): NameForm | undefined {
    let fullest: NameForm | undefined;
    for (const work of works) {
      const row = sql.signed.get(work);
      if (row === undefined) continue;
      const { signed } = JSON.parse(String(row.byline)) as Byline;
      for (const [place, own] of (JSON.parse(String(row.persons)) as readonly number[]).entries()) {
        const signature = signed[place];
        if (own === person && signature && isFuller(signature, fullest)) fullest = signature;
      }
    }
    return fullest;
  }

  function write(id: number, { added, removed, gone, form, orcid }: Touched): void {
    const row = sql.person.get(id);
    const before = row && { name: String(row.name), sort: String(row.sort) };
    const works = changeWorks(row?.works, { added, removed });
    let now: NameForm | undefined = form && isFuller(form, before) ? form : before;
    if (before && gone?.has(before.name)) now = fullestForm(id, unpackWorks(works));
    const isHere = now !== undefined && works.length > 0;
    if (before && (!isHere || now?.sort !== before.sort)) sql.unlist.run(before.sort, id);
    if (now === undefined || works.length === 0) {
      if (row) sql.drop.run(id);
      return;
    }
    if (now.sort !== before?.sort) sql.list.run(now.sort, id);
    if (row) sql.set.run(orcid ?? (row.orcid as string | null), now.name, now.sort, works, id);
    else sql.add.run(id, orcid ?? null, now.name, now.sort, works);
  }

  return () => {
    const people = new Map<number, Touched>();
    const touch = (person: number): Touched => {
      let touched = people.get(person);
      if (touched === undefined) {
        touched = {
          added: [],
          removed: undefined,
          gone: undefined,
          form: undefined,
          orcid: undefined,
        };
        people.set(person, touched);
      }
      return touched;
    };
    return {
      add(person, work, form, orcid) {
        const touched = touch(person);
        // Who signed a work twice has it once.
        if (touched.added.at(-1) !== work) touched.added.push(work);
        touched.orcid ??= orcid;
        if (isFuller(form, touched.form)) touched.form = form;
      },
      remove(person, work, name) {
        const touched = touch(person);
        touched.removed ??= new Set();
        touched.removed.add(work);
        touched.gone ??= new Set();
        touched.gone.add(name);
      },
      settle() {
        // In the order of the table, so that neighbours are written together.
        for (const id of [...people.keys()].sort((a, b) => a - b)) {
          const touched = people.get(id);
          if (touched) write(id, touched);
        }
      },
    };
  };
}
