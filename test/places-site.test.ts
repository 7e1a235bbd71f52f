import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { htmlProblems } from './support/html-validator.ts';
import { readable } from './support/readable.ts';
import { lectern } from './support/run-command.ts';
import { sampleSite } from './support/sample-site.ts';

const { address: site, data } = await sampleSite();
const get = (path: string) => fetch(site + path);
const text = async (path: string) => (await get(path)).text();
const first = async (list: string, room: string) =>
  new RegExp(`href="(/${room}/[^"?]+)"`).exec(await text(list))?.[1] ?? '';

const subject = await first('/subjects', 'subjects');
const source = await first('/sources', 'sources');
const year = await first('/years', 'years');
const person = await first('/people', 'people');

describe('the list of people', () => {
  it('leads from each letter to the first who begins with it', async () => {
    const page = await text('/people');
    const letters = [...page.matchAll(/<a href="#(n\d+)">(\p{L})<\/a>/gu)];
    expect(letters.length).toBeGreaterThan(15);
    for (const [, anchor, letter = ''] of letters) {
      const family =
        new RegExp(`<li id="${anchor}"><a [^>]*><bdi>[^<]*?([^ <]+)( Jr)?</bdi>`).exec(page)?.[1] ?? '';
      expect(family.normalize('NFD').charAt(0)).toBe(letter);
    }
  });
});

/** Without the slug, as files and pictures are addressed. */
const baseOf = (path: string) => path.split('/').slice(0, 3).join('/');

describe.each([
  ['a subject', subject],
  ['a source', source],
  ['a year', year],
  ['a person', person],
])('the page of %s', (_, path) => {
  it.each(['', '/fa'])('is valid HTML and describes itself to machines, under "%s"', async (prefix) => {
    const page = await text(prefix + path);
    expect(await htmlProblems(page)).toEqual([]);
    const described = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    const types = described.map(([, json = '{}']) => JSON.parse(json)['@type']);
    expect(types).toHaveLength(2);
    expect(types).toContain('BreadcrumbList');
  });

  it('shows its works, narrowed and sorted by its own address', async () => {
    const page = await text(path);
    const total = Number(/(\d+) publications? found/.exec(readable(page))?.[1]);
    expect(total).toBeGreaterThan(0);
    const chosen = new RegExp(
      `href="(${path}\\?[^"]*type=[^"]*)"[^>]*><bdi>[^<]*</bdi></a> <span class="quiet">(\\d+)`,
    ).exec(page);
    if (chosen) {
      const narrowed = await text((chosen[1] ?? '').replaceAll('&amp;', '&'));
      expect(readable(narrowed)).toMatch(new RegExp(`\\b${chosen[2]} publications? found`));
      expect(narrowed).toContain('<meta name="robots" content="noindex, nofollow">');
    }
    const none = await get(`${path}?q=unobtainium`);
    expect(none.status).toBe(200);
    expect(readable(await none.text())).toContain('No publication here speaks of');
  });

  it('has its works as a file and as a feed of the same name', async () => {
    const page = await text(path);
    const total = Number(/(\d+) publications? found/.exec(readable(page))?.[1]);
    const cited = JSON.parse(await text(`${baseOf(path)}.json`)) as readonly unknown[];
    expect(cited).toHaveLength(total);
    expect((await text(`${baseOf(path)}.ris`)).match(/^TY {2}-/gm)).toHaveLength(total);
    const feed = parseAtomFeed(await text(`${baseOf(path)}.atom`));
    expect(feed.entries).toHaveLength(Math.min(50, total));
    const heading = /<h1><bdi>(.*?)<\/bdi>/.exec(page)?.[1];
    expect(JSON.stringify(feed.title)).toContain(heading);
  });
});

