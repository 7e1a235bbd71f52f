import type { Catalogue, ChangedWork, Derivation, Store } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { identifierTermOf } from './identifier-terms.ts';
import { matchedLine } from './matched-line.ts';
import { type ReadQuestion, readQuestion } from './read-question.ts';
import { searchDigester } from './search-digest.ts';
import type { SearchAnswer, SearchHit, SearchIndex } from './search-index.ts';
import { abstractOf } from './work-fields.ts';

/**
 * The index keeps no text of its own (`content=''`); the table beside it says whose row is whose.
 * `hashsize` lets a whole batch of works be written as one segment; merging is left till eight have come.
 */
const schema = `
  create virtual table search_index using fts5(
    title, abstract, other,
    content = '', contentless_delete = 1,
    tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
  );
  insert into search_index(search_index, rank) values ('hashsize', 16000000);
  insert into search_index(search_index, rank) values ('automerge', 8);
  insert into search_index(search_index, rank) values ('crisismerge', 24);
  insert into search_index(search_index, rank) values ('pgsz', 8000);
  create table search_work (
    id integer primary key,
    work_id text not null unique
  );
`;
/** How much a word counts in the title, the abstract, and in names and subjects. */
const weights = '8.0, 1.0, 2.0';

/**
 * Full text in SQLite's FTS5, in the catalogue's own file: what is committed can be found. The lines that hits are
 * shown with are quoted from the works as `find` gives them.
 */
export function createSqliteSearch(store: Store, find: Catalogue['find']): SearchIndex & Derivation {
  const { reader, writer } = store;
  if (!hasTables(store)) store.transaction(() => hasTables(store, writer) || writer.exec(schema));

  const write = {
    find: writer.prepare('select id from search_work where work_id = ?'),
    forget: writer.prepare('delete from search_work where id = ?'),
    unindex: writer.prepare('delete from search_index where rowid = ?'),
    last: writer.prepare('select coalesce(max(id), 0) as id from search_work'),
    keep: writer.prepare('insert into search_work (id, work_id) values (?, ?)'),
    index: writer.prepare(
      'insert into search_index (rowid, title, abstract, other) values (?, cast(? as text), cast(? as text), cast(? as text))',
    ),
  };
  const read = {
    count: reader.prepare('select count(*) as total from search_index where search_index match ?'),
    best: reader.prepare(
      `select rowid as id, bm25(search_index, ${weights}) as score from search_index
       where search_index match ? order by score, rowid desc limit ? offset ?`,
    ),
    work: reader.prepare('select work_id from search_work where id = ?'),
  };

  function totalOf(expression: string): number {
    return Number(read.count.get(expression)?.total ?? 0);
  }

  async function answer(
    expression: string,
    total: number,
    { offset, limit }: Page,
    marks: Marks,
  ): Promise<SearchAnswer> {
    const hits: SearchHit[] = [];
    for (const row of read.best.all(expression, limit, offset)) {
      const workId = read.work.get(row.id ?? null)?.work_id as WorkId | undefined;
      if (workId === undefined) continue;
      const work = await find(workId);
      const line = work && matchedLine(abstractOf(work), marks);
      hits.push({ workId, ...(line === undefined ? {} : { line }) });
    }
    return { total, hits };
  }

  return {
    ...searchDigester,
    recipe: '2',
    reset() {
      writer.exec(`drop table if exists search_index; drop table if exists search_work; ${schema}`);
    },
    apply(batch) {
      // The index wants its rows in ascending order: all that goes first, then what comes under new numbers.
      const old: number[] = [];
      const works = new Map<WorkId, ChangedWork['digest']>();
      for (const { id, digest } of batch) works.set(id, digest);
      for (const id of works.keys()) {
        const row = write.find.get(id);
        if (row) old.push(Number(row.id));
      }
      let next = Number(write.last.get()?.id ?? 0) + 1;
      for (const id of old.sort((a, b) => a - b)) {
        write.unindex.run(id);
        write.forget.run(id);
      }
      for (const [id, digest] of works) {
        if (!digest) continue;
        write.index.run(next, ...digest);
        write.keep.run(next, id);
        next += 1;
      }
    },
    async search({ text, offset, limit }) {
      const page = { offset: whole(offset, 1e9), limit: whole(limit, 100) };
      const identifier = identifierTermOf(text);
      if (identifier !== undefined) {
        const total = totalOf(`other : "${identifier}"`);
        if (total > 0)
          return answer(`other : "${identifier}"`, total, page, { stems: new Set(), prefix: undefined });
      }
      const { clauses, lastAsPrefix, stems, prefix } = readQuestion(text);
      if (clauses.length === 0) return { total: 0, hits: [] };
      const exactly = clauses.join(' AND ');
      const exact = totalOf(exactly);
      if (exact > 0 || lastAsPrefix === undefined)
        return answer(exactly, exact, page, { stems, prefix: undefined });
      const begun = [...clauses.slice(0, -1), lastAsPrefix].join(' AND ');
      return answer(begun, totalOf(begun), page, { stems, prefix });
    },
  };
}

type Page = { readonly offset: number; readonly limit: number };
type Marks = Pick<ReadQuestion, 'stems' | 'prefix'>;

function hasTables({ reader }: Store, db = reader): boolean {
  return db.prepare(`select 1 from sqlite_master where name = 'search_work'`).get() !== undefined;
}

function whole(number: number, most: number): number {
  return Number.isFinite(number) ? Math.min(most, Math.max(0, Math.floor(number))) : 0;
}
