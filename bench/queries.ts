import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { plainText } from '../src/markup/index.ts';
import type { Work } from '../src/model/index.ts';
import { seededRandom } from './matching/pairs/random.ts';
import { realWorks } from './real-works.ts';
import { type MixedQuery, mixedQueries } from './searching/mixed-queries.ts';
import { indexOf } from './searching/real-index.ts';
import { timesLine, timesOf } from './searching/time-queries.ts';

/** Mixed questions over all real abstracts: the index alone, with lines and facets, misspelt; and plain FTS5. */
export async function benchQueries({ most = 1_000_000, asked = 300 } = {}): Promise<void> {
  const works = realWorks(most);
  if (works.length === 0) {
    console.log('queries: skipped, LECTERN_DATA names no folder with abstracts/real.jsonl.gz');
    return;
  }
  const queries = mixedQueries(works, asked, seededRandom(3));
  const misspelt = queries
    .filter(({ text }) => /^[a-z]{7,}$/.test(text))
    .map(({ text }) => `${text[0]}q${text.slice(2)}`);
  const { search, close } = indexOf(works);
  const page = { offset: 0, limit: 10 };
  // Opens the segments, and makes what corrections need.
  await search.search({ text: 'zzqzqz', ...page });
  globalThis.gc?.();
  console.log(
    `${works.length} works, ${queries.length} queries; memory ${megabytes(process.memoryUsage().rss)} of this process`,
  );
  const bare = await timesOf(queries, ({ text }) => search.allHits({ text }, 10));
  const full = await timesOf(queries, ({ text }) => search.search({ text, ...page, facets: true }));
  console.log(timesLine('the best ten', bare));
  console.log(
    timesLine('with lines', await timesOf(queries, ({ text }) => search.search({ text, ...page }))),
  );
  console.log(timesLine('with lines and all facets', full));
  console.log(`  with lines and facets / the best ten: p95 ${(full.p95 / bare.p95).toFixed(2)}`);
  console.log(
    timesLine(
      `misspelt words (${misspelt.length})`,
      await timesOf(misspelt, (text) => search.search({ text, ...page })),
    ),
  );
  close();
  const theirs = await askFts5(works, queries);
  console.log(timesLine('FTS5, the best ten', theirs));
  console.log(
    `  ours / FTS5, the best ten: p50 ${(bare.p50 / theirs.p50).toFixed(2)}, p95 ${(bare.p95 / theirs.p95).toFixed(2)}`,
  );
}

async function askFts5(works: readonly Work[], queries: readonly MixedQuery[]) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fts5-'));
  const db = new DatabaseSync(join(folder, 'fts5.db'));
  db.exec(
    `create virtual table plain using fts5(title, abstract, content='', contentless_delete=1, tokenize='porter')`,
  );
  const insert = db.prepare('insert into plain (rowid, title, abstract) values (?, ?, ?)');
  db.exec('begin');
  works.forEach(({ title, abstract }, at) => {
    const texts = (abstract?.sections ?? []).map(({ text }) => plainText(text));
    insert.run(at + 1, plainText(title), texts.join('\n'));
  });
  db.exec('commit');
  const best = db.prepare('select rowid from plain where plain match ? order by bm25(plain, 8, 1) limit 10');
  const times = await timesOf(queries, ({ fts5 }) => best.all(fts5));
  db.close();
  rmSync(folder, { recursive: true });
  return times;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
