import type { Store } from '../catalogue/index.ts';
import type { Orcid, WorkId } from '../model/index.ts';
import { slugOf } from '../text/index.ts';
import type { Byline } from './byline.ts';
import type { People, PersonRef, PersonSummary, PersonView } from './people.ts';
import { unpackWorks } from './people-tables.ts';
import { orcidIdentity, parsePersonId, personId, personNumber } from './person-id.ts';

const mostCoauthors = 24;
/** Affiliations, variants and co-authors are gathered from this many of the newest works. */
const mostBylines = 2_000;
const mostRefs = 50_000;

interface Row {
  readonly id: number;
  readonly name: string;
  readonly orcid: Orcid | undefined;
  readonly joins: number;
  readonly works: readonly number[];
}

/** Answers questions about people from their tables; who is meant by a name is looked up, and remembered only until somebody writes. */
export function createPeopleReader({ reader }: Store): People {
  const sql = {
    person: reader.prepare('select id, name, orcid, joins, works from person where id = ?'),
    names: reader.prepare(
      `select p.id, p.name, p.orcid, p.joins, p.works from person_namesake n join person p on p.id = n.name
       where n.person = ? and p.joins = ?`,
    ),
    everyName: reader.prepare(
      'select id, name, joins, length(works) / 4 as works from person where id > ? order by id limit ?',
    ),
    work: reader.prepare('select work_id, date from person_work where id = ?'),
    byline: reader.prepare('select byline from person_work where work_id = ?'),
    version: reader.prepare('pragma data_version'),
    count: reader.prepare('select count(*) as total from person_listed'),
    page: reader.prepare(
      `select p.id, p.name, p.orcid, p.joins, p.works
       from (select sort, id from person_listed order by sort, id limit ? offset ?) l join person p on p.id = l.id
       order by l.sort, l.id`,
    ),
    behind: reader.prepare(
      `select p.id, p.name, p.orcid, p.joins, p.works, l.sort
       from (select sort, id from person_listed where (sort, id) > (?, ?) order by sort, id limit ?) l
       join person p on p.id = l.id order by l.sort, l.id`,
    ),
  };

  const refs = new Map<number, PersonRef>();
  let seen: unknown;

  /** The person behind a number: the one with the ORCID iD where the name is only his or hers. */
  function personBehind(id: number): Row | undefined {
    const row = sql.person.get(id);
    if (row === undefined) return undefined;
    const person = rowOf(row);
    return person.joins === 0 ? person : personBehind(person.joins);
  }

  /** Where a number leads, found out once for as long as nobody writes to the store. */
  function refTo(number: number): PersonRef | undefined {
    const known = refs.get(number);
    if (known !== undefined) return known;
    const person = personBehind(number);
    if (person === undefined) return undefined;
    const ref = { id: personId(person.id), slug: slugOf(nameOf(allOf(person))) };
    if (refs.size >= mostRefs) refs.clear();
    refs.set(number, ref);
    return ref;
  }

  function forgetWhatChanged(): void {
    const version = sql.version.get()?.data_version;
    if (version === seen) return;
    refs.clear();
    seen = version;
  }

  /** The rows that are one person: the person's own, and those of names that join it. */
  function allOf(person: Row): readonly Row[] {
    return person.orcid === undefined
      ? [person]
      : [person, ...sql.names.all(person.id, person.id).map(rowOf)];
  }

  function summaryOf(person: Row, rows = allOf(person)): PersonSummary {
    const name = rows.reduce(
      (fullest, row) => (isLonger(row.name, fullest) ? row.name : fullest),
      person.name,
    );
    return {
      id: personId(person.id),
      slug: slugOf(name),
      name,
      ...(person.orcid === undefined ? {} : { orcid: person.orcid }),
      works: worksOf(rows).length,
    };
  }

  /** Newest first. */
  function datedWorksOf(rows: readonly Row[]): readonly { readonly id: WorkId; readonly date: string }[] {
    return worksOf(rows)
      .flatMap((number) => {
        const row = sql.work.get(number);
        return row === undefined ? [] : [{ id: String(row.work_id) as WorkId, date: String(row.date) }];
      })
      .sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id));
  }

  function rowsOf(id: string): readonly Row[] {
    const number = parsePersonId(id);
    const person = number === undefined ? undefined : personBehind(number);
    return person === undefined ? [] : allOf(person);
  }

  /** How many works others have in common with one who is these rows. */
  function togetherWith(rows: readonly Row[]): ReadonlyMap<number, number> {
    const mine = new Set(rows.map(({ id }) => id));
    const leads = new Map<number, number>();
    const together = new Map<number, number>();
    for (const { id } of datedWorksOf(rows)) {
      const others = new Set<number>();
      for (const signature of (JSON.parse(String(sql.byline.get(id)?.byline)) as Byline).signed) {
        if (signature === 0 || mine.has(signature.person)) continue;
        const { person } = signature;
        let lead = leads.get(person);
        if (lead === undefined) {
          lead = personBehind(person)?.id ?? person;
          leads.set(person, lead);
        }
        others.add(lead);
      }
      for (const other of others) together.set(other, (together.get(other) ?? 0) + 1);
    }
    return together;
  }

  function viewOf(person: Row): PersonView {
    const rows = allOf(person);
    const mine = new Set(rows.map(({ id }) => id));
    const summary = summaryOf(person, rows);
    const variants = new Set<string>();
    const places = new Map<string, { text: string; firstYear?: number; lastYear?: number; date: string }>();
    const together = new Map<number, number>();
    const works = datedWorksOf(rows);
    for (const { id, date } of works.slice(0, mostBylines)) {
      const row = sql.byline.get(id);
      if (row === undefined) continue;
      const { signed, affiliations } = JSON.parse(String(row.byline)) as Byline;
      const others = new Set<number>();
      for (const signature of signed) {
        if (signature === 0) continue;
        if (!mine.has(signature.person)) {
          others.add(signature.person);
          continue;
        }
        variants.add(signature.name);
        for (const at of signature.at) notePlace(places, affiliations[at] ?? '', date);
      }
      const behind = new Set([...others].map((other) => personBehind(other)?.id ?? other));
      for (const other of behind) together.set(other, (together.get(other) ?? 0) + 1);
    }
    variants.delete(summary.name);
    const coauthors = [...together]
      .sort(([a, often], [b, oftenB]) => oftenB - often || a - b)
      .slice(0, mostCoauthors)
      .flatMap(([id, often]) => {
        const other = personBehind(id);
        return other === undefined ? [] : [{ ...summaryOf(other), together: often }];
      });
    return {
      ...summary,
      variants: [...variants].sort(compare),
      affiliations: [...places.values()]
        .sort((a, b) => compare(b.date, a.date) || compare(a.text, b.text))
        .map(({ date: _, ...place }) => place),
      workIds: works.map(({ id }) => id),
      coauthors,
    };
  }

  return {
    async find(id) {
      const number = parsePersonId(id);
      const person = number === undefined ? undefined : personBehind(number);
      return person && viewOf(person);
    },
    async contributorsOf(id) {
      forgetWhatChanged();
      const row = sql.byline.get(id);
      if (row === undefined) return [];
      return (JSON.parse(String(row.byline)) as Byline).signed.map((signature) =>
        signature === 0 ? undefined : refTo(signature.person),
      );
    },
    async list({ offset, limit }) {
      const people = sql.page.all(limit, offset).map((row) => summaryOf(rowOf(row)));
      return { total: Number(sql.count.get()?.total), people };
    },
    async listBehind({ after = { sort: '', number: -1 }, limit }) {
      return sql.behind.all(after.sort, after.number, limit).map((row) => ({
        ...summaryOf(rowOf(row)),
        place: { sort: String(row.sort), number: Number(row.id) },
      }));
    },
    async findByOrcid(orcid) {
      const person = personBehind(personNumber(orcidIdentity(orcid)));
      return person && viewOf(person);
    },
    async summaries(ids) {
      return ids.flatMap((id) => {
        const number = parsePersonId(id);
        const person = number === undefined ? undefined : personBehind(number);
        return person === undefined ? [] : [summaryOf(person)];
      });
    },
    async names(after, limit) {
      return sql.everyName.all(after, limit).map(({ id, name, joins, works }) => ({
        position: Number(id),
        id: personId(Number(joins) || Number(id)),
        name: String(name),
        works: Number(works),
      }));
    },
    async worksOf(id) {
      return datedWorksOf(rowsOf(id)).map((work) => work.id);
    },
    async coauthorsOf(id) {
      return [...togetherWith(rowsOf(id))]
        .sort(([a, often], [b, oftenB]) => oftenB - often || a - b)
        .map(([number, together]) => ({ id: personId(number), together }));
    },
    async worksByYear(id) {
      const years = new Map<number, number>();
      for (const { date } of datedWorksOf(rowsOf(id)))
        if (date !== '') years.set(Number(date.slice(0, 4)), (years.get(Number(date.slice(0, 4))) ?? 0) + 1);
      return [...years].map(([year, works]) => ({ year, works })).sort((a, b) => a.year - b.year);
    },
    async count() {
      return Number(sql.count.get()?.total);
    },
  };
}

