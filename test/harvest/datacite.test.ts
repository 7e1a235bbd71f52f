import { describe, expect, it, onTestFinished } from 'vitest';
import { aHarvest } from './support/a-harvest.ts';
import {
  type Asked,
  type LoopbackAnswer,
  type LoopbackOptions,
  loopbackServer,
} from './support/loopback-server.ts';

const count = 520;

/** As DataCite documents its list: the next page is a link, which the last page has not. */
function dois({ given, headers }: Asked): LoopbackAnswer {
  const from = Number(given.get('page[cursor]')) - 1;
  const until = Math.min(count, from + Number(given.get('page[size]')));
  const data = Array.from({ length: until - from }, (_, at) => ({
    id: `10.5555/set.${from + at}`,
    type: 'dois',
    attributes: {
      doi: `10.5555/set.${from + at}`,
      titles: [{ title: `Set ${from + at}` }],
      creators: [{ name: 'Example, A.' }],
      publicationYear: 2025,
      types: { resourceTypeGeneral: 'Dataset' },
      updated: '2026-01-10T00:00:00Z',
    },
  }));
  const next = `http://${headers.host}/dois?page%5Bcursor%5D=${until + 1}&page%5Bsize%5D=250`;
  const links = { self: `http://${headers.host}/dois`, ...(until < count && { next }) };
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ data, meta: { total: count, totalPages: 3 }, links }),
  };
}

async function serving(
  settings: Readonly<Record<string, unknown>>,
  answer: (asked: Asked) => LoopbackAnswer = dois,
  options: LoopbackOptions = {},
) {
  const server = await loopbackServer(answer, options);
  onTestFinished(() => server.close());
  return { server, ...(await aHarvest({ provider: 'datacite', base: server.address, ...settings })) };
}

const byRor =
  '(creators.affiliation.affiliationIdentifier:"https://ror.org/05abcde99" OR contributors.affiliation.affiliationIdentifier:"https://ror.org/05abcde99")';

describe('harvesting DataCite', () => {
  it('follows the links to the end, and the next time asks only for what was updated', async () => {
    const { run, keys, server } = await serving({ ror: '05abcde99' });
    const report = await run({ contact: 'office@example.org' }, () => new Date('2026-01-15T09:00:00Z'));
    expect(report).toMatchObject({ outcome: 'complete', summary: { new: count, refused: 0 } });
    expect(keys()).toHaveLength(count);
    expect(server.requests.map(({ given }) => given.get('page[cursor]'))).toEqual(['1', '251', '501']);
    expect(server.requests[0]?.path).toBe('/dois');
    expect(Object.fromEntries(server.requests[0]?.given ?? [])).toEqual({
      query: byRor,
      affiliation: 'true',
      'page[size]': '250',
      'page[cursor]': '1',
      mailto: 'office@example.org',
    });
    await run({}, () => new Date('2026-01-16T09:00:00Z'));
    expect(server.requests.at(-1)?.given.get('query')).toBe(`${byRor} AND updated:[2026-01-13 TO *]`);
  });

  it('asks for repositories and affiliations list after list, and waits when it is throttled', async () => {
    const { run, server } = await serving({ client: 'example.repo', affiliation: 'North "Hill' }, dois, {
      faultOf: ({ number }) => (number === 1 ? 'too-many' : undefined),
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: count, unchanged: count } });
    expect(server.requests[0]?.given.get('query')).toBe(
      '(creators.affiliation.name:"North  Hill" OR contributors.affiliation.name:"North  Hill")',
    );
    expect(server.requests.at(-1)?.given.get('client-id')).toBe('example.repo');
    expect(server.requests.at(-1)?.given.has('query')).toBe(false);
  });

  it.each([
    [
      'an error',
      { client: 'example.repo' },
      { status: 400, type: 'application/json', body: '{"errors":[{"title":"Bad query"}]}' },
      /400.*Bad query/,
    ],
    [
      'something odd',
      { client: 'example.repo' },
      { type: 'application/json', body: '{"data":[]}' },
      /no list of DOIs/,
    ],
    ['nothing that was asked', {}, undefined, /give "ror", "affiliation" or "client"/],
  ])('stops with a sentence at %s', async (_, settings, answer, reason) => {
    const { run } = await serving(settings, answer && (() => answer));
    const report = await run();
    expect(report.outcome).toBe('stopped');
    expect(report.reason).toMatch(reason);
  });
});
