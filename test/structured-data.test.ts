import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toSchemaOrg } from '../src/formats/index.ts';
import { inlineText } from '../src/markup/index.ts';
import { parseDoi, workTypes } from '../src/model/index.ts';
import { aGroup, anArticle, anAuthor } from './support/an-article.ts';
import { lectern } from './support/run-command.ts';
import { sampleSite, workAddress } from './support/sample-site.ts';
import { schemaOrgProblems } from './support/schema-org.ts';

type Described = Readonly<Record<string, unknown>>;

const { address: site, data } = await sampleSite();

async function describedIn(path: string): Promise<readonly Described[]> {
  const page = await (await fetch(new URL(path, site))).text();
  return [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = '']) => {
      const found = JSON.parse(json);
      return found['@graph'] ?? [found];
    },
  );
}

async function firstOf(list: string, room: string): Promise<string> {
  const page = await (await fetch(site + list)).text();
  const path = new RegExp(`href="(/${room}/[^"]+)"`).exec(page)?.[1];
  if (path === undefined) throw new Error(`Nothing of ${room} is linked in ${list}.`);
  return path;
}

/** Beside the sample's: kinds of works and of sources that it has none of. */
const more = [
  {
    id: '1',
    type: 'thesis',
    title: 'Walking',
    author: [{ family: 'Tester' }],
    publisher: 'Mehrgan University',
  },
  {
    id: '2',
    type: 'paper-conference',
    title: 'Knees at a congress',
    author: [{ family: 'Tester', given: 'Ida' }],
    'container-title': 'Proceedings of the congress of knees',
    publisher: 'Society of knees',
  },
];

/** Address of each kind of page, and what it must say of itself: class and properties. */
const kinds: readonly (readonly [kind: string, path: () => string | Promise<string>, Described])[] = [
  [
    'the home page',
    () => '/',
    {
      '@type': 'WebSite',
      name: expect.any(String),
      url: expect.stringContaining('http'),
      publisher: { '@id': expect.stringContaining('#institution') },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: expect.stringContaining('{search_term_string}') },
        'query-input': 'required name=search_term_string',
      },
    },
  ],
  ['the home page in Persian', () => '/fa/', { '@type': 'WebSite', inLanguage: 'fa' }],
  ...['/works', '/people', '/units', '/sources', '/subjects', '/years', '/collections', '/years/2024'].map(
    (path) =>
      [
        `the list ${path}`,
        () => path,
        { '@type': 'CollectionPage', name: expect.any(String), url: site + path },
      ] as const,
  ),
  ['the institution', () => '/institution', { '@type': 'CollectionPage', name: expect.any(String) }],
  [
    'a collection',
    () => '/collections/ten-years',
    { '@type': 'CollectionPage', name: 'Ten years', url: `${site}/collections/ten-years` },
  ],
  [
    'a person',
    () => firstOf('/people', 'people'),
    {
      '@type': 'Person',
      name: expect.any(String),
      url: expect.stringContaining('/people/'),
      affiliation: expect.arrayContaining([{ '@type': 'Organization', name: expect.any(String) }]),
    },
  ],
  [
    'a person of a department',
    async () => {
      const unit = await (await fetch(site + (await firstOf('/units', 'units')))).text();
      return /href="(\/people\/[^"?]+)"/.exec(unit)?.[1] ?? '';
    },
    {
      '@type': 'Person',
      affiliation: expect.arrayContaining([
        { '@type': 'Organization', name: expect.any(String), url: expect.stringContaining('/units/') },
      ]),
    },
  ],
  ['a unit', () => firstOf('/units', 'units'), { '@type': 'Organization', name: expect.any(String) }],
  [
    'a journal',
    () => firstOf('/sources', 'sources'),
    { '@type': 'Periodical', name: expect.any(String), issn: expect.arrayContaining([expect.any(String)]) },
  ],
  [
    'a conference',
    async () => {
      const work = await fetch(await workAddress(site, 'Knees at a congress'));
      return /href="(\/sources\/[^"]+)"/.exec(await work.text())?.[1] ?? '';
    },
    { name: 'Proceedings of the congress of knees' },
  ],
  ['a subject', () => firstOf('/subjects', 'subjects'), { '@type': 'DefinedTerm', name: expect.any(String) }],
  [
    'an article',
    () => workAddress(site, '99001012'),
    {
      '@type': 'ScholarlyArticle',
      headline: expect.any(String),
      author: expect.arrayContaining([
        expect.objectContaining({
          '@type': 'Person',
          '@id': expect.stringContaining('https://orcid.org/'),
          affiliation: [expect.objectContaining({ '@type': 'Organization', name: expect.any(String) })],
        }),
      ]),
      datePublished: expect.stringMatching(/^\d{4}/),
      isPartOf: expect.objectContaining({ '@type': 'PublicationIssue' }),
      abstract: expect.any(String),
      identifier: expect.arrayContaining([
        expect.objectContaining({ '@type': 'PropertyValue', propertyID: 'DOI' }),
      ]),
      sameAs: expect.arrayContaining([expect.stringContaining('https://doi.org/')]),
      image: expect.stringContaining('card.png'),
    },
  ],
  ['a thesis', () => workAddress(site, 'Walking'), { '@type': 'Thesis' }],
  [
    'a retracted article',
    async () => {
      const found = await (await fetch(`${site}/search?q=%22Retracted+Publication%22%5Bpt%5D`)).text();
      return /href="(\/works\/[0-9a-z]{8}\/[^"]+)"/.exec(found)?.[1] ?? '';
    },
    {
      creativeWorkStatus: 'Retracted',
      correction: [expect.objectContaining({ '@type': 'CorrectionComment' })],
    },
  ],
];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-more-'));
  const file = join(folder, 'more.json');
  writeFileSync(file, JSON.stringify(more));
  await lectern(['--data', data, 'import', '--quiet', file]);
  rmSync(folder, { recursive: true });
  const words = ['--title', 'en=Ten years', '--introduction', 'en=What we learned.'];
  await lectern(['--data', data, 'collections', 'add', 'ten-years', '99001012', ...words]);
});