function rowOf(row: Record<string, unknown>): Row {
  return {
    id: Number(row.id),
    name: String(row.name),
    orcid: row.orcid === null ? undefined : (row.orcid as Orcid),
    joins: Number(row.joins),
    works: unpackWorks(row.works),
  };
}

function nameOf(rows: readonly Row[]): string {
  return rows.reduce((fullest, { name }) => (isLonger(name, fullest) ? name : fullest), '');
}

function worksOf(rows: readonly Row[]): readonly number[] {
  return [...new Set(rows.flatMap(({ works }) => works))];
}

function notePlace(
  places: Map<string, { text: string; firstYear?: number; lastYear?: number; date: string }>,
  text: string,
  date: string,
): void {
  const key = text.replace(/[\s.;,]+$/, '').toLowerCase();
  if (key === '') return;
  const year = date === '' ? undefined : Number(date.slice(0, 4));
  const place = places.get(key);
  // Works come newest first: the first mention is the latest, and its spelling is shown.
  if (place === undefined)
    places.set(key, { text, date, ...(year === undefined ? {} : { firstYear: year, lastYear: year }) });
  else if (year !== undefined)
    places.set(key, { ...place, firstYear: year, lastYear: place.lastYear ?? year });
}

function isLonger(name: string, other: string): boolean {
  return name.length === other.length ? name > other : name.length > other.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
