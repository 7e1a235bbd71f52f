import { describe, expect, it, onTestFinished } from 'vitest';
import { aHarvest } from './support/a-harvest.ts';
import {
  type Asked,
  type LoopbackAnswer,
  type LoopbackOptions,
  loopbackServer,
} from './support/loopback-server.ts';

const count = 450;
const ror = 'https://ror.org/05abcde99';

/** A search that the server keeps: its cursor stays the same, and each question gives the next page of it. */
function keptSearches() {
  const given = new Map<string, number>();
  let searches = 0;
  return ({ given: asked }: Asked): LoopbackAnswer => {
    let cursor = asked.get('cursor') ?? '*';
    if (cursor === '*') {
      searches += 1;
      cursor = `kept/${searches}==`;
    }
    const from = given.get(cursor) ?? 0;
    const until = Math.min(count, from + Number(asked.get('rows')));
    given.set(cursor, until);
    const items = Array.from({ length: until - from }, (_, at) => ({
      DOI: `10.5555/work.${from + at}`,
      title: [`Work ${from + at}`],
      type: 'journal-article',
      member: '1',
      'reference-count': 0,
      indexed: { 'date-time': '2026-01-10T00:00:00Z' },
    }));
    return {
      type: 'application/json',
      headers: { 'x-rate-limit-limit': '3', 'x-rate-limit-interval': '1s' },
      body: JSON.stringify({
        status: 'ok',
        'message-type': 'work-list',
        'message-version': '1.0.0',
        message: { facets: {}, 'next-cursor': cursor, 'total-results': count, items, 'items-per-page': 200 },
      }),
    };
  };
}

async function serving(
  settings: Readonly<Record<string, unknown>>,
  answer: (asked: Asked) => LoopbackAnswer = keptSearches(),
  options: LoopbackOptions = {},
) {
  const server = await loopbackServer(answer, options);
  onTestFinished(() => server.close());
  return { server, ...(await aHarvest({ provider: 'crossref', base: server.address, ...settings })) };
}

describe('harvesting Crossref', () => {
  it('brings all works, says who asks, and the next time only what was indexed since', async () => {
    const { run, keys, server } = await serving({ ror });
    const report = await run({ contact: 'office@example.org' }, () => new Date('2026-01-15T09:00:00Z'));
    expect(report).toMatchObject({ outcome: 'complete', summary: { new: count, refused: 0 } });
    expect(keys()).toHaveLength(count);
    expect(server.requests.map(({ given }) => given.get('cursor'))).toEqual([
      '*',
      'kept/1==',
      'kept/1==',
      'kept/1==',
    ]);
    expect(Object.fromEntries(server.requests[0]?.given ?? [])).toEqual({
      filter: `ror-id:${ror}`,
      rows: '200',
      cursor: '*',
      mailto: 'office@example.org',
    });
    await run({}, () => new Date('2026-01-16T09:00:00Z'));
    expect(server.requests.at(-1)?.given.get('filter')).toBe(`ror-id:${ror},from-index-date:2026-01-13`);
  });

  it('asks list after list, and narrows those of journals by affiliation', async () => {
    const { run, server } = await serving({
      ror,
      orcid: '0000-0002-1825-0097',
      issn: '1234-5679',
      affiliation: 'North Hill',
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: count, unchanged: 2 * count } });
    const firsts = server.requests.filter(({ given }) => given.get('cursor') === '*');
    expect(firsts.map(({ given }) => [given.get('filter'), given.get('query.affiliation')])).toEqual([
      [`ror-id:${ror}`, null],
      ['orcid:0000-0002-1825-0097', null],
      ['issn:1234-5679', 'North Hill'],
    ]);
  });

  it('misses nothing when a page of a kept search is lost: it stops, and begins anew', async () => {
    let loses = true;
    const { run, keys } = await serving({ ror }, keptSearches(), {
      faultOf: ({ number }) => (loses && number === 1 ? 'reset' : undefined),
    });
    const stopped = await run();
    expect(stopped).toMatchObject({ outcome: 'stopped', summary: { new: 250 } });
    expect(stopped.reason).toMatch(/counts 450 records, but its list ends after 250/);
    loses = false;
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 200, unchanged: 250 } });
    expect(keys()).toHaveLength(count);
  });

  it('waits when it is throttled', async () => {
    const answer = keptSearches();
    const { run } = await serving({ ror }, (asked) =>
      asked.number === 1
        ? { status: 429, type: 'text/plain', headers: { 'retry-after': '1' }, body: 'Too many requests' }
        : answer(asked),
    );
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: count } });
  });

  it.each([
    [
      'an error',
      { ror },
      {
        status: 400,
        type: 'application/json',
        body: '{"status":"failed","message-type":"validation-failure","message":[{"type":"filter-not-available"}]}',
      },
      /400.*filter-not-available/,
    ],
    [
      'something odd',
      { ror },
      { type: 'application/json', body: '{"status":"ok","message":"x"}' },
      /no list of works/,
    ],
    ['nothing that was asked', {}, undefined, /give "ror", "orcid", "issn" or "member"/],
    ['an affiliation alone', { affiliation: 'North Hill' }, undefined, /millions of works of others/],
  ])('stops with a sentence at %s', async (_, settings, answer, reason) => {
    const { run } = await serving(settings, answer && (() => answer));
    const report = await run();
    expect(report.outcome).toBe('stopped');
    expect(report.reason).toMatch(reason);
  });
});
