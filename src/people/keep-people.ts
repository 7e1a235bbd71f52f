import type { ChangedWork, Store } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { utf8Text } from '../text/index.ts';
import { type Byline, isFuller, type NameForm, type Signature } from './byline.ts';
import { packWorks, unpackWorks } from './people-tables.ts';

/** What a batch of works changes of one person. */
interface Touched {
  readonly added: Set<number>;
  readonly removed: Set<number>;
  /** Forms of the name that stood in works removed. */
  readonly gone: Set<string>;
  /** Whom the name means may have changed. */
  renamed: boolean;
  form: NameForm | undefined;
  readonly orcid: string | undefined;
}

/** Takes works into the tables of people, each person touched once per batch. The outcome does not depend on the order of works. */
export function createPeopleKeeper({ writer }: Store): (batch: readonly ChangedWork[]) => void {
  const sql = {
    work: writer.prepare('select id, byline from person_work where work_id = ?'),
    byline: writer.prepare('select byline from person_work where id = ?'),
    lastWork: writer.prepare('select coalesce(max(id), 0) as id from person_work'),
    addWork: writer.prepare(
      'insert into person_work (id, work_id, date, byline) values (?, ?, cast(? as text), cast(? as text))',
    ),
    dropWork: writer.prepare('delete from person_work where id = ?'),
    person: writer.prepare('select name, sort, joins, works from person where id = ?'),
    addPerson: writer.prepare(
      'insert into person (id, orcid, name, sort, joins, works) values (?, ?, ?, ?, ?, ?)',
    ),
    setPerson: writer.prepare('update person set name = ?, sort = ?, joins = ?, works = ? where id = ?'),
    dropPerson: writer.prepare('delete from person where id = ?'),
    bearers: writer.prepare('select person from person_namesake where name = ? limit 2'),
    addNamesake: writer.prepare(
      `insert into person_namesake (name, person, works) values (?, ?, ?)
       on conflict (name, person) do update set works = works + excluded.works`,
    ),
    dropNamesakes: writer.prepare('delete from person_namesake where name = ? and works = 0'),
    list: writer.prepare('insert or ignore into person_listed (sort, id) values (?, ?)'),
    unlist: writer.prepare('delete from person_listed where sort = ? and id = ?'),
  };

  /** The one person with an ORCID iD who bears a name, or 0. */
  function bearerOf(name: number): number {
    const [only, second] = sql.bearers.all(name);
    return only === undefined || second !== undefined ? 0 : Number(only.person);
  }

  function fullestForm(person: number, works: Iterable<number>): NameForm | undefined {
    let fullest: NameForm | undefined;
    for (const work of works) {
      const row = sql.byline.get(work);
      if (row === undefined) continue;
      for (const signature of (JSON.parse(String(row.byline)) as Byline).signed)
        if (signature !== 0 && signature.person === person && isFuller(signature, fullest))
          fullest = signature;
    }
    return fullest;
  }

  function settle(id: number, { added, removed, gone, form, orcid, renamed }: Touched): void {
    const row = sql.person.get(id);
    const before = row && { name: String(row.name), sort: String(row.sort), joins: Number(row.joins) };
    const works = new Set(unpackWorks(row?.works));
    for (const work of removed) works.delete(work);
    for (const work of added) works.add(work);
    let now: NameForm | undefined = form && isFuller(form, before) ? form : before;
    if (before && gone.has(before.name)) now = fullestForm(id, works);
    let joins = before?.joins ?? 0;
    if (orcid === undefined && (renamed || before === undefined)) joins = bearerOf(id);
    const listedBefore = before !== undefined && before.joins === 0;
    const listedNow = now !== undefined && works.size > 0 && joins === 0;
    if (listedBefore && (!listedNow || now?.sort !== before.sort)) sql.unlist.run(before.sort, id);
    if (listedNow && now && (!listedBefore || now.sort !== before?.sort)) sql.list.run(now.sort, id);
    if (now === undefined || works.size === 0) {
      if (row) sql.dropPerson.run(id);
    } else if (row) sql.setPerson.run(now.name, now.sort, joins, packWorks(works), id);
    else sql.addPerson.run(id, orcid ?? null, now.name, now.sort, joins, packWorks(works));
  }

  return (batch) => {
    const people = new Map<number, Touched>();
    const namesakes = new Map<string, { name: number; person: number; works: number }>();
    const touch = ({ person, orcid }: Pick<Signature, 'person' | 'orcid'>): Touched => {
      let touched = people.get(person);
      if (touched === undefined) {
        touched = {
          added: new Set(),
          removed: new Set(),
          gone: new Set(),
          renamed: false,
          form: undefined,
          orcid,
        };
        people.set(person, touched);
      }
      return touched;
    };
    const countNamesakes = (signed: Byline['signed'], by: 1 | -1) => {
      const seen = new Set<string>();
      for (const signature of signed) {
        if (signature === 0 || signature.namesake === undefined) continue;
        const { namesake: name, person } = signature;
        const pair = `${name} ${person}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        namesakes.set(pair, { name, person, works: (namesakes.get(pair)?.works ?? 0) + by });
      }
    };

    const works = new Map<WorkId, ChangedWork['digest']>(batch.map(({ id, digest }) => [id, digest]));
    let next = Number(sql.lastWork.get()?.id) + 1;
    for (const [id, digest] of works) {
      const kept = sql.work.get(id);
      if (kept) {
        const { signed } = JSON.parse(String(kept.byline)) as Byline;
        for (const signature of signed) {
          if (!signature) continue;
          const touched = touch(signature);
          touched.removed.add(Number(kept.id));
          touched.gone.add(signature.name);
        }
        countNamesakes(signed, -1);
        sql.dropWork.run(Number(kept.id));
      }
      if (digest === undefined) continue;
      const [byline, date] = digest;
      if (byline === undefined || date === undefined) throw new Error('A digest of a byline is not whole.');
      const { signed } = JSON.parse(utf8Text(byline)) as Byline;
      for (const signature of signed) {
        if (!signature) continue;
        const touched = touch(signature);
        touched.added.add(next);
        if (isFuller(signature, touched.form)) touched.form = signature;
      }
      countNamesakes(signed, 1);
      sql.addWork.run(next, id, date, byline);
      next += 1;
    }

    for (const { name, person, works } of namesakes.values()) {
      if (works !== 0) sql.addNamesake.run(name, person, works);
      if (works < 0) sql.dropNamesakes.run(name);
      if (works !== 0) touch({ person: name }).renamed = true;
    }
    // In the order of the table, so that neighbours are written together.
    for (const id of [...people.keys()].sort((a, b) => a - b)) {
      const touched = people.get(id);
      if (touched) settle(id, touched);
    }
  };
}