describe('what pages say in the words of schema.org', () => {
  it.each(kinds)('is what %s is, and all that readers of such pages need', async (_, path, wanted) => {
    const described = await describedIn(await path());
    expect(described[0]).toMatchObject(wanted);
  });

  it.each(kinds.slice(2))('leads to %s step by step', async (_, path) => {
    const described = await describedIn(await path());
    const steps = described.find((one) => one['@type'] === 'BreadcrumbList')?.itemListElement as Described[];
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_step, at) => at + 1));
    for (const step of steps) expect(step).toMatchObject({ '@type': 'ListItem', name: expect.any(String) });
    for (const { item } of steps.slice(0, -1)) expect(item).toMatch(/^http/);
  });

  it('is understood by the vocabulary itself, whatever kind of page it is', async () => {
    const described: { of: string; data: object }[] = [];
    for (const [kind, path] of kinds)
      for (const one of await describedIn(await path())) described.push({ of: kind, data: one });
    expect(described.length).toBeGreaterThan(35);
    expect(schemaOrgProblems(described)).toEqual([]);
  }, 120_000);

  it('is understood of every type of work, with all that can be known of one', () => {
    const doi = parseDoi('10.5555/notice');
    const url = 'https://science.example.org/works/1';
    const full = anArticle({
      vernacularTitle: inlineText('وزیکول‌ها'),
      contributions: [
        anAuthor('Tester', 'Ida', {
          affiliations: [{ text: 'Institute of Joints', identifier: 'https://ror.org/1' }],
        }),
        aGroup('The Vesicle Consortium'),
        { ...anAuthor('Probe', 'Otto'), role: 'editor' },
      ],
      languages: ['en', 'fa'],
      volume: '3',
      issue: '2',
      pages: '12-19',
      edition: '2',
      keywords: [{ text: 'vesicles' }],
      subjects: [{ scheme: 'mesh', name: 'Exosomes', id: 'D055354' }],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      openAccess: 'gold',
      locations: [
        { url: 'https://a.example/x.pdf', kind: 'full-text', isOpen: true, mediaType: 'application/pdf' },
      ],
      funding: [{ funder: 'Fund of Joints', awards: ['7'] }],
      references: [{ citation: 'Probe B. Knees. 2019.', ...(doi && { doi }) }],
      relations: [{ kind: 'is-corrected-by', target: { citation: 'Erratum.', ...(doi && { doi }) } }],
      identifiers: doi ? { doi } : {},
    });
    const described = workTypes.map((type) => ({ of: type, data: toSchemaOrg({ ...full, type }, url) }));
    expect(schemaOrgProblems(described)).toEqual([]);
  }, 120_000);

  it('would be found wrong: the judge knows the vocabulary', () => {
    const problems = schemaOrgProblems([
      { of: 'a typing error', data: { '@type': 'ScholarlyArticle', name: 'x', datePublisht: '2024' } },
      { of: 'an unknown class', data: { '@type': 'ScholarlyArtikel', name: 'x' } },
      { of: 'a wrong class', data: { '@type': 'Article', author: { '@type': 'Periodical', name: 'x' } } },
      { of: 'a property of others', data: { '@type': 'Person', name: 'x', issn: '2049-3630' } },
    ]);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'a typing error',
      'an unknown class',
      'a wrong class',
      'a property of others',
    ]);
  }, 60_000);
});
