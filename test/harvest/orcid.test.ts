import { describe, expect, it, onTestFinished } from 'vitest';
import { aHarvest } from './support/a-harvest.ts';
import { agencies, json } from './support/agencies.ts';
import { type Asked, type LoopbackAnswer, loopbackServer } from './support/loopback-server.ts';

interface Work {
  readonly code: number;
  readonly ids: Readonly<Record<string, string>>;
  readonly changed?: string;
}

const [ada, ben, eve] = ['0000-0001-0000-0009', '0000-0002-0000-0007', '0000-0003-0000-0005'] as const;

/** A work of an invented person, as the record of ORCID holds it. */
function group({ code, ids, changed = '2025-06-01' }: Work) {
  const identifiers = {
    'external-id': [
      ...Object.entries(ids).map(([type, value]) => ({
        'external-id-type': type,
        'external-id-value': value,
        'external-id-relationship': 'self',
      })),
      {
        'external-id-type': 'doi',
        'external-id-value': '10.5555/book',
        'external-id-relationship': 'part-of',
      },
    ],
  };
  return {
    'last-modified-date': { value: Date.parse(changed) },
    'external-ids': identifiers,
    'work-summary': [
      { 'put-code': code, 'external-ids': identifiers, title: { title: { value: `Work ${code}` } } },
    ],
  };
}

function orcidServer(people: Map<string, readonly Work[]>, found: readonly string[]) {
  return ({ path, given }: Asked): LoopbackAnswer | undefined => {
    if (path === '/orcid/expanded-search/') {
      const start = Number(given.get('start'));
      return json({
        'expanded-result': found.slice(start, start + 1000).map((id) => ({ 'orcid-id': id })),
        'num-found': found.length,
      });
    }
    const [, orcid = '', section, codes] =
      /^\/orcid\/([\dX-]+)\/(works|person)(?:\/([\d,]+))?$/.exec(path) ?? [];
    const works = people.get(orcid);
    if (section === undefined) return undefined;
    if (works === undefined) return { status: 404, type: 'application/json', body: '{"response-code":404}' };
    if (section === 'person')
      return json({ name: { 'given-names': { value: 'Ada' }, 'family-name': { value: 'Sole' } } });
    if (codes === undefined) return json({ group: works.map(group) });
    return json({
      bulk: codes.split(',').map((code) => ({
        work: {
          'put-code': Number(code),
          title: { title: { value: `Work ${code} of her own` } },
          type: 'report',
          'publication-date': { year: { value: '2024' }, month: { value: '03' }, day: null },
          contributors: { contributor: [] },
        },
      })),
    });
  };
}

async function serving(
  people: Map<string, readonly Work[]>,
  settings: Readonly<Record<string, unknown>>,
  found: readonly string[] = [],
) {
  const orcid = orcidServer(people, found);
  const others = agencies({
    crossref: ['10.5555/a', '10.5555/b'],
    datacite: ['10.5555/data'],
    pubmed: [29_000_002],
  });
  const server = await loopbackServer(
    (asked) => orcid(asked) ?? others(asked) ?? { status: 500, type: 'text/plain', body: 'no such thing' },
  );
  onTestFinished(() => server.close());
  const at = (path: string) => `${server.address}${path}`;
  const harvest = await aHarvest({
    provider: 'orcid',
    base: at('/orcid'),
    crossref: at('/crossref'),
    datacite: at('/datacite'),
    pubmed: at('/pubmed'),
    ...settings,
  });
  return { ...harvest, server };
}

