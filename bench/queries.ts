import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText } from '../src/markup/index.ts';
import type { Work } from '../src/model/index.ts';
import { seededRandom } from './matching/pairs/random.ts';
import { realWorks } from './real-works.ts';
import { mixedWorks } from './relatedness/speed/mixed-works.ts';
import { makeFts5 } from './searching/beside/fts5.ts';
import { makeLance } from './searching/beside/lancedb.ts';
import { makeMiniSearch } from './searching/beside/minisearch.ts';
import { makeOrama } from './searching/beside/orama.ts';
import { makePostgres } from './searching/beside/postgres.ts';
import type { PlainWork, Rival, RivalMaker } from './searching/beside/rival.ts';
import { type MixedQuery, mixedQueries } from './searching/mixed-queries.ts';
import { indexOf } from './searching/real-index.ts';
import { type Times, timesAmong, timesLine, timesOf } from './searching/time-queries.ts';

const rivals: readonly RivalMaker[] = [makeFts5, makePostgres, makeLance, makeMiniSearch, makeOrama];

/** Mixed questions over real abstracts, or ones mixed of their sentences: ours by parts, then `beside` others. */
export async function benchQueries({ size = 20_000, asked = 300, beside = false } = {}): Promise<void> {
  const real = realWorks(size);
  if (real.length === 0) {
    console.log('queries: skipped, LECTERN_DATA names no folder with abstracts/real.jsonl.gz');
    return;
  }
  const works = [...mixedWorks(real, size)];
  const queries = mixedQueries(works, asked, seededRandom(3));
  const bare = await askOurs(works, queries);
  for (const make of beside ? rivals : [makeFts5]) {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-beside-'));
    const rival = await make(folder);
    if (typeof rival === 'string') console.log(`  left out: ${rival}`);
    else await askRival(rival, works, queries, bare);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askOurs(works: readonly Work[], queries: readonly MixedQuery[]): Promise<Times> {
  const start = performance.now();
  const { search, bytes, close } = indexOf(works);
  const seconds = (performance.now() - start) / 1000;
  const text = works.reduce((sum, work) => sum + Buffer.byteLength(textOf(work)), 0);
  const page = { offset: 0, limit: 10 };
  // Opens the segments, and makes what corrections need.
  await search.search({ text: 'zzqzqz', ...page });
  globalThis.gc?.();
  console.log(
    `${works.length} works, ${queries.length} queries; indexed ${Math.round(works.length / seconds)} a second (at least 3000); index / text ${(bytes() / text).toFixed(2)} (at most 1.5); memory ${megabytes(process.memoryUsage().rss)} of this process`,
  );
  const misspelt = queries
    .filter(({ text }) => /^[a-z]{7,}$/.test(text))
    .map(({ text }) => `${text[0]}q${text.slice(2)}`);
  const bare = await timesOf(queries, ({ text }) => search.allHits({ text }, 10));
  const full = await timesOf(queries, ({ text }) => search.search({ text, ...page, facets: true }));
  const lines = await timesOf(queries, ({ text }) => search.search({ text, ...page }));
  const corrected = await timesOf(misspelt, (text) => search.search({ text, ...page }));
  console.log(timesLine('the best ten', bare));
  console.log(timesLine('with lines', lines));
  console.log(timesLine('with lines and all facets', full));
  console.log(
    `  with lines and facets / the best ten: p95 ${(full.p95 / bare.p95).toFixed(2)} (at most 1.5)`,
  );
  console.log(timesLine(`misspelt words (${misspelt.length})`, corrected));
  close();
  return bare;
}

/** One that cannot take so many is measured on fewer, and one that has not all questions by the others; and so are we. */
async function askRival(
  rival: Rival,
  works: readonly Work[],
  queries: readonly MixedQuery[],
  measured: Times,
): Promise<void> {
  const some = works.slice(0, rival.most);
  let ours = measured;
  if (some.length < works.length) {
    const { search, close } = indexOf(some);
    await search.search({ text: 'zzqzqz', offset: 0, limit: 10 });
    ours = await timesOf(queries, ({ text }) => search.allHits({ text }, 10));
    close();
  }
  const start = performance.now();
  await rival.index(some.map(plainWork));
  const rate = Math.round(some.length / ((performance.now() - start) / 1000));
  const answered = queries.filter((query) => rival.answers?.(query) ?? true);
  const own = timesAmong(ours.each.filter((_, at) => rival.answers?.(queries[at] as MixedQuery) ?? true));
  const theirs = await timesOf(answered, (query) => rival.ask(query));
  await rival.close();
  console.log(timesLine(`${rival.name}, the best ten`, theirs));
  console.log(
    `  ours / ${rival.name}, ${some.length} works, ${answered.length} of ${queries.length} questions: p50 ${(own.p50 / theirs.p50).toFixed(2)}, p95 ${(own.p95 / theirs.p95).toFixed(2)} (below 1); it took in ${rate} works a second`,
  );
}

function plainWork({ title, abstract }: Work): PlainWork {
  const texts = (abstract?.sections ?? []).map(({ text }) => plainText(text));
  return { title: plainText(title), abstract: texts.join('\n') };
}

/** Everything that the index is given of a work. */
function textOf(work: Work): string {
  const { title, abstract } = plainWork(work);
  const names = work.contributions.map(({ contributor }) =>
    contributor.kind === 'person' ? `${contributor.family} ${contributor.given ?? ''}` : contributor.name,
  );
  const words = (work.keywords ?? []).map(({ text }) => text);
  const subjects = (work.subjects ?? []).map(({ name }) => name);
  return [title, abstract, work.source?.name ?? '', ...names, ...words, ...subjects].join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
