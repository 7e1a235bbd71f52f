import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { endpoints } from '../src/api/index.ts';
import { lectern } from './support/run-command.ts';
import { sampleSite } from './support/sample-site.ts';

const { address: site, data } = await sampleSite();
const root = `${site}/api/v1`;
const get = (path: string, headers: Record<string, string> = {}) => fetch(root + path, { headers });
const works = z.looseObject({
  total: z.number(),
  next: z.string().optional(),
  works: z.array(z.looseObject({ id: z.string() })),
});

/** Checked against the schema that describes it, which knows every property. */
async function answer(id: string, path: string): Promise<Record<string, unknown>> {
  const response = await get(path);
  expect(`${response.status} ${path}`).toBe(`200 ${path}`);
  const endpoint = endpoints.find((one) => one.id === id);
  return z.record(z.string(), z.unknown()).parse(endpoint?.answer.parse(await response.json()));
}

async function problemOf(path: string, init?: RequestInit) {
  const response = await fetch(root + path, init);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const said = z
    .looseObject({
      status: z.number(),
      title: z.string(),
      detail: z.string(),
      errors: z.array(z.object({ parameter: z.string().optional(), detail: z.string() })).optional(),
    })
    .parse(await response.json());
  expect(said.status).toBe(response.status);
  return said;
}

/** Every id, page by page. */
async function allIds(path: string, list = 'works'): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor = '', pages = 0; pages < 100; pages += 1) {
    const page = z
      .looseObject({ next: z.string().optional() })
      .parse(await (await get(`${path}${cursor && `&cursor=${cursor}`}`)).json());
    for (const one of z.array(z.looseObject({})).parse(page[list])) ids.push(String(one.id ?? one.name));
    if (page.next === undefined) return ids;
    cursor = page.next;
  }
  throw new Error('There is no end.');
}

const [first] = works.parse(await (await get('/works?limit=1')).json()).works;
const retracted = works.parse(await (await get('/search?q=is:retracted')).json()).works[0]?.id;

describe('every question', () => {
  const paths: readonly (readonly [string, string])[] = [
    ['getIndex', ''],
    ['listWorks', '/works?limit=100'],
    ['listWorks', '/works?order=title&year=2024&type=review'],
    ['getWork', `/works/${first?.id}`],
    ['getWork', `/works/${retracted}`],
    ['listRelated', `/works/${first?.id}/related`],
    ['searchWorks', '/search?q=exosome&facets=true&limit=100'],
    ['searchWorks', '/search?q=arthrtis&from=2000&type=article&type=review&is=open-access'],
    ['suggest', '/suggestions?q=e'],
    ['listPeople', '/people?limit=100'],
    ['listUnits', '/units'],
    ['listCollections', '/collections'],
    ['listSources', '/sources?limit=100'],
    ['listSubjects', '/subjects?limit=100'],
    ['listChanges', '/changes?limit=200&include=works'],
  ];
  it.each(paths)('%s is answered as its schema says: %s', async (id, path) => {
    await answer(id, path);
  });

  it('is answered of every work, and of every person', async () => {
    for (const id of await allIds('/works?fields=id&limit=100')) {
      await answer('getWork', `/works/${id}`);
      await answer('listAffiliationsOfWork', `/works/${id}/affiliations`);
    }
    for (const id of (await allIds('/people?limit=100', 'people')).slice(0, 30)) {
      await answer('getPerson', `/people/${id}`);
      await answer('listWorksOfPerson', `/people/${id}/works`);
      await answer('listEvidenceOfPerson', `/people/${id}/evidence?limit=5`);
    }
  });
});

describe('a collection', () => {
  it('is told with its works in the order of its editor, some at a time, as soon as it is there', async () => {
    const ids = (await allIds('/works?fields=id&limit=100')).slice(4, 9).toReversed();
    await lectern([
      ...['--data', data, 'collections', 'add', 'ten-years', ...ids],
      ...['--title', 'en=Ten years', '--title', 'fa=ده سال', '--introduction', 'en=What we learned.'],
    ]);
    await answer('listCollections', '/collections');
    await answer('getCollection', '/collections/ten-years');
    await answer('listWorksOfCollection', '/collections/ten-years/works');
    const told = await (await get('/collections/ten-years')).json();
    expect(told).toMatchObject({ id: 'ten-years', titles: { fa: 'ده سال' }, works: 5 });
    expect((await fetch(z.object({ page: z.string() }).loose().parse(told).page)).status).toBe(200);
    expect(await allIds('/collections/ten-years/works?limit=2')).toEqual(ids);
    for (const path of ['/collections/none', '/collections/none/works', '/collections/%00'])
      expect((await get(path)).status).toBe(404);
  });
});