describe('harvesting ORCID', () => {
  it('brings the records of all works of people, and what only ORCID knows', async () => {
    const people = new Map<string, Work[]>([
      [
        ada,
        [
          { code: 1, ids: { doi: 'https://doi.org/10.5555/A' } },
          { code: 2, ids: { doi: '10.5555/data' } },
          { code: 3, ids: { doi: '10.5555/unknown', pmid: '29000002' } },
          { code: 4, ids: {} },
        ],
      ],
      [ben, [{ code: 5, ids: { doi: '10.5555/a' } }]],
    ]);
    const { run, keys, server, catalogue } = await serving(people, {
      orcid: [ben, `https://orcid.org/${ada}`, eve],
    });
    const january = () => new Date('2026-01-15T09:00:00Z');
    expect(await run({ key: 'a-token-of-ours' }, january)).toMatchObject({
      outcome: 'complete',
      summary: { new: 4, refused: 0 },
    });
    expect(keys()).toEqual(expect.arrayContaining(['10.5555/a', '10.5555/data', '29000002']));
    const { works } = await catalogue.list({ offset: 0, limit: 10 });
    const found = await Promise.all(works.map(({ id }) => catalogue.find(id)));
    const own = found.find((work) => work?.title === 'Work 4 of her own');
    expect(own).toMatchObject({
      type: 'report',
      published: { year: 2024, month: 3 },
      contributions: [{ orcid: ada, contributor: { family: 'Sole', given: 'Ada' } }],
    });
    expect(server.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      authorization: 'Bearer a-token-of-ours',
    });
    // What came with a colleague is not asked for again.
    expect(server.requests.filter(({ path }) => path === '/crossref/works')).toHaveLength(1);

    people.get(ben)?.push({ code: 6, ids: { doi: '10.5555/b' }, changed: '2026-01-20' });
    const before = server.requests.length;
    expect(await run({}, () => new Date('2026-02-01T09:00:00Z'))).toMatchObject({
      summary: { read: 1, new: 1 },
    });
    const filters = server.requests.slice(before).flatMap(({ given }) => given.get('filter') ?? []);
    expect(filters).toEqual(['doi:10.5555/b']);
  });

  it('finds the people of an institution, page after page', async () => {
    const found = Array.from({ length: 1001 }, (_, at) => `0000-0009-0000-${String(at).padStart(4, '0')}`);
    const last = found.at(-1) ?? '';
    const people = new Map([[last, [{ code: 1, ids: { doi: '10.5555/a' } }]]]);
    const { run, keys, server } = await serving(people, { ror: 'https://ror.org/05abcde99' }, found);
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 1 } });
    expect(keys()).toEqual(['10.5555/a']);
    const searches = server.requests.filter(({ path }) => path.endsWith('/expanded-search/'));
    expect(searches.map(({ given }) => [given.get('q'), given.get('start')])).toEqual([
      ['ror-org-id:"https://ror.org/05abcde99"', '0'],
      ['ror-org-id:"https://ror.org/05abcde99"', '1000'],
    ]);
  });

  it('asks for those of the institution’s own list, where the operator says so', async () => {
    const people = new Map<string, Work[]>([[ada, [{ code: 1, ids: { doi: '10.5555/a' } }]]]);
    const { run, keys } = await serving(people, { known: 'yes' });
    expect(await run({ knownPeople: () => new Set([ada]) })).toMatchObject({ outcome: 'complete' });
    expect(keys()).toEqual(['10.5555/a']);
  });

  it('says when there are more people than the search gives, and when nobody was named', async () => {
    const many = Array.from({ length: 10_001 }, () => ada);
    const { run } = await serving(new Map(), { affiliation: 'North Hill' }, many);
    expect(await run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/finds 10001 people/),
    });
    const nobody = await serving(new Map(), {});
    expect(await nobody.run()).toMatchObject({
      outcome: 'stopped',
      reason: expect.stringMatching(/Say which works: give "ror", "affiliation", "orcid" or "known"/),
    });
  });

  it('goes on at the person where it was stopped', async () => {
    const people = new Map<string, Work[]>([
      [ada, [{ code: 1, ids: { doi: '10.5555/a' } }]],
      [ben, [{ code: 2, ids: { doi: '10.5555/b' } }]],
    ]);
    const { run, server, keys } = await serving(people, { orcid: [ada, ben] });
    let broken = true;
    const get = people.get.bind(people);
    people.get = (orcid) => {
      if (broken && orcid === ben) throw new Error('The server fails.');
      return get(orcid);
    };
    expect(await run()).toMatchObject({ outcome: 'stopped', summary: { new: 1 } });
    broken = false;
    const before = server.requests.length;
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 1 } });
    expect(keys()).toEqual(['10.5555/a', '10.5555/b']);
    expect(server.requests.slice(before).map(({ path }) => path)).toEqual([
      `/orcid/${ben}/works`,
      '/crossref/works',
    ]);
  });
});
