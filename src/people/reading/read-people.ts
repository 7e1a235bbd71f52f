import type { Store } from '../../catalogue/index.ts';
import type { Orcid } from '../../model/index.ts';
import { inPlainCase, slugOf } from '../../text/index.ts';
import { foremostAmong } from '../foremost.ts';
import { unpackWorks } from '../keeping/people-tables.ts';
import { orcidIdentity, parsePersonId, personId, personNumber } from '../names/person-id.ts';
import { behindAll, initialOf } from '../names/sort-key.ts';
import type {
  Coauthor,
  FirstScript,
  Initial,
  People,
  PersonRef,
  PersonSummary,
  PersonView,
} from '../people.ts';
import { createEvidenceReader } from './read-evidence.ts';
import { createSignedWorks } from './signed-works.ts';
import { createStatedPlaces } from './stated-places.ts';

const mostCoauthors = 24;
/** Affiliations and variants are gathered from this many of the newest works. */
const mostBylines = 2_000;
const mostRefs = 50_000;
const mostViews = 50;

/** Ranges of what lists are ordered by. */
const whole = ['', '\uffff'] as const;
const inArabicScript = [behindAll, '\uffff'] as const;
const inOtherScripts = ['', behindAll] as const;
const rangesOf = (first: FirstScript | undefined) =>
  first === undefined ? [whole] : [inArabicScript, inOtherScripts];

interface Row {
  readonly id: number;
  readonly name: string;
  readonly orcid: Orcid | undefined;
  readonly works: readonly number[];
}

