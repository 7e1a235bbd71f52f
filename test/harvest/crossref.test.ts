import { describe, expect, it, onTestFinished } from 'vitest';
import { datePartsOf } from '../../src/intake/providers/crossref/date-parts.ts';
import { aHarvest } from './support/a-harvest.ts';
import {
  type Asked,
  type LoopbackAnswer,
  type LoopbackOptions,
  loopbackServer,
} from './support/loopback-server.ts';

const count = 450;
const ror = 'https://ror.org/05abcde99';

interface KeptSearch {
  readonly works: readonly number[];
  given: number;
}

interface KeptSearches {
  readonly works?: number;
  /** When a work was registered; all of them long ago where nothing is said. */
  readonly createdAt?: (work: number) => Date;
  readonly ignoresDates?: boolean;
  /** More than there are. */
  readonly countsMore?: number;
}

/** Searches that the server keeps: a cursor stays the same, and each question gives the next page of its search. */
function keptSearches({
  works = count,
  createdAt = () => new Date('2001-01-01T00:00:00Z'),
  ignoresDates = false,
  countsMore = 0,
}: KeptSearches = {}) {
  const searches = new Map<string, KeptSearch>();
  const begin = (filter: string): string => {
    const borders = new Map(filter.split(',').map((part) => part.split(':') as [string, string]));
    const from = borders.get('from-created-date') ?? '';
    // Inclusive: to the end of the day, or of the hour.
    const until = `${borders.get('until-created-date') ?? ''}~`;
    const all = Array.from({ length: works }, (_, work) => work);
    const within = all.filter((work) => {
      const created = createdAt(work).toISOString();
      return (
        ignoresDates || (created >= from && (until === '~' || created.slice(0, until.length - 1) < until))
      );
    });
    const cursor = `kept/${searches.size + 1}==`;
    searches.set(cursor, { works: within, given: 0 });
    return cursor;
  };
  return ({ given: asked }: Asked): LoopbackAnswer => {
    const cursor =
      asked.get('cursor') === '*' ? begin(asked.get('filter') ?? '') : (asked.get('cursor') ?? '');
    const search = searches.get(cursor);
    if (search === undefined) return { status: 404, type: 'text/plain', body: 'Unknown cursor' };
    const page = search.works.slice(search.given, search.given + Number(asked.get('rows')));
    search.given += page.length;
    const items = page.map((work) => ({
      DOI: `10.5555/work.${work}`,
      title: [`Work ${work}`],
      type: 'journal-article',
      member: '1',
      'reference-count': 0,
      indexed: { 'date-time': '2026-01-10T00:00:00Z' },
    }));
    return {
      type: 'application/json',
      headers: { 'x-rate-limit-limit': '3000', 'x-rate-limit-interval': '1s' },
      body: JSON.stringify({
        status: 'ok',
        'message-type': 'work-list',
        'message-version': '1.0.0',
        message: {
          facets: {},
          'next-cursor': cursor,
          'total-results': search.works.length + countsMore,
          items,
          'items-per-page': 200,
        },
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

  it('misses nothing when a page of a kept search is lost: the list begins anew', async () => {
    const { run, keys } = await serving({ ror }, keptSearches(), {
      faultOf: ({ number }) => (number === 1 ? 'reset' : undefined),
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: count, unchanged: 250 } });
    expect(keys()).toHaveLength(count);
  });

  it('stops when pages are lost each time, and asks for the whole list the next time', async () => {
    let loses = true;
    let list = 0;
    const { run, keys } = await serving({ ror }, keptSearches(), {
      faultOf({ given, number }) {
        if (given.get('cursor') === '*') list = number;
        // The second page of the first list, the third of the next.
        return loses && number - list === 1 + (list > 0 ? 1 : 0) ? 'reset' : undefined;
      },
    });
    const stopped = await run();
    expect(stopped.outcome).toBe('stopped');
    expect(stopped.reason).toMatch(/counts 450 records, but its list ends after 4/);
    loses = false;
    expect(await run()).toMatchObject({ outcome: 'complete' });
    expect(keys()).toHaveLength(count);
  });

  it('tells what is missing when a list counts more than can be had, and goes on with the next', async () => {
    const { run, keys, told } = await serving(
      { ror, issn: '1234-5679' },
      keptSearches({ works: 20, countsMore: 3 }),
    );
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 20, refused: 2 * 3 } });
    expect(keys()).toHaveLength(20);
    expect(told).toEqual([
      expect.stringMatching(/ror-id.*counts 23 records, but its list ends after 20/),
      expect.stringMatching(/issn:1234-5679.*counts 23 records/),
    ]);
  });

  it('asks for a long list in parts by date, and goes on with the part in which it was stopped', async () => {
    const works = 10_100;
    let loses = true;
    const { run, keys, server } = await serving(
      { member: '297' },
      keptSearches({ works, createdAt: (work) => new Date(Date.UTC(2000, 0, 1 + work)) }),
      {
        faultOf: ({ given }) =>
          loses && given.get('filter')?.includes('from-created-date') && given.get('cursor') !== '*'
            ? 'gone'
            : undefined,
      },
    );
    const now = () => new Date('2026-01-15T09:00:00Z');
    const first = await run({}, now);
    expect(first.outcome).toBe('stopped');
    const before = server.requests.length;
    loses = false;
    const second = await run({}, now);
    expect(second.outcome).toBe('complete');
    expect(keys()).toHaveLength(works);
    const filters = new Set(server.requests.map(({ given }) => given.get('filter')));
    expect([...filters]).toEqual([
      'member:297',
      'member:297,until-created-date:2013-01-07',
      'member:297,from-created-date:2013-01-08',
    ]);
    // The first part is not asked for again.
    const again = server.requests.slice(before).map(({ given }) => given.get('filter'));
    expect(new Set(again)).toEqual(new Set(['member:297,from-created-date:2013-01-08']));
  });

  it('notices that dates are not heeded before it asks without end', async () => {
    const { run } = await serving({ member: '297' }, keptSearches({ works: 11_000, ignoresDates: true }));
    const { outcome, reason } = await run();
    expect({ outcome, reason }).toEqual({
      outcome: 'stopped',
      reason: expect.stringMatching(/counts 11000 records, but has given/),
    });
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

describe('a filter of Crossref in parts', () => {
  const now = new Date('2026-01-15T09:00:00Z');
  it.each([
    [
      'of all there is, by date of creation, open to both sides',
      'issn:1234-5679',
      ['issn:1234-5679,until-created-date:2013-01-07', 'issn:1234-5679,from-created-date:2013-01-08'],
    ],
    [
      'of days, in days',
      'issn:1234-5679,from-created-date:2020-01-01,until-created-date:2020-01-03',
      [
        'issn:1234-5679,from-created-date:2020-01-01,until-created-date:2020-01-01',
        'issn:1234-5679,from-created-date:2020-01-02,until-created-date:2020-01-03',
      ],
    ],
    [
      'of a day, in hours',
      'member:1,from-index-date:2020-01-01,until-index-date:2020-01-01',
      [
        'member:1,from-index-date:2020-01-01T00,until-index-date:2020-01-01T11',
        'member:1,from-index-date:2020-01-01T12,until-index-date:2020-01-01T23',
      ],
    ],
    [
      'of what was indexed since, by date of indexing, open to the end',
      'member:1,from-index-date:2026-01-13',
      [
        'member:1,from-index-date:2026-01-13,until-index-date:2026-01-14',
        'member:1,from-index-date:2026-01-15',
      ],
    ],
    [
      'of an hour, is none',
      'member:1,from-index-date:2020-01-01T05,until-index-date:2020-01-01T05',
      undefined,
    ],
  ])('%s', (_, filter, parts) => {
    expect(datePartsOf(filter, now)).toEqual(parts);
  });
});
