import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WorkDescription } from '../../src/model/index.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { json } from './support/agencies.ts';
import { inProcess } from './support/in-process.ts';
import { type Asked, type LoopbackAnswer, loopbackServer } from './support/loopback-server.ts';

const notFound: LoopbackAnswer = { status: 404, type: 'text/plain', body: 'Resource not found.' };

/** An office that imported works by their DOIs, beside a server that answers for all providers. */
async function anOffice(dois: readonly string[], answer: (asked: Asked) => LoopbackAnswer = () => notFound) {
  const server = await loopbackServer(answer);
  onTestFinished(() => server.close());
  const folder = temporaryFolder();
  const run = (...words: string[]) => inProcess(words, folder);
  const config = join(folder, 'lectern.config.json');
  writeFileSync(
    config,
    JSON.stringify({ institution: { name: 'North Hill', contact: 'office@example.org' } }),
  );
  const file = join(folder, 'ours.ris');
  writeFileSync(
    file,
    dois.map((doi, at) => ris(doi, `What the institution says of vesicles, part ${at + 1}`)).join('\n'),
  );
  expect(await run('import', file)).toMatchObject({ exitCode: 0 });
  const look = <T>(ask: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(join(folder, 'data', 'lectern.db'), { readOnly: true });
    try {
      return ask(db);
    } finally {
      db.close();
    }
  };
  return {
    server,
    run,
    config,
    /** What public works say, by DOI. */
    works: () =>
      look((db) => {
        const rows = db.prepare("select description from work where state = 'held'").all();
        const all = rows.map(({ description }) => JSON.parse(String(description)) as WorkDescription);
        return new Map(all.map((work) => [String(work.identifiers.doi), work]));
      }),
    state: (name: string) => JSON.parse(readFileSync(config, 'utf8')).harvest[name] as unknown,
    asked: () => server.requests.map(({ path }) => path),
  };
}

const ris = (doi: string, title: string) =>
  `TY  - JOUR\nTI  - ${title}\nAU  - Tester, Tina\nPY  - 2024\nDO  - ${doi}\nER  - \n`;

function copies(doi: string, rest: object = {}) {
  const url = `https://repository.example.org/${doi}.pdf`;
  const copy = {
    host_type: 'repository',
    license: 'cc-by',
    url,
    url_for_pdf: url,
    version: 'acceptedVersion',
  };
  return {
    doi,
    title: 'Another title',
    genre: 'journal-article',
    is_oa: true,
    oa_status: 'green',
    best_oa_location: copy,
    oa_locations: [copy],
    updated: '2026-01-01T00:00:00',
    ...rest,
  };
}

