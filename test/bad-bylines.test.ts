import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { servePages } from '../src/serve-pages.ts';
import { runIn } from './support/run-in.ts';

const our = 'University of Lower Sample, Samplestead, Norway';
const structure = {
  institution: { name: 'University of Lower Sample', cities: ['Samplestead'], country: 'NO' },
  units: [
    { slug: 'surgery', name: 'Department of Surgery' },
    { slug: 'fish', name: 'Institute of Fish' },
  ],
};
const fivePlaces = [
  `(1) Department of Surgery, ${our}`,
  `(2) Institute of Fish, ${our}`,
  '(3) Institute of Boats, Other University, Bergen, Norway',
  '(4) Third University, Lisbon, Portugal',
  '(5) Fourth University, Graz, Austria',
].join('; ');

/** `Crowdaa`, `Crowdab`, … */
const crowd = Array.from({ length: 5_000 }, (_, at) => ({
  family: `Crowd${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
  given: 'A',
  affiliation: [{ name: `Institute ${at % 40}, ${our}` }],
}));
const signed = (family: string, given: string, ...places: string[]) => ({
  family,
  given,
  affiliation: places.map((name) => ({ name })),
});
const bylines: Readonly<Record<string, readonly unknown[]>> = {
  'Measured by very many': crowd,
  'Written by nobody': [{ family: '', given: '' }, { name: '' }, { family: '---', given: '.' }],
  'Shouted by two': [signed('MABOUDI', 'SARA'), signed("O'BRIEN-MCKAY", 'PAT')],
  'Signed with titles': [
    signed(
      'Maboudi, MD, PhD (s.maboudi@example.org)',
      'Sara',
      `Sara Maboudi, MD, PhD, Department of Surgery, ${our}. s.maboudi@example.org`,
    ),
  ],
  'From five places': [signed('Rad', 'Omid', fivePlaces)],
};

describe('what records put into bylines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bylines-'));
  let served: { readonly address: string; stop(): Promise<void> };
  let imported: Awaited<ReturnType<typeof runIn>>;
  const lectern = (...words: readonly string[]) => runIn(folder, ...words);
  const file = (name: string, content: unknown): string => {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return join(folder, name);
  };
  const page = async (path: string) => {
    const answer = await fetch(served.address + path);
    return { status: answer.status, text: await answer.text() };
  };
  /** As the interface tells a work. */
  const work = async (title: string) => {
    const asked = `/api/v1/works/doi:10.5555%2F${title.replaceAll(' ', '-').toLowerCase()}`;
    return JSON.parse((await page(asked)).text) as {
      id: string;
      contributions: { name: string; person: string }[];
      units?: { id: string }[];
    };
  };

  beforeAll(async () => {
    await lectern('init', '--name', 'University of Lower Sample');
    const items = Object.entries(bylines).map(([title, author]) => ({
      DOI: `10.5555/${title.replaceAll(' ', '-').toLowerCase()}`,
      type: 'journal-article',
      title: [title],
      author,
      published: { 'date-parts': [[2024]] },
    }));
    imported = await lectern('import', file('works.json', { message: { items } }));
    await lectern('load', 'units', file('units.json', structure));
    await lectern('rebuild', 'identity');
    const reading = readConfig({ data: join(folder, 'data'), port: '0' }, {}, folder);
    if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
    const outcome = await servePages(reading.config, { now: () => new Date(), log: () => undefined });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    served = { address: outcome.serving.address, stop: async () => void (await outcome.serving.stop()) };
  }, 120_000);
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('five thousand authors stand on one page, and each has a page', async () => {
    const { id, contributions } = await work('Measured by very many');
    expect(contributions).toHaveLength(5_000);
    const shown = await page(`/works/${id}`);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('and 4,988 more authors');
    // All names stand in the head, for search engines and reference managers; readers turn pages for those behind the first hundreds.
    expect(shown.text.match(/<meta name="citation_author" /g)).toHaveLength(5_000);
    expect(shown.text.slice(shown.text.indexOf('<body')).length).toBeLessThan(200_000);
    expect(shown.text).toContain(`href="/works/${id}/authors/all" rel="nofollow">All 5,000 names</a>`);
    const last = await page(`/works/${id}/authors/all?page=25`);
    expect(last.text).toContain(contributions[4_999]?.name ?? '?');
    expect(last.text).toContain('<ol start="4801">');
    expect((await page(`/works/${id}/authors/all?page=26`)).status).toBe(404);
    const person = await page(`/people/${contributions[4_321]?.person}`);
    expect(person.status).toBe(200);
    expect(person.text).toContain(contributions[4_321]?.name ?? '?');
    expect((await page(`/people/${contributions[4_321]?.person}/evidence`)).status).toBe(200);
    expect((await lectern('people', 'find', 'Crowdbc')).out).toContain('A Crowdbc  (1)');
  }, 60_000);

  it('a work by nobody has a page without authors, and the import says who was left out', async () => {
    expect(imported.err).toContain('A contributor without any name was left out.');
    const { id, contributions } = await work('Written by nobody');
    expect(contributions).toEqual([]);
    const { status, text } = await page(`/works/${id}`);
    expect([status, text.includes('---')]).toEqual([200, false]);
  });

  it('names in capitals, with degrees and with addresses are one person’s, shown as people write them', async () => {
    const [loud, titled] = [await work('Shouted by two'), await work('Signed with titles')];
    expect(loud.contributions.map(({ name }) => name)).toEqual(['Sara Maboudi', "Pat O'Brien-Mckay"]);
    expect(titled.contributions[0]).toMatchObject({
      name: 'Sara Maboudi',
      person: loud.contributions[0]?.person,
    });
    expect(titled.units).toMatchObject([{ id: 'surgery' }]);
    for (const path of [
      `/works/${titled.id}`,
      `/works/${titled.id}.jsonld`,
      `/works/${titled.id}.ris`,
      `/people/${loud.contributions[0]?.person}`,
    ])
      expect([path, /MABOUDI|s\.maboudi|Maboudi, MD, PhD \(/.exec((await page(path)).text)]).toEqual([
        path,
        null,
      ]);
  });

  it('five affiliations in one string are read one by one', async () => {
    const { id, units } = await work('From five places');
    expect(units?.map((unit) => unit.id)).toEqual(['surgery', 'fish']);
    const { affiliations } = JSON.parse((await page(`/api/v1/works/${id}/affiliations`)).text);
    expect(affiliations).toMatchObject([
      {
        ours: 'named',
        units: [
          { id: 'surgery', score: 1 },
          { id: 'fish', score: 1 },
        ],
      },
    ]);
    const shown = (await page(`/works/${id}/affiliations/evidence`)).text;
    expect(shown).toContain('Of the institution, which it names.');
    for (const [slug, name] of [
      ['surgery', 'Department of Surgery'],
      ['fish', 'Institute of Fish'],
    ] as const)
      expect(shown).toContain(
        `<a href="/units/${slug}"><bdi>${name}</bdi></a>: in the words <bdi lang="en">“${name}”</bdi>`,
      );
    const text = (await page(`/works/${id}`)).text;
    expect(text).toContain(`href="/works/${id}/affiliations/evidence" rel="nofollow"`);
    const institution = (await page('/institution')).text;
    const abroad = ['Austria', 'Norway', 'Portugal'];
    expect(abroad.filter((country) => institution.includes(country))).toEqual(abroad);
  });

  it('a circle in the file of units is refused, by entry or line, and what was loaded stays', async () => {
    const units = [
      { slug: 'a', name: 'A', parent: 'b' },
      { slug: 'b', name: 'B', parent: 'a' },
    ];
    const json = await lectern('load', 'units', file('circle.json', { ...structure, units }));
    expect(json.exitCode).toBe(1);
    expect(json.err).toContain('Unit 1 (“A”): it is part of itself (a → b → a).');
    const rows = 'slug,name,parent\n,University of Lower Sample,-\na,A,b\nb,B,a\n';
    const table = await lectern('load', 'units', file('circle.csv', rows));
    expect(table.exitCode).toBe(1);
    expect(table.err).toContain('Line 3 (“A”): it is part of itself');
    expect((await lectern('units', 'list')).out).toContain('fish  Institute of Fish  1');
  });
});
