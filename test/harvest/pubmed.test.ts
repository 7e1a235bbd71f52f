import { describe, expect, it, onTestFinished } from 'vitest';
import { pubmedRecord } from '../support/pubmed-file.ts';
import { aHarvest } from './support/a-harvest.ts';
import { type EutilsOptions, type EutilsRecord, eutilsServer } from './support/eutils-server.ts';
import type { LoopbackAnswer } from './support/loopback-server.ts';

function aRecord(pmid: number, edat: string, title = `Work ${pmid}`, mdat = edat): EutilsRecord {
  return { pmid, edat, mdat, xml: pubmedRecord(pmid, title) };
}

async function serving(
  records: readonly EutilsRecord[] | (() => readonly EutilsRecord[]),
  options: EutilsOptions = {},
) {
  const server = await eutilsServer(typeof records === 'function' ? records : () => records, options);
  onTestFinished(() => server.close());
  const harvest = await aHarvest({
    provider: 'pubmed',
    affiliation: 'North Hill',
    base: `${server.address}/eutils`,
  });
  return { server, ...harvest };
}

const pmids = (records: readonly EutilsRecord[]) => records.map(({ pmid }) => String(pmid)).sort();

describe('harvesting PubMed', () => {
  it('brings every record of the institution once, says who asks, and the second time only what was revised', async () => {
    let records = Array.from({ length: 1200 }, (_, at) => aRecord(1000 + at, '2020/05/05'));
    const { server, run, keys, catalogue } = await serving(() => records);
    const now = () => new Date('2026-01-15T09:00:00Z');
    expect(await run({ contact: 'office@example.org', key: 'secretkey' }, now)).toMatchObject({
      outcome: 'complete',
      summary: { read: 1200, new: 1200, refused: 0 },
    });
    expect(keys()).toEqual(pmids(records));
    const [search, ...fetches] = server.requests;
    expect(Object.fromEntries(search?.given ?? [])).toMatchObject({
      tool: 'lectern',
      email: 'office@example.org',
      api_key: 'secretkey',
      term: '("North Hill"[Affiliation])',
      usehistory: 'y',
      mindate: '1800/01/01',
      maxdate: '2026/01/16',
      datetype: 'edat',
    });
    expect(fetches.map(({ given }) => given.get('retstart'))).toEqual(['0', '500', '1000']);
    expect(server.requests.every(({ headers }) => headers['user-agent'] === 'Lectern/test')).toBe(true);

    records = [aRecord(1000, '2020/05/05', 'Retraction: Work 1000', '2026/01/14'), ...records.slice(1)];
    const later = () => new Date('2026-01-16T09:00:00Z');
    expect(await run({}, later)).toMatchObject({ outcome: 'complete', summary: { read: 1, changed: 1 } });
    expect(server.requests.at(-2)?.given.get('mindate')).toBe('2026/01/13');
    const id = await catalogue.findByIdentifier('pmid', '1000');
    expect(id && (await catalogue.find(id))?.title).toBe('Retraction: Work 1000');
  });

  it('divides by days what one search cannot give, and one day by the numbers of records', async () => {
    const records = [
      ...Array.from({ length: 90 }, (_, at) => aRecord(100 + at, `20${10 + (at % 10)}/03/0${1 + (at % 7)}`)),
      ...Array.from({ length: 130 }, (_, at) => aRecord(5000 + at * 17, '2021/07/07')),
    ];
    const { run, keys, server } = await serving(records, {
      limit: 60,
      // The real limit is too many records for a small test: this server says it has 9,940 more of what it cannot give.
      lie: (path, answer) => (path === 'esearch.fcgi' ? inflated(String(answer.body), 60) : answer),
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 220 } });
    expect(keys()).toEqual(pmids(records));
    expect(server.requests.some(({ given }) => /:\d+\[uid\]/.test(given.get('term') ?? ''))).toBe(true);
  });

  it('goes on in the middle when it was stopped, without fetching again what is in', async () => {
    const records = Array.from({ length: 2600 }, (_, at) => aRecord(1000 + at, '2020/05/05'));
    let isBroken = true;
    const { run, keys, server, states } = await serving(records, {
      faultOf: ({ given }) => (isBroken && given.get('retstart') === '1500' ? 'server-error' : undefined),
    });
    const first = await run();
    expect(first).toMatchObject({ outcome: 'stopped', summary: { new: 1500 } });
    expect(first.reason).toMatch(
      /efetch\.fcgi could not be fetched: it answered with status 500 \(“Internal error”\) \(tried 6 times\)/,
    );
    expect(states.find('one')).toMatchObject({ failures: 1, unfinished: { checkpoint: { offset: 1500 } } });
    expect(keys()).toHaveLength(1500);
    isBroken = false;
    const asked = server.requests.length;
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { read: 1100, new: 1100 } });
    expect(server.requests.length - asked).toBe(4);
    expect(states.find('one')).toMatchObject({ failures: 0, unfinished: undefined });
    expect(keys()).toEqual(pmids(records));
  });
});

