import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { providers } from '../../src/intake/index.ts';
import { pubmedFile, pubmedRecord } from '../support/pubmed-file.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { agencies, json } from './support/agencies.ts';
import { eutilsServer } from './support/eutils-server.ts';
import { inProcess } from './support/in-process.ts';
import { type Asked, type LoopbackAnswer, loopbackServer } from './support/loopback-server.ts';

const ror = 'https://ror.org/02nkz4493';
const person = '0000-0002-1825-0097';
const records = agencies({ crossref: ['10.5555/named.1'] });
const xml = (body: string): LoopbackAnswer => ({ type: 'text/xml; charset=UTF-8', body });

/** One record from each, as its documentation says it answers. */
const answers: Readonly<Record<string, (asked: Asked) => LoopbackAnswer | undefined>> = {
  '/crossref-list/works': ({ given }) =>
    json({
      status: 'ok',
      'message-type': 'work-list',
      message: {
        'total-results': 1,
        'next-cursor': 'kept',
        items:
          given.get('cursor') === '*'
            ? [
                {
                  DOI: '10.5555/crossref.1',
                  title: ['Of Crossref'],
                  type: 'journal-article',
                  member: '1',
                  indexed: { 'date-time': '2026-01-10T00:00:00Z' },
                },
              ]
            : [],
      },
    }),
  '/openalex/works': () =>
    json({
      meta: { count: 1, next_cursor: null },
      results: [
        {
          id: 'https://openalex.org/W1',
          doi: 'https://doi.org/10.5555/openalex.1',
          title: 'Of OpenAlex',
          display_name: 'Of OpenAlex',
          type: 'article',
          ids: {},
          authorships: [],
          updated_date: '2026-01-01T00:00:00',
        },
      ],
    }),
  '/europe-pmc/search': () =>
    json({
      hitCount: 1,
      resultList: {
        result: [
          {
            id: 'PPR9',
            source: 'PPR',
            doi: '10.5555/europe.1',
            title: 'Of Europe PMC',
            authorString: 'Tester T.',
            pubTypeList: { pubType: ['Preprint'] },
          },
        ],
      },
    }),
  '/datacite-list/dois': () =>
    json({
      data: [
        {
          id: '10.5555/datacite.1',
          type: 'dois',
          attributes: {
            doi: '10.5555/datacite.1',
            titles: [{ title: 'Of DataCite' }],
            creators: [],
            types: { resourceTypeGeneral: 'Dataset' },
            publicationYear: 2025,
          },
        },
      ],
      meta: { total: 1, totalPages: 1, page: 1 },
      links: {},
    }),
  '/oai': () =>
    xml(`<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-10T00:00:00Z</responseDate>
<request>http://repository.example.org/oai</request><ListRecords><record><header><identifier>oai:repository.example.org:1</identifier><datestamp>2026-01-01</datestamp></header>
<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Of a repository</dc:title><dc:type>article</dc:type></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>`),
  [`/orcid/${person}/works`]: () => {
    const named = {
      'external-id': [
        {
          'external-id-type': 'doi',
          'external-id-value': '10.5555/named.1',
          'external-id-relationship': 'self',
        },
      ],
    };
    return json({
      group: [
        {
          'last-modified-date': { value: Date.parse('2025-06-01') },
          'external-ids': named,
          'work-summary': [{ 'put-code': 1, 'external-ids': named, title: { title: { value: 'Named' } } }],
        },
      ],
    });
  },
  '/feed.xml': () =>
    xml(
      '<rss version="2.0"><channel><item><link>https://doi.org/10.5555/named.1</link></item></channel></rss>',
    ),
};

it('every provider is set up with one command and brings its records by "lectern harvest"', {
  timeout: 120_000,
}, async () => {
  const server = await loopbackServer(
    (asked) =>
      answers[asked.path]?.(asked) ??
      records(asked) ?? { status: 404, type: 'text/plain', body: 'nothing here' },
  );
  onTestFinished(() => server.close());
  const eutils = await eutilsServer(() => [
    { pmid: 1001, edat: '2020/05/05', mdat: '2020/05/05', xml: pubmedRecord(1001, 'Of PubMed') },
  ]);
  onTestFinished(() => eutils.close());
  const folder = temporaryFolder();
  const [files, watched] = [join(folder, 'baseline'), join(folder, 'watched')];
  mkdirSync(files);
  mkdirSync(watched);
  const packed = gzipSync(
    pubmedFile([
      pubmedRecord(1002, 'Of the baseline').replace(
        '</Author>',
        '<AffiliationInfo><Affiliation>North Hill University</Affiliation></AffiliationInfo></Author>',
      ),
    ]),
  );
  writeFileSync(join(files, 'pubmed26n0001.xml.gz'), packed);
  writeFileSync(
    join(files, 'pubmed26n0001.xml.gz.md5'),
    `MD5(pubmed26n0001.xml.gz)= ${createHash('md5').update(packed).digest('hex')}\n`,
  );
  const ris = join(watched, 'one.ris');
  writeFileSync(ris, 'TY  - JOUR\nTI  - Of the folder\nPY  - 2024\nER  - \n');
  // What was written a moment ago may still be being written.
  const before = new Date(Date.now() - 60_000);
  utimesSync(ris, before, before);
  writeFileSync(
    join(folder, 'lectern.config.json'),
    JSON.stringify({ institution: { name: 'North Hill', contact: 'office@example.org' } }),
  );
  const at = (path: string) => `${server.address}${path}`;
  const registries = [
    '--crossref',
    at('/crossref'),
    '--datacite',
    at('/datacite'),
    '--pubmed',
    at('/pubmed'),
  ];

  const options: Readonly<Record<string, readonly string[]>> = {
    pubmed: ['--affiliation', 'North Hill', '--base', eutils.address],
    'pubmed-files': ['--path', files, '--affiliation', 'North Hill University'],
    'europe-pmc': ['--affiliation', 'North Hill', '--base', at('/europe-pmc')],
    openalex: ['--ror', ror, '--base', at('/openalex')],
    crossref: ['--ror', ror, '--base', at('/crossref-list')],
    datacite: ['--ror', ror, '--base', at('/datacite-list')],
    'oai-pmh': ['--base', at('/oai')],
    orcid: ['--orcid', person, '--base', at('/orcid'), ...registries],
    feed: ['--url', at('/feed.xml'), ...registries],
    folder: ['--path', watched],
  };
  // A provider that is added must be tried here.
  const harvested = providers.flatMap(({ name, enriching }) => (enriching === undefined ? [name] : []));
  expect(Object.keys(options).sort()).toEqual([...harvested].sort());

  for (const [name, given] of Object.entries(options))
    expect(await inProcess(['harvest', 'add', name, ...given], folder)).toMatchObject({
      exitCode: 0,
      err: '',
    });
  const { exitCode, out, err } = await inProcess(['harvest', '--quiet'], folder);
  expect({ exitCode, err }, out).toEqual({ exitCode: 0, err: '' });
  for (const name of harvested)
    expect(out).toMatch(new RegExp(`^${name}: read 1 · new ${name === 'feed' ? 0 : 1} `, 'm'));
  expect((await inProcess(['harvest', '--quiet'], folder)).out).toMatch(/Nothing is due/);
});