describe('a work', () => {
  it('is found by what others call it, and says where it stands', async () => {
    const response = await get('/works/pmid:99001012');
    const work = z
      .looseObject({ id: z.string(), identifiers: z.record(z.string(), z.string()) })
      .parse(await response.json());
    expect(work.identifiers.pmid).toBe('99001012');
    expect(response.headers.get('content-location')).toBe(`${root}/works/${work.id}`);
    const doi = await get(`/works/${encodeURIComponent(`doi:https://doi.org/${work.identifiers.doi}`)}`);
    expect(z.looseObject({ id: z.string() }).parse(await doi.json()).id).toBe(work.id);
  });

  it('that is retracted says so first', async () => {
    const text = await (await get(`/works/${retracted}`)).text();
    expect(text).toMatch(/^\{"id":"\w{8}","standing":"retracted"/);
  });

  it('leads to its page and its other formats', async () => {
    const { links } = z
      .looseObject({
        links: z.object({ page: z.string(), formats: z.record(z.string(), z.string()) }).loose(),
      })
      .parse(await (await get(`/works/${first?.id}`)).json());
    for (const link of [links.page, ...Object.values(links.formats)]) {
      const response = await fetch(link, { redirect: 'manual' });
      expect(`${response.status} ${link}`).toBe(`200 ${link}`);
    }
  });

  it('that is not there is refused with a problem', async () => {
    expect((await problemOf('/works/00000000')).status).toBe(404);
    expect((await problemOf('/works/doi:10.5555%2Fnothing')).errors?.[0]?.parameter).toBe('id');
    expect((await problemOf('/people/nobody')).status).toBe(404);
    expect((await problemOf('/sources/none')).status).toBe(404);
    expect((await problemOf('/nothing/here')).detail).toContain('/api/v1/works');
  });
});

describe('a list', () => {
  it('comes whole, page by page, in every order', async () => {
    const all = new Set(await allIds('/works?fields=id&limit=100'));
    expect(all.size).toBe(126);
    for (const order of ['newest', 'oldest', 'latest-arrival', 'title']) {
      const ids = await allIds(`/works?fields=id&limit=17&order=${order}`);
      expect(new Set(ids)).toEqual(all);
      expect(ids).toHaveLength(126);
    }
    for (const [path, list] of [
      ['people', 'people'],
      ['sources', 'sources'],
      ['subjects', 'subjects'],
    ] as const) {
      const ids = await allIds(`/${path}?limit=100`, list);
      expect(ids.length).toBeGreaterThan(30);
      expect(await allIds(`/${path}?limit=29`, list)).toEqual(ids);
    }
    const found = await allIds('/search?q=cells&limit=100');
    expect(await allIds('/search?q=cells&limit=7')).toEqual(found);
  });

  it('names the next page in a header, and only the fields that were asked for', async () => {
    const response = await get('/works?limit=2&fields=id,title');
    const link = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
    const { works: told } = works.parse(await response.json());
    expect(told.map((one) => Object.keys(one))).toEqual([
      ['id', 'title'],
      ['id', 'title'],
    ]);
    const { works: more } = works.parse(await (await fetch(link)).json());
    expect(more).toHaveLength(2);
    expect(more[0]?.id).not.toBe(told[1]?.id);
  });
});

describe('whoever asks again', () => {
  it('is told that nothing changed', async () => {
    for (const path of ['/works?limit=2', `/works/${first?.id}`, '/search?q=cells', '/openapi.json']) {
      const etag = (await get(path)).headers.get('etag') ?? '';
      const again = await get(path, { 'if-none-match': etag });
      expect(`${again.status} ${path}`).toBe(`304 ${path}`);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
    }
    const at = (await get(`/works/${first?.id}`)).headers.get('last-modified') ?? '';
    expect((await get(`/works/${first?.id}`, { 'if-modified-since': at })).status).toBe(304);
    const before = new Date(Date.parse(at) - 1000).toUTCString();
    expect((await get(`/works/${first?.id}`, { 'if-modified-since': before })).status).toBe(200);
  });

  it('may ask from another site', async () => {
    const asked = await fetch(`${root}/works`, { method: 'OPTIONS' });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect((await get('/works?limit=1', { origin: 'https://elsewhere.example' })).headers.get('vary')).toBe(
      'accept-encoding',
    );
  });
});

describe('a mirror', () => {
  it('gets everything by the changes, and then nothing until something changes', async () => {
    const seen = new Set<string>();
    let cursor = '';
    for (let more = true; more; ) {
      const page = z
        .object({ changes: z.array(z.looseObject({ id: z.string() })), next: z.string(), more: z.boolean() })
        .parse(await (await get(`/changes?limit=40${cursor && `&cursor=${cursor}`}`)).json());
      expect(page.changes.length).toBeLessThanOrEqual(40);
      for (const { id } of page.changes) seen.add(id);
      ({ next: cursor, more } = page);
    }
    expect(seen.size).toBe(126);
    const later = await answer('listChanges', `/changes?cursor=${cursor}`);
    expect(later).toEqual({ changes: [], next: cursor, more: false });
  });

  it('gets every work as a line of JSON', async () => {
    const response = await get('/works.jsonl');
    expect(response.headers.get('content-type')).toBe('application/jsonl');
    const lines = (await response.text()).trim().split('\n');
    expect(lines).toHaveLength(126);
    const endpoint = endpoints.find((one) => one.id === 'exportWorks');
    for (const line of lines) endpoint?.answer.parse(JSON.parse(line));
    const narrow = (await (await get('/works.jsonl?year=2024&fields=id,links')).text()).trim().split('\n');
    expect(narrow.length).toBeLessThan(126);
    expect(JSON.parse(narrow[0] ?? '')).toHaveProperty(['links', 'page']);
  });
});

describe('what cannot be answered', () => {
  it('is refused with the name of what was wrong, and what would be right', async () => {
    const unknown = await problemOf('/works?pagesize=5&limit=2');
    expect(unknown.errors).toEqual([
      {
        parameter: 'pagesize',
        detail: expect.stringContaining('There are: source, type, year, order, limit, cursor, fields.'),
      },
    ]);
    expect((await problemOf('/works?limit=1000')).detail).toBe(
      '"limit" must be a whole number from 1 to 100.',
    );
    expect((await problemOf('/works?limit=1e2')).status).toBe(400);
    expect((await problemOf('/works?limit=1&limit=2')).detail).toContain('only once');
    expect((await problemOf('/works?fields=id,nonsense')).detail).toContain(
      '"nonsense" is no field; there are: id,',
    );
    expect((await problemOf('/works?fields=a%ef%bf%bf%01')).detail).toContain(
      '"a\u{fffd}\u{fffd}" is no field',
    );
    expect((await problemOf('/works?type=novel&year=12')).errors?.map((one) => one.parameter)).toEqual([
      'type',
      'year',
    ]);
    expect((await problemOf('/suggestions')).errors?.[0]?.parameter).toBe('q');
    expect((await problemOf(`/works?limit=2&${'x'.repeat(20_000)}`)).status).toBe(414);
  });

  it('a cursor of another question, or of nobody, is refused', async () => {
    const { next } = works.parse(await (await get('/works?limit=2')).json());
    for (const path of [
      `/works?order=title&cursor=${next}`,
      `/search?q=cells&cursor=${next}`,
      '/works?cursor=abc',
      '/people?cursor=%00%0d',
    ])
      expect((await problemOf(path)).errors?.[0]?.parameter).toBe('cursor');
    const ahead = Buffer.from(JSON.stringify(['x', 999_999])).toString('base64url');
    expect((await problemOf(`/changes?cursor=${ahead}`)).status).toBe(400);
  });

  it('only reading is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const said = await problemOf('/works', { method, body: '{}' });
      expect(said.status).toBe(405);
    }
  });
});