/** Answers questions about people from their tables. */
export function createPeopleReader(store: Store): People {
  const { reader } = store;
  const evidenceOf = createEvidenceReader(store);
  const signedWorks = createSignedWorks(store);
  const sql = {
    person: reader.prepare('select id, name, orcid, works from person where id = ?'),
    address: reader.prepare('select leads from people_address where person = ?'),
    name: reader.prepare('select leads from person_name where number = ?'),
    everyName: reader.prepare(
      `select n.number, n.form, p.id, length(p.works) / 4 as works from person_name n join person p on p.id = n.leads
       where n.number > ? order by n.number limit ?`,
    ),
    signed: reader.prepare('select persons from person_work where work_id = ?'),
    version: reader.prepare('pragma data_version'),
    count: reader.prepare('select count(*) as total from person_listed'),
    page: reader.prepare(
      `select p.id, p.name, p.orcid, p.works
       from (select sort, id from person_listed where sort >= ? and sort < ? order by sort, id limit ? offset ?) l
       join person p on p.id = l.id order by l.sort, l.id`,
    ),
    beginnings: reader.prepare(
      `select substr(sort, 1, 2) as beginning, count(*) as persons from person_listed
       where sort >= ? and sort < ? group by 1 order by min(sort)`,
    ),
    within: reader.prepare('select count(*) as total from person_listed where sort >= ? and sort < ?'),
    behind: reader.prepare(
      `select p.id, p.name, p.orcid, p.works, l.sort
       from (select sort, id from person_listed where (sort, id) > (?, ?) order by sort, id limit ?) l
       join person p on p.id = l.id order by l.sort, l.id`,
    ),
  };

  sql.version.setReturnArrays(true);
  sql.signed.setReturnArrays(true);

  const refs = new Map<number, PersonRef>();
  const views = new Map<number, PersonView>();
  let seen: unknown;

  function personAt(number: number): Row | undefined {
    const row = sql.person.get(number);
    return row && rowOf(row);
  }

  /** The person behind an id, also one that a person had who is now known as another. */
  function personBehind(id: string): Row | undefined {
    const number = parsePersonId(id);
    if (number === undefined) return undefined;
    const own = personAt(number);
    if (own !== undefined) return own;
    for (const leading of [sql.address.get(number), sql.name.get(number)]) {
      const person = leading && personAt(Number(leading.leads));
      if (person !== undefined) return person;
    }
    return undefined;
  }

  /** Found out once for as long as nobody writes to the store. */
  function refTo(number: number): PersonRef | undefined {
    const known = refs.get(number);
    if (known !== undefined) return known;
    const person = personAt(number);
    if (person === undefined) return undefined;
    const ref = { id: personId(person.id), slug: slugOf(person.name) };
    if (refs.size >= mostRefs) refs.clear();
    refs.set(number, ref);
    return ref;
  }

  function forgetWhatChanged(): void {
    const [version] = sql.version.get() as unknown as [number];
    if (version === seen) return;
    refs.clear();
    views.clear();
    seen = version;
  }

  /** The most works in common first. */
  function coauthors({ id, works }: Row): readonly (readonly [person: number, together: number])[] {
    const together = new Map<number, number>();
    for (const persons of signedWorks.personsOf(works))
      for (const other of new Set(persons))
        if (other !== 0 && other !== id) together.set(other, (together.get(other) ?? 0) + 1);
    return [...together].sort(([a, often], [b, oftenB]) => oftenB - often || a - b);
  }

  /** Made once for as long as nobody writes to the store: a page asks for it several times. */
  function viewOf(person: Row): PersonView {
    forgetWhatChanged();
    const known = views.get(person.id);
    if (known !== undefined) return known;
    const view = makeView(person);
    if (views.size >= mostViews) views.clear();
    views.set(person.id, view);
    return view;
  }

  function makeView(person: Row): PersonView {
    const summary = summaryOf(person);
    const variants = new Set<string>();
    const places = createStatedPlaces();
    const works = signedWorks.dated(person.works);
    const looked = works.slice(0, mostBylines);
    const dates = new Map(looked.map(({ number, date }) => [number, date]));
    for (const { number, name, at } of signedWorks.signedBy(
      person.id,
      looked.map((work) => work.number),
    )) {
      variants.add(name);
      for (const text of at) places.note(text, dates.get(number) ?? '');
    }
    variants.delete(person.name);
    return {
      ...summary,
      variants: [...variants].sort(compare),
      affiliations: places.all(),
      workIds: works.map(({ id }) => id),
      coauthors: coauthors(person)
        .slice(0, mostCoauthors)
        .flatMap(([id, together]) => {
          const other = personAt(id);
          return other === undefined ? [] : [{ ...summaryOf(other), together }];
        }),
    };
  }

  const signersOf: People['signersOf'] = async (ids) =>
    signedWorks
      .personsOfWorks(ids)
      .map((persons) => persons.map((number) => (number === 0 ? undefined : personId(number))));

  return {
    async find(id) {
      const person = personBehind(id);
      return person && viewOf(person);
    },
    async contributorsOf(id) {
      forgetWhatChanged();
      const row = sql.signed.get(id) as unknown as [string] | undefined;
      if (row === undefined) return [];
      return (JSON.parse(row[0]) as readonly number[]).map((number) =>
        number === 0 ? undefined : refTo(number),
      );
    },
    signersOf,
    foremostOf: (ids, limit) => foremostAmong(ids, limit, signersOf),
    async list({ offset, limit, first }) {
      const rows: Record<string, unknown>[] = [];
      let skip = offset;
      for (const [from, until] of rangesOf(first)) {
        rows.push(...sql.page.all(from, until, limit - rows.length, skip));
        if (rows.length === limit || first === undefined) break;
        skip = Math.max(0, skip - Number(sql.within.get(from, until)?.total));
      }
      const people = rows.map((row) => summaryOf(rowOf(row)));
      return { total: Number(sql.count.get()?.total), people };
    },
    async initials(first) {
      const initials: Initial[] = [];
      let before = 0;
      for (const range of rangesOf(first))
        for (const { beginning, persons } of sql.beginnings.all(...range)) {
          const letter = initialOf(String(beginning));
          if (letter !== initials.at(-1)?.letter) initials.push({ letter, before });
          before += Number(persons);
        }
      return initials;
    },
    async listBehind({ after = { sort: '', number: -1 }, limit }) {
      return sql.behind.all(after.sort, after.number, limit).map((row) => ({
        ...summaryOf(rowOf(row)),
        place: { sort: String(row.sort), number: Number(row.id) },
      }));
    },
    async findByOrcid(orcid) {
      const person = personAt(personNumber(orcidIdentity(orcid)));
      return person && viewOf(person);
    },
    async summaries(ids) {
      const found = new Map<number, Row>();
      for (const id of ids) {
        const person = personBehind(id);
        if (person !== undefined) found.set(person.id, person);
      }
      return [...found.values()].map(summaryOf);
    },
    async names(after, limit) {
      return sql.everyName.all(after, limit).map(({ number, form, id, works }) => ({
        position: Number(number),
        id: personId(Number(id)),
        name: String(form),
        works: Number(works),
      }));
    },
    async worksOf(id) {
      const person = personBehind(id);
      return person === undefined ? [] : signedWorks.dated(person.works).map((work) => work.id);
    },
    async coauthorsOf(id) {
      const person = personBehind(id);
      if (person === undefined) return [];
      return coauthors(person).map(([number, together]): Coauthor => ({ id: personId(number), together }));
    },
    async worksByYear(id) {
      const person = personBehind(id);
      const years = new Map<number, number>();
      for (const { date } of person === undefined ? [] : signedWorks.dated(person.works)) {
        const year = Number(date.slice(0, 4));
        if (date !== '') years.set(year, (years.get(year) ?? 0) + 1);
      }
      return [...years].map(([year, works]) => ({ year, works })).sort((a, b) => a.year - b.year);
    },
    async evidenceFor(id, works) {
      const person = personBehind(id);
      return person === undefined ? [] : works.flatMap((work) => evidenceOf(person.id, work) ?? []);
    },
    async count() {
      return Number(sql.count.get()?.total);
    },
  };
}

function summaryOf({ id, name: printed, orcid, works }: Row): PersonSummary {
  const name = inPlainCase(printed);
  return {
    id: personId(id),
    slug: slugOf(name),
    name,
    ...(orcid === undefined ? {} : { orcid }),
    works: works.length,
  };
}

function rowOf(row: Record<string, unknown>): Row {
  return {
    id: Number(row.id),
    name: String(row.name),
    orcid: row.orcid === null ? undefined : (row.orcid as Orcid),
    works: unpackWorks(row.works),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
