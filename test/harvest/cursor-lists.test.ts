import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { defineProvider } from '../../src/intake/harvest/provider.ts';
import { cursorSteps } from '../../src/intake/providers/asking/cursor-steps.ts';
import { aHarvest } from './support/a-harvest.ts';
import { type Asked, type LoopbackOptions, loopbackServer } from './support/loopback-server.ts';

const answerSchema = z.object({
  meta: z.object({ count: z.number(), next_cursor: z.string().nullable() }),
  results: z.array(z.unknown()),
});

/** The least that a provider of a list with cursors needs: two slices, pages of ten. */
const lists = defineProvider({
  name: 'lists',
  title: 'Lists',
  settings: z.object({}),
  base: 'https://lists.example.org',
  formats: ['openalex'],
  overlapMs: 0,
  pace: () => ({ requestsPerSecond: 10, atOnce: 2 }),
  steps: (task) =>
    cursorSteps(task, {
      slices: ['2024', '2025'],
      first: '*',
      addressOf: (cursor, slice) => new URL(`${task.base}/works?year=${slice}&cursor=${cursor}`),
      read(answer) {
        const page = answerSchema.safeParse(answer);
        if (!page.success) return { reason: 'the list answered with something else', lasting: false };
        const { meta, results } = page.data;
        return { next: meta.next_cursor ?? undefined, records: results.length, total: meta.count };
      },
    }),
});

function aPage(year: string, from: number, until: number, count: number, next: string | null): string {
  const results = Array.from({ length: until - from }, (_, at) => ({
    id: `https://openalex.org/W${year}${String(from + at).padStart(4, '0')}`,
    title: `Work ${from + at} of ${year}`,
    publication_year: Number(year),
    type: 'article',
  }));
  return JSON.stringify({ meta: { count, db_response_time_ms: 1, next_cursor: next }, results });
}

/** 25 works of each year, in pages of ten. */
function honest({ given }: Asked): string {
  const from = Number(given.get('cursor')?.replace('*', '0'));
  const until = Math.min(25, from + 10);
  return aPage(given.get('year') ?? '', from, until, 25, until < 25 ? String(until) : null);
}

async function serving(answer: (asked: Asked) => string, options: LoopbackOptions = {}) {
  const server = await loopbackServer(
    (asked) => ({ type: 'application/json', body: answer(asked) }),
    options,
  );
  onTestFinished(() => server.close());
  return { server, ...(await aHarvest({ provider: 'lists', base: server.address }, { provider: lists })) };
}

describe('a list with cursors', () => {
  it('comes whole, slice after slice, and goes on where it was stopped', async () => {
    let isBroken = true;
    const { run, keys, server } = await serving(honest, {
      faultOf: ({ given }) =>
        isBroken && given.get('year') === '2025' && given.get('cursor') === '10' ? 'server-error' : undefined,
    });
    expect(await run()).toMatchObject({ outcome: 'stopped', summary: { new: 35 } });
    isBroken = false;
    const before = server.requests.length;
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 15, unchanged: 0 } });
    expect(server.requests.length - before).toBe(2);
    expect(keys()).toHaveLength(50);
  });

  it('begins a slice anew when the server has forgotten the cursor meanwhile', async () => {
    let mode: 'broken' | 'forgetful' = 'broken';
    const { run, keys } = await serving(honest, {
      faultOf: ({ given, number }) => {
        if (given.get('year') !== '2025' || given.get('cursor') !== '20') return undefined;
        if (mode === 'broken') return 'server-error';
        return number === firstOfSecondRun ? 'gone' : undefined;
      },
    });
    let firstOfSecondRun = Number.NaN;
    await run();
    mode = 'forgetful';
    firstOfSecondRun = 4 + 6 + 1;
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 5, unchanged: 20 } });
    expect(keys()).toHaveLength(50);
  });

  it.each([
    [
      'goes in circles',
      (asked: Asked) => honest(asked).replace('"next_cursor":"20"', '"next_cursor":"10"'),
      /goes in circles: after 20 records/,
    ],
    [
      'never ends',
      ({ given, number }: Asked) =>
        aPage(given.get('year') ?? '', number * 400, number * 400 + 400, 25, String(number + 1)),
      /counts 25 records, but has given 1200 and goes on/,
    ],
    [
      'ends much too soon',
      ({ given }: Asked) => aPage(given.get('year') ?? '', 0, 10, 25, null),
      /counts 25 records, but its list ends after 10/,
    ],
    [
      'reports an error with status 200',
      () => '{"error":"over quota"}',
      /the list answered with something else \(tried 6 times\)/,
    ],
    ['is no JSON', () => '<html>down</html>', /no JSON, or only half of it/],
  ])('that %s is stopped, and what came before is kept', async (_, answer, reason) => {
    const { run, store } = await serving(answer);
    const { outcome, reason: said, summary } = await run();
    expect(outcome).toBe('stopped');
    expect(said).toMatch(reason);
    expect(store.reader.prepare('select count(*) as n from record').get()?.n).toBe(summary.new);
  });
});
