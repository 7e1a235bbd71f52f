import { describe, expect, it, onTestFinished } from 'vitest';
import { aHarvest } from './support/a-harvest.ts';
import {
  type Asked,
  type LoopbackAnswer,
  type LoopbackOptions,
  loopbackServer,
} from './support/loopback-server.ts';

const count = 230;
const ror = 'https://ror.org/05abcde99';

/** As OpenAlex documents its list: `meta.next_cursor`, null after the last page. */
function works({ given }: Asked): LoopbackAnswer {
  const from = Number(given.get('cursor')?.replace('*', '0'));
  const until = Math.min(count, from + Number(given.get('per_page')));
  const results = Array.from({ length: until - from }, (_, at) => ({
    id: `https://openalex.org/W${1000 + from + at}`,
    title: `Work ${from + at}`,
    publication_year: 2025,
    type: 'article',
  }));
  const next_cursor = until < count ? String(until) : null;
  const meta = { count, db_response_time_ms: 3, page: null, per_page: 100, next_cursor };
  return { type: 'application/json', body: JSON.stringify({ meta, results, group_by: [] }) };
}

async function serving(
  settings: Readonly<Record<string, unknown>>,
  answer: (asked: Asked) => LoopbackAnswer = works,
  options: LoopbackOptions = {},
) {
  const server = await loopbackServer(answer, options);
  onTestFinished(() => server.close());
  return { server, ...(await aHarvest({ provider: 'openalex', base: server.address, ...settings })) };
}

describe('harvesting OpenAlex', () => {
  it('brings all works of an institution, says who asks, and lists all again the next time', async () => {
    const { run, keys, server } = await serving({ ror: '05ABCDE99' });
    const report = await run({ contact: 'office@example.org', key: 'secretkey' });
    expect(report).toMatchObject({ outcome: 'complete', summary: { new: count, refused: 0 } });
    expect(keys()).toHaveLength(count);
    expect(server.requests.map(({ given }) => given.get('cursor'))).toEqual(['*', '100', '200']);
    expect(server.requests[0]?.path).toBe('/works');
    expect(Object.fromEntries(server.requests[0]?.given ?? [])).toEqual({
      filter: `authorships.institutions.ror:${ror}`,
      per_page: '100',
      cursor: '*',
      mailto: 'office@example.org',
      api_key: 'secretkey',
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 0, unchanged: count } });
    expect(server.requests.at(-1)?.given.get('filter')).not.toContain('date');
  });

  it('asks only for what was updated where the operator says that the plan allows it', async () => {
    const { run, server } = await serving({ institution: 'i42', newer: 'updated' });
    await run({}, () => new Date('2026-01-15T09:00:00Z'));
    expect(server.requests[0]?.given.get('filter')).toBe('authorships.institutions.lineage:I42');
    await run({}, () => new Date('2026-01-16T09:00:00Z'));
    expect(server.requests.at(-1)?.given.get('filter')).toBe(
      'authorships.institutions.lineage:I42,from_updated_date:2026-01-13',
    );
  });

  it('waits when it is throttled, and asks again for what is no list', async () => {
    const faults = new Map([
      [0, 'too-many'],
      [2, 'server-error'],
      [4, 'html'],
    ] as const);
    const { run, keys } = await serving({ ror }, works, {
      faultOf: ({ number }) => faults.get(number as 0),
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: count } });
    expect(keys()).toHaveLength(count);
  });

  it('stops with the words of the server at an error, without the key', async () => {
    const { run } = await serving({ ror }, () => ({
      status: 403,
      type: 'application/json',
      body: '{"error":"Plan upgrade required","message":"secretkey may not filter"}',
    }));
    const { outcome, reason } = await run({ key: 'secretkey' });
    expect(outcome).toBe('stopped');
    expect(reason).toMatch(/403.*Plan upgrade required/);
    expect(reason).not.toContain('secretkey');
  });

  it('stops at an error that comes with status 200, and where nobody said whose works', async () => {
    const odd = await serving({ ror }, () => ({
      type: 'application/json',
      body: '{"error":"Invalid query"}',
    }));
    expect((await odd.run()).reason).toMatch(/no list of works/);
    const nobody = await serving({});
    expect(await nobody.run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringContaining('give "ror"'),
    });
    expect(nobody.server.requests).toEqual([]);
  });
});
