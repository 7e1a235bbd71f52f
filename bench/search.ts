import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../src/catalogue/index.ts';
import { plainText } from '../src/markup/index.ts';
import type { Work } from '../src/model/index.ts';
import { createEmbeddedSearch, type SearchIndex } from '../src/search/index.ts';
import { realWorks } from './real-works.ts';
import { benchSuggestions } from './suggestions.ts';

/** What is asked, and the same for FTS5. */
const questions: readonly (readonly [name: string, ours: string, fts5: string])[] = [
  ['one common word', 'patients', 'patients'],
  ['three words', 'patients treatment study', 'patients AND treatment AND study'],
  ['a phrase', '"breast cancer"', '"breast cancer"'],
  ['a beginning', 'exosom*', 'exosom*'],
];

/** Indexing and asking of real abstracts, in processor time, against plain FTS5 with bm25 over titles and abstracts. */
export async function benchSearch(most = 20_000): Promise<void> {
  const works = realWorks(most);
  if (works.length === 0) {
    console.log('search: skipped, LECTERN_DATA names no folder with abstracts/real.jsonl.gz');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-search-'));
  const store = openStore(join(folder, 'lectern.db'));
  const search = createEmbeddedSearch(store, async () => undefined);
  const fts5 = new DatabaseSync(join(folder, 'fts5.db'));
  try {
    const ours = await processorTime(1, async () => {
      for (let from = 0; from < works.length; from += 1000)
        store.transaction(() =>
          search.apply(
            works.slice(from, from + 1000).map((work) => ({
              id: work.id,
              digest: search.digest(work).map((part) => Buffer.from(part as string)),
            })),
          ),
        );
    });
    const theirs = await processorTime(1, async () => indexPlainly(fts5, works));
    console.log(
      `indexing, per work: ${micro(ours / works.length)}, FTS5 ${micro(theirs / works.length)}, ${ratio(ours, theirs)}`,
    );
    await ask(search, fts5);
    await benchSuggestions(search, works);
  } finally {
    store.close();
    fts5.close();
    rmSync(folder, { recursive: true });
  }
}

async function ask(search: SearchIndex, fts5: DatabaseSync): Promise<void> {
  const count = fts5.prepare('select count(*) as total from plain where plain match ?');
  const best = fts5.prepare(
    'select rowid from plain where plain match ? order by bm25(plain, 8, 1) limit 20',
  );
  for (const [name, text, expression] of questions) {
    const { total } = await search.search({ text, offset: 0, limit: 20 });
    const ours = await processorTime(20, () => search.search({ text, offset: 0, limit: 20 }));
    const counted = await processorTime(20, () =>
      search.search({ text, offset: 0, limit: 20, facets: true }),
    );
    const theirs = await processorTime(20, async () => {
      count.get(expression);
      best.all(expression);
    });
    console.log(
      `${name} (${total} hits): ${micro(ours)}, FTS5 ${micro(theirs)}, ${ratio(ours, theirs)}; with facets ${micro(counted)}`,
    );
  }
}

function indexPlainly(db: DatabaseSync, works: readonly Work[]): void {
  db.exec(
    `create virtual table plain using fts5(title, abstract, content='', contentless_delete=1, tokenize='porter')`,
  );
  const insert = db.prepare('insert into plain (rowid, title, abstract) values (?, ?, ?)');
  for (let from = 0; from < works.length; from += 1000) {
    db.exec('begin');
    works.slice(from, from + 1000).forEach(({ title, abstract }, at) => {
      const texts = (abstract?.sections ?? []).map(({ text }) => plainText(text));
      insert.run(from + at + 1, plainText(title), texts.join('\n'));
    });
    db.exec('commit');
  }
}

/** Seconds of this thread. */
async function processorTime(times: number, work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6 / times;
}

function micro(seconds: number): string {
  return `${(seconds * 1e6).toFixed(0)} µs`;
}

function ratio(ours: number, theirs: number): string {
  return `ours / FTS5 ${(ours / theirs).toFixed(2)}`;
}