const doiIn = ({ path }: Asked) => decodeURIComponent(path.replace(/^\/v2\//, ''));

describe('lectern enrich with unpaywall', () => {
  it('adds free copies to works that are here, keeps what they say, and asks nothing twice', async () => {
    const office = await anOffice(['10.5555/one', '10.5555/two(3)4;5', '10.5555/none'], (asked) => {
      const doi = doiIn(asked);
      return doi === '10.5555/none'
        ? { status: 404, type: 'application/json', body: '{"error":true,"message":"not found"}' }
        : json(copies(doi));
    });
    const { run, works, server } = office;
    const added = await run('harvest', 'add', 'unpaywall', '--base', server.address, '--budget', '100');
    expect(added).toMatchObject({ exitCode: 0 });
    expect(office.state('unpaywall')).toEqual({ provider: 'unpaywall', base: server.address, budget: 100 });
    const tried = await run('enrich', '--dry-run', '--quiet');
    expect(tried.out).toMatch(/changed 10\.5555\/one What the institution says[\s\S]*Nothing was written/);
    expect(works().get('10.5555/one')?.openAccess).toBeUndefined();

    const before = server.requests.length;
    const ran = await run('enrich', '--quiet');
    expect(ran).toMatchObject({ exitCode: 0, err: '' });
    expect(ran.out).toMatch(/unpaywall: read 2 · new 0 · changed 2/);
    expect(server.requests.slice(before).map((asked) => asked.given.get('email'))).toEqual(
      Array(3).fill('office@example.org'),
    );
    expect(works().get('10.5555/one')).toMatchObject({
      title: 'What the institution says of vesicles, part 1',
      contributions: [{ contributor: { family: 'Tester' } }],
      openAccess: 'green',
      locations: expect.arrayContaining([
        expect.objectContaining({ url: 'https://repository.example.org/10.5555/one.pdf', isOpen: true }),
      ]),
    });
    expect(works().get('10.5555/two(3)4;5')?.openAccess).toBe('green');
    expect((await run('enrich', 'status')).out).toMatch(
      /kind of access: 2 \(66 %\)[\s\S]*unpaywall: told of 2, does not know 1, 0 not asked yet; 3 of 100 requests today/,
    );
    expect((await run('enrich', '--quiet')).out).toMatch(/read 0/);
    expect(server.requests).toHaveLength(before + 3);
  });

  it('stays within its budget, asks first what lacks most, and goes on the next day', async () => {
    const dois = Array.from({ length: 7 }, (_, at) => `10.5555/work.${at}`);
    const office = await anOffice(dois, (asked) => json(copies(doiIn(asked))));
    const { run, works, server } = office;
    await run('harvest', 'add', 'unpaywall', '--base', server.address, '--budget', '3');
    await run('enrich', '--quiet');
    await run('enrich', '--quiet');
    expect(office.asked()).toHaveLength(3);
    await run('enrich', '--quiet', '--budget', '5');
    expect(office.asked()).toHaveLength(5);
    expect(new Set(office.asked()).size).toBe(5);
    expect([...works().values()].filter(({ openAccess }) => openAccess === 'green')).toHaveLength(5);
  });

  it('is not misled: answers about other works are left out and told, and the others are in', async () => {
    const office = await anOffice(['10.5555/one', '10.5555/lie', '10.5555/three'], (asked) => {
      const doi = doiIn(asked);
      return json(copies(doi === '10.5555/lie' ? '10.5555/one' : doi, { oa_status: 'gold' }));
    });
    await office.run('harvest', 'add', 'unpaywall', '--base', office.server.address);
    const ran = await office.run('enrich', '--quiet');
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toMatch(
      /Answers of Unpaywall \(1\) were left out.*it tells of another work \(10\.5555\/one\)/,
    );
    expect(office.works().get('10.5555/lie')?.openAccess).toBeUndefined();
    expect(office.works().get('10.5555/three')?.openAccess).toBe('gold');
    const before = office.server.requests.length;
    await office.run('enrich', '--quiet');
    expect(office.server.requests).toHaveLength(before);
  });

  it.each([
    [
      'an address it does not believe in',
      { status: 422, type: 'application/json', body: '{"message":"Please use your own email"}' },
      /does not accept the address in "institution"/,
    ],
    ['being turned away', { status: 403, type: 'text/html', body: '<html>no</html>' }, /status 403/],
  ] as const)('stops with a sentence at %s', async (_, answer, reason) => {
    const office = await anOffice(['10.5555/one'], () => answer);
    await office.run('harvest', 'add', 'unpaywall', '--base', office.server.address);
    const ran = await office.run('enrich', '--quiet');
    expect(ran).toMatchObject({ exitCode: 2, err: expect.stringMatching(reason) });
    expect((await office.run('enrich', 'status')).out).toMatch(/told of 0, does not know 0, 1 not asked yet/);
  });
});

describe('lectern enrich with registries', () => {
  function crossrefWork(doi: string, rest: object = {}) {
    return {
      DOI: doi,
      title: ['What the institution says of vesicles'],
      type: 'journal-article',
      member: '1',
      author: [
        {
          given: 'Tina',
          family: 'Tester',
          ORCID: 'https://orcid.org/0000-0002-1825-0097',
          sequence: 'first',
        },
      ],
      'reference-count': 1,
      'is-referenced-by-count': 12,
      reference: [{ key: '1', DOI: '10.5555/cited', unstructured: 'Cited A. Old vesicles. 1999.' }],
      license: [
        { URL: 'https://creativecommons.org/licenses/by/4.0/', 'content-version': 'vor', 'delay-in-days': 0 },
      ],
      indexed: { 'date-time': '2026-01-10T00:00:00Z' },
      ...rest,
    };
  }
  const list = (items: readonly object[]) =>
    json({ status: 'ok', 'message-type': 'work-list', message: { 'total-results': items.length, items } });

  it('fills in ORCID iDs, references, licences, citations and retractions, and nothing comes in beside', async () => {
    const office = await anOffice(['10.5555/one', '10.5555/gone'], ({ path, given }) => {
      if (path === '/datacite/dois') return json({ data: [], meta: { total: 0, totalPages: 0, page: 1 } });
      if (path !== '/crossref/works') return notFound;
      const asked = given.get('filter') ?? '';
      const notice = { DOI: '10.5555/notice', type: 'retraction', source: 'retraction-watch' };
      return list([
        ...(asked.includes('10.5555/one') ? [crossrefWork('10.5555/one', { 'updated-by': [notice] })] : []),
        // Nobody asked about this one.
        crossrefWork('10.5555/foreign'),
      ]);
    });
    const { run, works, server } = office;
    const at = (path: string) => `${server.address}${path}`;
    await run(
      'harvest',
      'add',
      'registries',
      '--crossref',
      at('/crossref'),
      '--datacite',
      at('/datacite'),
      '--pubmed',
      at('/pubmed'),
    );
    const ran = await run('enrich', '--quiet');
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toMatch(/10\.5555\/foreign.*its identifiers are of none/);
    expect(ran.out).toMatch(/registries: read 1 · new 0 · changed 1 .*refused 1/);
    expect([...works().keys()].sort()).toEqual(['10.5555/gone', '10.5555/one']);
    expect(works().get('10.5555/one')).toMatchObject({
      contributions: [{ orcid: '0000-0002-1825-0097' }],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      references: [{ doi: '10.5555/cited' }],
      citationCount: 12,
      relations: [{ kind: 'is-retracted-by', target: { doi: '10.5555/notice' } }],
    });
    expect((await run('enrich', 'status', '--json')).out).toMatch(
      /"found": 1,\s*"unknown": 1,\s*"remaining": 0/,
    );
  });

  it('waits when it is throttled, and counts every request', async () => {
    let turns = 0;
    const office = await anOffice(['10.5555/one'], ({ path }) => {
      if (path !== '/crossref/works') return notFound;
      turns += 1;
      return turns === 1
        ? { status: 429, type: 'text/plain', headers: { 'retry-after': '0' }, body: 'Too many requests' }
        : list([crossrefWork('10.5555/one')]);
    });
    await office.run('harvest', 'add', 'registries', '--crossref', `${office.server.address}/crossref`);
    expect(await office.run('enrich', '--quiet')).toMatchObject({ exitCode: 0 });
    expect((await office.run('enrich', 'status')).out).toMatch(/2 of 1,000 requests today/);
  });
});

describe('lectern enrich with europe-pmc-lookup', () => {
  it('finds the numbers that are missing', async () => {
    const office = await anOffice(['10.5555/one', '10.5555/two'], ({ given }) => {
      const query = given.get('query') ?? '';
      const result = query.includes('DOI:"10.5555/one"')
        ? [
            {
              id: '31000001',
              source: 'MED',
              pmid: '31000001',
              pmcid: 'PMC7000001',
              doi: '10.5555/One',
              title: 'What the institution says of vesicles.',
              authorString: 'Tester T.',
              isOpenAccess: 'Y',
              citedByCount: 3,
              pubTypeList: { pubType: ['research-article', 'Journal Article'] },
            },
          ]
        : [];
      return json({ version: '6.9', hitCount: result.length, resultList: { result } });
    });
    await office.run('harvest', 'add', 'europe-pmc-lookup', '--base', office.server.address);
    expect(await office.run('enrich', '--quiet')).toMatchObject({ exitCode: 0 });
    expect(office.works().get('10.5555/one')?.identifiers).toMatchObject({
      pmid: '31000001',
      pmcid: 'PMC7000001',
    });
    expect(office.works().get('10.5555/two')?.identifiers.pmid).toBeUndefined();
    expect((await office.run('enrich', 'status')).out).toMatch(
      /told of 1, does not know 1, 0 not asked yet; 1 of/,
    );
  });
});

describe('lectern enrich with retraction-watch', () => {
  const headings =
    'Record ID,Title,Subject,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Notes';
  const rows = [
    '1,"Vesicles, part 1",(BLS),3/9/2021 0:00,10.5555/notice,0,10.5555/ONE,0,Retraction,+Error in Data;,"two\nlines"',
    '2,Somebody else,(BLS),3/9/2021 0:00,10.5555/n2,0,10.5555/foreign,0,Retraction,,',
  ];

  it('brings notices about works that are here, and no other', async () => {
    const office = await anOffice(['10.5555/one'], () => ({
      type: 'text/plain; charset=utf-8',
      body: `\ufeff${[headings, ...rows].join('\r\n')}\r\n`,
    }));
    await office.run('harvest', 'add', 'retraction-watch', '--base', `${office.server.address}/rw.csv`);
    const ran = await office.run('enrich', '--quiet');
    expect(ran).toMatchObject({ exitCode: 0, out: expect.stringMatching(/read 1 · new 0 · changed 1/) });
    expect(office.works().get('10.5555/one')).toMatchObject({
      type: 'article',
      title: 'What the institution says of vesicles, part 1',
      relations: [
        {
          kind: 'is-retracted-by',
          target: { doi: '10.5555/notice', note: 'Retraction Watch: Error in Data' },
        },
      ],
      history: [{ event: 'retracted', on: { year: 2021, month: 3, day: 9 } }],
    });
    expect(office.works().size).toBe(1);
    const file = join(temporaryFolder(), 'retraction_watch.csv');
    writeFileSync(file, [headings, ...rows].join('\n'));
    // The same file by hand: nobody else's works come in either.
    expect(await office.run('import', file)).toMatchObject({
      exitCode: 2,
      out: expect.stringMatching(/unchanged 1/),
    });
    expect(office.works().size).toBe(1);
    expect((await office.run('enrich', '--quiet')).out).toMatch(/read 1 .*changed 0 · unchanged 1/);
  });

  it('stops where something else is in its place', async () => {
    const office = await anOffice(['10.5555/one']);
    const path = join(temporaryFolder(), 'other.csv');
    writeFileSync(path, 'Title,DOI\nOne,10.5555/one\n');
    await office.run('harvest', 'add', 'retraction-watch', '--path', path);
    expect(await office.run('enrich', '--quiet')).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/no file of Retraction Watch: there is no column “Record ID”/),
    });
  });
});

it('lectern enrich says how to begin where nothing is set up', async () => {
  const office = await anOffice(['10.5555/one']);
  expect(await office.run('enrich')).toMatchObject({
    exitCode: 1,
    err: expect.stringMatching(/harvest add registries/),
  });
});
