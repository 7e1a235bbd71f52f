import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { WorkSummary } from '../src/catalogue/index.ts';
import { plainText } from '../src/markup/index.ts';
import { fullName, type Work } from '../src/model/index.ts';
import { type createEmbeddedSearch, createEmbeddedSuggester, type Suggester } from '../src/search/index.ts';
import { wordsOf } from '../src/text/index.ts';
import { seededRandom } from '../test/support/seeded-random.ts';

const questions = 1000;

/** Suggestions for titles as they are typed, letter by letter, against full searches for the same words. Must reach: p95 ≤ 0.1. */
export async function benchSuggestions(
  search: ReturnType<typeof createEmbeddedSearch>,
  works: readonly Work[],
): Promise<void> {
  const parts = partsOf(search, works);
  // Opened beforehand: what the index itself takes is no part of this.
  search.segments();
  const before = memoryInUse();
  const used = process.threadCpuUsage();
  const suggester = createEmbeddedSuggester(parts);
  await suggester.catchUp();
  const { user, system } = process.threadCpuUsage(used);
  console.log(
    `suggestions, read in: ${((user + system) / works.length).toFixed(0)} µs a work, ${((memoryInUse() - before) / 1e6).toFixed(0)} MB`,
  );
  const typed = typedTitles(works);
  await timesOf(typed, suggester);
  const ours = await timesOf(typed, suggester);
  const theirs: number[] = [];
  for (const { whole } of typed) {
    const start = performance.now();
    await search.search({ text: whole, offset: 0, limit: 20, facets: true });
    theirs.push(performance.now() - start);
  }
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const [a, b] = [quantile(ours, share), quantile(theirs, share)];
    console.log(
      `suggestions ${name}: ${(a * 1000).toFixed(0)} µs, full search ${(b * 1000).toFixed(0)} µs, ratio ${(a / b).toFixed(3)}`,
    );
  }
}

/** Bytes that are still needed. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 3; time += 1) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function timesOf(typed: readonly { readonly begun: string }[], suggester: Suggester) {
  const times: number[] = [];
  for (const { begun } of typed) {
    const start = performance.now();
    await suggester.suggest(begun, 9);
    times.push(performance.now() - start);
  }
  return times;
}

/** One to three words of a title, and the same with the last broken off after two letters or more. */
function typedTitles(works: readonly Work[]): readonly { readonly begun: string; readonly whole: string }[] {
  const random = seededRandom(4);
  return Array.from({ length: questions }, () => {
    const words = wordsOf(plainText(works[Math.floor(random() * works.length)]?.title ?? ('' as never)));
    const from = Math.floor(random() * words.length);
    const some = words.slice(from, from + 1 + Math.floor(random() * 3));
    const last = some.at(-1) ?? '';
    const end = 2 + Math.floor(random() * Math.max(1, last.length - 2));
    return { whole: some.join(' '), begun: [...some.slice(0, -1), last.slice(0, end)].join(' ') };
  });
}

function partsOf(
  search: ReturnType<typeof createEmbeddedSearch>,
  works: readonly Work[],
): Parameters<typeof createEmbeddedSuggester>[0] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const people = new Map<string, number>();
  for (const { contributions } of works)
    for (const { contributor } of contributions)
      if (contributor.kind === 'person') {
        const name = fullName(contributor);
        people.set(name, (people.get(name) ?? 0) + 1);
      }
  const names = [...people].map(([name, count], position) => ({ position, id: name, name, works: count }));
  return {
    segments: search.segments,
    position: async () => works.length,
    catalogue: {
      changes: async (after, limit) =>
        works.slice(after, after + limit).map(({ id }, at) => ({
          position: after + at + 1,
          workId: id,
          aspect: 'work' as const,
          at: new Date(0),
        })),
      summaries: async (ids) => ids.flatMap((id) => summaryOf(byId.get(id))),
    },
    people: {
      names: async (after, limit) => names.slice(after + 1, after + 1 + limit),
      contributorsOf: async () => [],
      summaries: async () => [],
    },
  };
}

function summaryOf(work: Work | undefined): readonly WorkSummary[] {
  if (work === undefined) return [];
  const { id, title, type, published, source } = work;
  return [
    {
      id,
      slug: '',
      title,
      type,
      ...(published && { year: published.year }),
      ...(source && { source: { id: source.name, slug: '', name: source.name } }),
      contributors: [],
      contributorCount: 0,
      standing: 'sound',
    },
  ];
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}