describe('a PubMed that is not as it should be', () => {
  const records = Array.from({ length: 60 }, (_, at) => aRecord(1000 + at, '2020/05/05'));
  const onFetch =
    (change: (body: string) => Partial<LoopbackAnswer>): NonNullable<EutilsOptions['lie']> =>
    (path, answer) =>
      path === 'efetch.fcgi' ? { ...answer, ...change(String(answer.body)) } : answer;
  const onSearch =
    (change: (result: Record<string, unknown>) => object): NonNullable<EutilsOptions['lie']> =>
    (path, answer) =>
      path === 'esearch.fcgi'
        ? {
            ...answer,
            body: JSON.stringify({ esearchresult: change(JSON.parse(String(answer.body)).esearchresult) }),
          }
        : answer;

  it.each<[string, EutilsOptions, RegExp]>([
    [
      'counts more than it names',
      { lie: onSearch((result) => ({ ...result, count: '600' })) },
      /counts 600 records and names 60/,
    ],
    [
      'names a record twice',
      { lie: onSearch((result) => ({ ...result, idlist: Array(60).fill('1000') })) },
      /counts 60 records and names 1 /,
    ],
    [
      'says that the search failed, with status 200',
      { lie: onSearch(() => ({ ERROR: 'Search Backend failed' })) },
      /the search says “Search Backend failed”/,
    ],
    [
      'does not know the field',
      { lie: onSearch((result) => ({ ...result, errorlist: { fieldsnotfound: ['Afiliation'] } })) },
      /does not know the field “Afiliation”: mend the query/,
    ],
    [
      'has forgotten the search',
      {
        lie: onFetch(() => ({
          body: '<eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>',
        })),
      },
      /PubMed says “Unable to obtain query #1”/,
    ],
    [
      'sends a web page',
      { faultOf: () => 'html' },
      /answered with text\/html instead of application\/json \(“We are down for maintenance\.”\)/,
    ],
    [
      'sends a web page as XML',
      { lie: onFetch(() => ({ body: '<html><body>Sorry</body></html>' })) },
      /a web page came instead of records/,
    ],
    [
      'sends an empty set for a full one',
      { lie: onFetch(() => ({ body: '<PubmedArticleSet></PubmedArticleSet>' })) },
      /60 records were promised here, but only 0 came, also when asked again/,
    ],
    [
      'sends records of another kind',
      { lie: onFetch(() => ({ body: '<PubmedArticleSet2><x/></PubmedArticleSet2>' })) },
      /the records are cut off/,
    ],
    [
      'cuts every set off',
      { lie: onFetch((body) => ({ body: body.slice(0, -40) })) },
      /the records are cut off/,
    ],
    [
      'sends a bomb',
      { faultOf: ({ path }) => (path.endsWith('efetch.fcgi') ? 'bomb' : undefined) },
      /unfolds to more than 128 MB/,
    ],
  ])('is stopped when it %s, and what it says is told', async (_, options, reason) => {
    const { run, keys } = await serving(records, options);
    const { outcome, reason: said, summary } = await run();
    expect(said).toMatch(reason);
    expect(outcome).toBe('stopped');
    expect(keys()).toHaveLength(summary.new);
  });

  it('may lack some records and have damaged ones: the others are in, and each loss is told', async () => {
    const lie = onFetch((body) => {
      const parts = body.split(/(?=<PubmedArticle>)/);
      return {
        body: parts
          .filter((_, at) => at !== 7)
          .join('')
          .replace('<ArticleTitle>Work 1050<', '<ArticleTitle>Work <1050<'),
      };
    });
    const { run, keys, told } = await serving(records, { lie });
    expect(await run()).toMatchObject({
      outcome: 'complete',
      summary: { read: 58, new: 58, unchanged: 0, refused: 2 },
    });
    expect(keys()).toHaveLength(58);
    expect(told).toEqual([
      expect.stringMatching(/PubMed 1800\/01\/01–.*, records 1–60 of 60: The record is damaged/),
      expect.stringMatching(/60 records were promised here, but only 58 came/),
    ]);
  });
});

function inflated(body: string, limit: number) {
  const answer = JSON.parse(body);
  const { count } = answer.esearchresult;
  if (Number(count) > limit) answer.esearchresult.count = String(Number(count) + 9_940);
  return { type: 'application/json', body: JSON.stringify(answer) };
}
