import { expect, it, onTestFinished } from 'vitest';
import { createEnrichmentLedger, providers } from '../../src/intake/index.ts';
import { aDescription, aRecord, identifiers } from '../support/a-record.ts';
import { aHarvest } from './support/a-harvest.ts';
import { json } from './support/agencies.ts';
import {
  type Asked,
  type LoopbackAnswer,
  type LoopbackOptions,
  loopbackServer,
} from './support/loopback-server.ts';

const works = 120;

/** An enrichment from Unpaywall of works that are here, beside a server. */
async function enriching(answer: (asked: Asked) => LoopbackAnswer, options: LoopbackOptions = {}) {
  const server = await loopbackServer(answer, options);
  onTestFinished(() => server.close());
  const harvest = await aHarvest({ provider: 'unpaywall', base: server.address });
  const { store, catalogue } = harvest;
  await catalogue.save(
    Array.from({ length: works }, (_, at) =>
      aRecord({
        provider: 'crossref',
        key: `w${at}`,
        description: aDescription({
          title: `Work ${at}` as never,
          identifiers: identifiers({ doi: `10.5555/w.${at}` }),
        }),
      }),
    ),
    new Date('2026-01-01'),
  );
  const enrichment = providers.find(({ name }) => name === 'unpaywall')?.enriching;
  if (enrichment === undefined) throw new Error('Unpaywall is not asked about works that are here.');
  const run = (
    now = new Date('2026-01-10T09:00:00Z'),
    changes: Parameters<typeof harvest.run>[0] = {},
    budget = 1000,
  ) =>
    harvest.run(
      {
        contact: 'office@example.org',
        here: createEnrichmentLedger(
          store,
          { provider: 'unpaywall', enriching: enrichment, budget, againDays: 30 },
          () => now,
        ),
        ...changes,
      },
      () => now,
    );
  const kept = () =>
    store.reader.prepare("select count(*) as n from record where provider = 'unpaywall'").get()?.n;
  return { ...harvest, server, run, kept };
}

const closed = ({ path }: Asked) =>
  json({
    doi: path.replace('/v2/', ''),
    title: 'Any',
    genre: 'journal-article',
    is_oa: false,
    oa_status: 'closed',
    oa_locations: [],
  });

it.each([
  [
    'reports an error with status 200',
    () => json({ error: true, message: 'over capacity' }),
    {},
    /does not say whether there is a free copy/,
  ],
  [
    'answers with a web page',
    () => ({ type: 'text/html', body: '<html>down</html>' }),
    {},
    /text\/html instead of application\/json/,
  ],
  ['gives half an answer', closed, { faultOf: () => 'short' as const }, /no JSON, or only half of it/],
  ['sends a bomb', closed, { faultOf: () => 'bomb' as const }, /could not be fetched/],
])('a server that %s stops an enrichment, and it is asked again', async (_, answer, options, reason) => {
  const { run, kept, store } = await enriching(answer, options);
  const { outcome, reason: said } = await run();
  expect([outcome, said]).toEqual(['stopped', expect.stringMatching(reason)]);
  expect(kept()).toBe(0);
  expect(store.reader.prepare('select count(*) as n from enrichment').get()?.n).toBe(0);
});

it('an enrichment brings everything from a server that fails every fifth time, and goes on where it was stopped', async () => {
  const faults = ['reset', 'too-many', 'server-error', 'truncated', 'short', 'html'] as const;
  const { run, kept, server } = await enriching(closed, {
    faultOf: ({ number }) => (number % 5 === 4 ? faults[((number / 5) % faults.length) | 0] : undefined),
  });
  const stopping = new AbortController();
  const first = await run(undefined, { signal: stopping.signal, onProgress: () => stopping.abort() });
  expect(first.outcome).toBe('interrupted');
  expect(await run()).toMatchObject({ outcome: 'complete', summary: { refused: 0 } });
  expect(kept()).toBe(works);
  const asked = new Map<string, number>();
  for (const { path } of server.requests) asked.set(path, (asked.get(path) ?? 0) + 1);
  expect(asked.size).toBe(works);
  // Nothing is asked before a month is over, and then all of it.
  const before = server.requests.length;
  await run(new Date('2026-02-01T09:00:00Z'));
  expect(server.requests).toHaveLength(before);
  await run(new Date('2026-02-20T09:00:00Z'), {}, 5);
  expect(server.requests.length - before).toBeGreaterThanOrEqual(5);
});

it('a work that cannot be asked about does not keep the others from it', async () => {
  const { run, kept } = await enriching((asked) =>
    asked.path.endsWith('/w.7') ? { status: 500, type: 'text/plain', body: 'no' } : closed(asked),
  );
  expect(await run()).toMatchObject({
    outcome: 'stopped',
    reason: expect.stringMatching(/^Answers of Unpaywall \(1\) were left out.*w\.7\b.*status 500/),
  });
  expect(kept()).toBe(works - 1);
});
