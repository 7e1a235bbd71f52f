import { describe, expect, it, onTestFinished } from 'vitest';
import { aHarvest } from './support/a-harvest.ts';
import {
  type Asked,
  type LoopbackAnswer,
  type LoopbackOptions,
  loopbackServer,
} from './support/loopback-server.ts';

const count = 1100;

/** As Europe PMC documents its search: the mark of the page after the last is its own, and that page is empty. */
function results({ given }: Asked): LoopbackAnswer {
  const mark = given.get('cursorMark') ?? '*';
  const from = Number(mark.replace('*', '0').replace('mark/', ''));
  const until = Math.min(count, from + Number(given.get('pageSize')));
  const result = Array.from({ length: until - from }, (_, at) => ({
    id: String(5000 + from + at),
    source: 'MED',
    pmid: String(5000 + from + at),
    title: `Work ${from + at}.`,
    authorString: 'Example A.',
    firstIndexDate: '2026-01-10',
  }));
  return {
    type: 'application/json;charset=UTF-8',
    body: JSON.stringify({
      version: '6.9',
      hitCount: count,
      nextCursorMark: from === count ? mark : `mark/${until}`,
      request: { queryString: given.get('query'), resultType: 'core', cursorMark: mark },
      resultList: { result },
    }),
  };
}

async function serving(
  settings: Readonly<Record<string, unknown>>,
  answer: (asked: Asked) => LoopbackAnswer = results,
  options: LoopbackOptions = {},
) {
  const server = await loopbackServer(answer, options);
  onTestFinished(() => server.close());
  return { server, ...(await aHarvest({ provider: 'europe-pmc', base: server.address, ...settings })) };
}

describe('harvesting Europe PMC', () => {
  it('brings all results, and the next time only what was updated', async () => {
    const { run, keys, server } = await serving({
      affiliation: ['North "Hill', 'NHU'],
      orcid: 'https://orcid.org/0000-0002-1825-0097',
      query: 'HAS_ABSTRACT:y',
    });
    const report = await run({ contact: 'office@example.org' }, () => new Date('2026-01-15T09:00:00Z'));
    expect(report).toMatchObject({ outcome: 'complete', summary: { new: count, refused: 0 } });
    expect(keys()).toHaveLength(count);
    expect(server.requests.map(({ given }) => given.get('cursorMark'))).toEqual([
      '*',
      'mark/500',
      'mark/1000',
      'mark/1100',
    ]);
    const query = '(AFF:"North  Hill" OR AFF:"NHU" OR AUTHORID:"0000-0002-1825-0097") AND (HAS_ABSTRACT:y)';
    expect(server.requests[0]?.path).toBe('/search');
    expect(Object.fromEntries(server.requests[0]?.given ?? [])).toEqual({
      query,
      resultType: 'core',
      format: 'json',
      pageSize: '500',
      cursorMark: '*',
      email: 'office@example.org',
    });
    await run({}, () => new Date('2026-01-16T09:00:00Z'));
    expect(server.requests.at(-1)?.given.get('query')).toBe(
      `${query} AND UPDATE_DATE:[2026-01-13 TO 2026-01-17]`,
    );
  });

  it('waits when it is throttled, and goes on where it was stopped', async () => {
    let isBroken = true;
    const { run, keys, server } = await serving({ grant: 'EX/123' }, results, {
      faultOf({ number, given }) {
        if (number === 0) return 'too-many';
        return isBroken && given.get('cursorMark') === 'mark/1000' ? 'html' : undefined;
      },
    });
    expect(await run()).toMatchObject({ outcome: 'stopped', summary: { new: 1000 } });
    expect(server.requests[0]?.given.get('query')).toBe('(GRANT_ID:"EX/123")');
    isBroken = false;
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 100, unchanged: 0 } });
    expect(keys()).toHaveLength(count);
  });

  it.each([
    [
      'an error that comes with status 200',
      { affiliation: 'North Hill' },
      { type: 'application/json', body: '{"errCode":404,"errMsg":"Unable to process the request"}' },
      /no list of results/,
    ],
    [
      'an error',
      { affiliation: 'North Hill' },
      { status: 400, type: 'application/json', body: '{"errMsg":"Invalid cursorMark"}' },
      /400.*Invalid cursorMark/,
    ],
    ['nothing that was asked', {}, undefined, /give "affiliation", "orcid", "grant" or "query"/],
  ])('stops with a sentence at %s', async (_, settings, answer, reason) => {
    const { run } = await serving(settings, answer && (() => answer));
    const report = await run();
    expect(report.outcome).toBe('stopped');
    expect(report.reason).toMatch(reason);
  });
});