describe('pictures', () => {
  it.each([
    ['svg', 'image/svg+xml; charset=utf-8', '<svg'],
    ['png', 'image/png', '\u0089PNG'],
    ['csv', 'text/csv; charset=utf-8', 'ï»¿Year,'],
  ])('can be taken along as %s', async (extension, type, start) => {
    const answer = await get(`${baseOf(subject)}/pictures/output.${extension}`);
    expect(answer.headers.get('content-type')).toBe(type);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1').startsWith(start)).toBe(true);
    expect(bytes.length).toBeGreaterThan(200);
  });

  it('are of the figures that stand in the table', async () => {
    const page = await text(subject);
    const csv = await text(`${baseOf(subject)}/pictures/output.csv`);
    const [, row = ''] = csv.trimEnd().split('\r\n');
    const [of, ...counts] = row.split(',');
    expect(page).toContain(
      `<th scope="row"><a href="/years/${of}"><bdi>${of}</bdi></a></th>${counts.map((count) => `<td>${count}</td>`).join('')}`,
    );
  });

  it.each([
    `${baseOf(subject)}/pictures/nothing.svg`,
    `${baseOf(subject)}/pictures/output.exe`,
    '/subjects/nothing/pictures/output.svg',
  ])('that are not there are not found: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('the works of a place as references', () => {
  it('are had in any style', async () => {
    const page = readable(await text(`${person}?style=vancouver`));
    expect(page).toMatch(/\d{4}.*doi: 10\.5555/);
    expect(await htmlProblems(await text(`${person}?style=harvard-cite-them-right`))).toEqual([]);
    const unknown = await get(`${person}?style=%3Cb%3E`);
    expect(unknown.status).toBe(200);
    expect(readable(await unknown.text())).toContain('There is no style “<b>” here.');
  });

  it('stand in the frames of other sites, as a small page, and no other page does', async () => {
    const answer = await get(`${baseOf(person)}/embed?style=apa`);
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect((await get(person)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await htmlProblems(page)).toEqual([]);
    expect(page).toMatch(/<li dir="auto">.*href="http[^"]+\/works\//);
    expect(page.length).toBeLessThan(40_000);
    expect((await get('/people/zzzzzzzz/embed')).status).toBe(404);
  });
});

describe('the institution in figures', () => {
  it('adds up what is held, and shows it in pictures that can be taken along', async () => {
    const page = await text('/institution');
    expect(readable(page)).toMatch(/\d+ publications by \d+ people, in \d+ sources\./);
    expect(await htmlProblems(page)).toEqual([]);
    for (const name of ['output', 'subjects', 'sources', 'access']) {
      expect(page).toContain(`id="picture-${name}"`);
      expect((await get(`/institution/pictures/${name}.svg`)).status).toBe(200);
    }
    const shares = await text('/institution/pictures/access.csv');
    const [, open = '', closed = ''] = shares.split('\r\n');
    const total = [open, closed].reduce((sum, line) => sum + Number(line.split(',')[1]), 0);
    expect(readable(page)).toContain(`${total} publications by`);
    expect((await get('/institution/pictures/nothing.svg')).status).toBe(404);
  });
});

describe('a collection', () => {
  it('shows its works in the order of its editor, from the moment it is made, and is followed', async () => {
    const listed = await text('/works?order=title');
    const works = [...listed.matchAll(/<a href="\/works\/([0-9a-z]{8})\//g)].map(([, id]) => id ?? '');
    const chosen = [works[7] ?? '', works[2] ?? ''];
    expect((await get('/collections/chosen')).status).toBe(404);
    await lectern([
      ...['--data', data, 'collections', 'add', 'chosen', ...chosen],
      ...['--title', 'en=Chosen <works>', '--introduction', 'en=Because.'],
    ]);
    const page = await text('/collections/chosen');
    expect(await htmlProblems(page)).toEqual([]);
    expect([...page.matchAll(/class="title">.*?\/works\/([0-9a-z]{8})\//g)].map(([, id]) => id)).toEqual(
      chosen,
    );
    expect(page).toContain('Chosen &lt;works&gt;</h1>');
    expect(readable(page)).toContain('Because.');
    expect(parseAtomFeed(await text('/collections/chosen.atom')).entries).toHaveLength(2);
    expect(JSON.parse(await text('/collections/chosen.json'))).toHaveLength(2);
    expect(await text('/fa/collections')).toContain('/fa/collections/chosen');
  });
});

describe('places that are not there', () => {
  it.each([
    '/subjects/unobtainium',
    '/subjects/Not%20A%20Slug',
    '/subjects/-',
    '/years/1066',
    '/years/20211',
    '/people/zzzzzzzz/nobody',
    '/sources/zzzzzzzz.ris',
    `${subject}.exe`,
  ])('are not found: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('are found under an old slug', async () => {
    const answer = await fetch(`${site}${baseOf(source)}/an-old-name`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, source]);
  });
});

describe('the page of a unit', () => {
  const load = async (slug: string, name: string, of: string) => {
    const file = join(data, 'units-of-a-test.json');
    writeFileSync(file, JSON.stringify({ institution: { name: of }, units: [{ slug, name }] }));
    const { exitCode, err } = await lectern(['--data', data, 'load', 'units', file]);
    expect([exitCode, err]).toEqual([0, expect.any(String)]);
  };

  it('is kept, and says what the file of units says once another is loaded', async () => {
    await load('surgery', 'Department of Surgery', 'Northfield University');
    const before = await text('/units/surgery');
    expect(before).toContain('Department of Surgery');
    expect(await text('/units/surgery')).toBe(before);
    await load('surgery', 'Department of Operations', 'Northfield University');
    expect(await text('/units/surgery')).toContain('<h1><bdi>Department of Operations');
  });

  it('is where the affiliations of works lead, from the moment that a file of units is loaded', async () => {
    const institution = 'Sepidar University of Medical Sciences';
    const name = 'Department of Applied Cell Sciences';
    const [, work = ''] =
      /href="(\/works\/[0-9a-z]{8}\/[^"]*)"/.exec(
        await text('/search?q=affiliation:%22Applied+Cell+Sciences%22'),
      ) ?? [];
    expect(await text(work)).not.toContain('href="/units/cells');
    for (const slug of ['cells', 'cells-anew']) {
      await load(slug, name, institution);
      const page = await text(work);
      expect(page).toContain(`<a href="/units/${slug}"><bdi>${name}</bdi></a>`);
      expect(await htmlProblems(page)).toEqual([]);
    }
  });
});
