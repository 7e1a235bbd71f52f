import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { htmlProblems } from './support/html-validator.ts';
import { pubmedFile, pubmedRecord } from './support/pubmed-file.ts';
import { lectern } from './support/run-command.ts';
import { sampleSite, workAddress } from './support/sample-site.ts';
import { temporaryFolder } from './support/temporary-store.ts';

const { address: site, data } = await sampleSite();
const retracted = await workAddress(site, '99000402');
const ordinary = await workAddress(site, '99001012');
const consortium = await workAddress(site, '99000808');
const persian = await workAddress(site, '99000602');
const formula = await workAddress(site, '99001004');
const text = async (address: string, headers: Record<string, string> = {}) =>
  (await fetch(address, { headers })).text();
const firstLink = async (page: string, pattern: RegExp) =>
  site + (pattern.exec(await text(site + page))?.[0] ?? '/missing');
const person = await firstLink('/people', /\/people\/[0-9a-z]{8}\/[a-z0-9-]+/);
const topic = await firstLink('/map', /\/map\/[a-z0-9-]+/);
const source = await firstLink('/sources', /\/sources\/[0-9a-z]+\/[a-z0-9-]+/);

const workIdOf = (address: string) => /works\/([0-9a-z]{8})/.exec(address)?.[1] ?? '';

const everyKind: readonly (readonly [kind: string, address: string])[] = [
  ['home', `${site}/`],
  ['home in Persian', `${site}/fa/`],
  ['list of works', `${site}/works?page=2`],
  ['works of a year', `${site}/works?year=2023`],
  ['work', ordinary],
  ['work in Persian', ordinary.replace(site, `${site}/fa`)],
  ['retracted work', retracted],
  ['work of sixty authors', consortium],
  ['work written in Persian', persian],
  ['work with a formula', formula],
  ['person', person],
  ['what speaks for the works of a person', person.replace(/[^/]+$/, 'evidence')],
  [
    'what the affiliations of a work were held to say',
    `${site}/works/${workIdOf(ordinary)}/affiliations/evidence`,
  ],
  ['people', `${site}/people`],
  ['source', source],
  ['sources', `${site}/sources`],
  ['search results', `${site}/search?q=exosome+arthritis`],
  ['no results', `${site}/search?q=zzzzqqq`],
  ['a text to compare', `${site}/related`],
  ['map of topics', `${site}/map`],
  ['topic of the map in Persian', topic.replace(site, `${site}/fa`)],
  ['what is near to a work', `${site}/related?work=${workIdOf(ordinary)}`],
  ['a path to choose', `${site}/path`],
  ['a path in Persian', `${site}/fa/path?from=${workIdOf(ordinary)}&to=${workIdOf(persian)}`],
  ['a path to something unknown', `${site}/path?from=${workIdOf(ordinary)}&to=zzzzqqq`],
  ['a path to one of several', `${site}/path?from=${workIdOf(ordinary)}&to=diabetes`],
  ['about', `${site}/about`],
  ['reference for programs', `${site}/api`],
  ['reference for programs in Persian', `${site}/fa/api`],
  ['Mastodon', `${site}/share/mastodon?url=${encodeURIComponent(ordinary)}`],
  ['nothing there', `${site}/works/00000000/nothing`],
];

describe('every kind of page', () => {
  it.each(everyKind)('is valid HTML: %s', async (_, address) => {
    expect(await htmlProblems(await text(address))).toEqual([]);
  });

  it.each(everyKind)(
    'says that it is a sample, loads nothing from elsewhere, and has a strict policy: %s',
    async (kind, address) => {
      const response = await fetch(address);
      expect(response.status).toBe(kind === 'nothing there' ? 404 : 200);
      const page = await response.text();
      expect(page).toMatch(/class="sample"/);
      const loaded = [
        ...page.matchAll(
          /<(?:link [^>]*rel="(?:stylesheet|preload|icon)"[^>]*href|script[^>]* src|img[^>]* src)="([^"]+)"/g,
        ),
      ].map((found) => found[1]);
      expect(loaded.length).toBeGreaterThan(2);
      for (const resource of loaded) expect(resource).toMatch(/^\/assets\//);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      for (const [, attributes = '', code = ''] of page.matchAll(
        /<script((?:(?!src=)[^>])*)>([\s\S]*?)<\/script>/g,
      )) {
        if (/type="application\/ld\+json"/.test(attributes)) continue;
        expect(policy).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
      }
      expect(page).not.toMatch(/ style="| on[a-z]+="/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );
});

describe('what is near', () => {
  const text =
    'Exosomes in rheumatoid arthritis\nVesicles of stromal cells slow cartilage loss in osteoarthritis of the knee.';

  it('to a pasted text names people and units that work on it, with how much of it is theirs', async () => {
    const body = new URLSearchParams({ text });
    const page = await (await fetch(`${site}/related`, { method: 'POST', body })).text();
    expect(page).toMatch(
      /People who work on this<\/h2><ul class="stated"><li><a href="\/people\/[0-9a-z]{8}\//,
    );
    expect(page).toMatch(/Units that work on this<\/h2><ul class="stated"><li><a href="\/units\//);
    expect(page).toMatch(/<bdi>[^<]+<\/bdi><\/a> <span class="quiet">\d+ publications<\/span>/);
  });

  it('to a work is linked from its page, and does not ask for a text', async () => {
    const address = `/related?work=${workIdOf(ordinary)}`;
    expect(await (await fetch(ordinary)).text()).toContain(address);
    const page = await (await fetch(site + address)).text();
    expect(page).toContain('People who work on this');
    expect(page).not.toContain('<textarea');
  });

  it('to a work that is not here asks for a text', async () => {
    expect(await (await fetch(`${site}/related?work=zzzzzzzz`)).text()).toContain('<textarea');
  });
});

describe('a reading path', () => {
  it('leads from one publication to another by DOI, title or address, and says what each shares', async () => {
    const goal = await workAddress(site, 'type 2 diabetes');
    const page = await text(`${site}/path?from=${encodeURIComponent(ordinary)}&to=${workIdOf(goal)}`);
    const path = page.slice(page.indexOf('<h2>The path</h2>'));
    const works = [
      ...path.matchAll(/class="title">(?:<strong.*?<\/strong> )?<a href="\/works\/([0-9a-z]{8})\//g),
    ];
    expect(works.length).toBeGreaterThanOrEqual(2);
    expect(works[0]?.[1]).toBe(workIdOf(ordinary));
    expect(works.at(-1)?.[1]).toBe(workIdOf(goal));
    expect(path.match(/class="why"/g)).toHaveLength(works.length - 1);
  });

  it('offers what may be meant, and goes on from what was chosen', async () => {
    const page = await text(`${site}/path?from=${workIdOf(ordinary)}&to=diabetes`);
    expect(page).toContain('Which one do you want to reach?');
    const [, choice = ''] =
      /class="title"><a href="(\/path\?from=[0-9a-z]{8}&amp;to=[0-9a-z]{8})"/.exec(page) ?? [];
    expect(await text(site + choice.replace('&amp;', '&'))).toMatch(/<h2>The path<\/h2>|No path was found/);
  });

  it('is offered below the related works', async () => {
    expect(await text(ordinary)).toContain(`/path?from=${workIdOf(ordinary)}`);
  });
});

describe('the page of a work', () => {
  it('has everything of the model page', async () => {
    const page = await text(ordinary);
    for (const words of [
      'Sepidar University of Medical Sciences',
      'Science Communicator Platform',
      'Stay connected!',
      'Share this content!',
      'Publisher',
      'PubMed',
      'Authors',
      'Affiliations',
      'Abstract',
      'Published',
      '2024',
      'Other related docs',
    ])
      expect(page.toLowerCase()).toContain(words.toLowerCase());
    expect(page).toContain('href="https://doi.org/10.5555/');
    expect(page).toContain('href="https://pubmed.ncbi.nlm.nih.gov/99001012/"');
    expect(page.match(/<a href="#[a-z]+-\d+"/g)?.length ?? 0).toBeGreaterThanOrEqual(12);
  });

  it('lists up to fifty related works, each with its source, its year and the reason', async () => {
    const page = await text(await workAddress(site, 'exosome arthritis cartilage'));
    const related = page.slice(page.search(/<h2[^>]*>Other related docs/i));
    expect(related.match(/href="\/works\/[0-9a-z]{8}\//g)?.length ?? 0).toBeGreaterThanOrEqual(15);
    expect(related.match(/href="\/works\/[0-9a-z]{8}\//g)?.length ?? 0).toBeLessThanOrEqual(50);
    expect(related).toMatch(/shares?:/i);
  });

  it('says before all else that a work is retracted, also in its title, and links the notice', async () => {
    const page = await text(retracted);
    expect(page).toMatch(/<title>Retracted: /);
    expect(page.indexOf('etracted', page.indexOf('<main'))).toBeLessThan(page.indexOf('<h1'));
    expect(page).toMatch(/href="\/works\/[0-9a-z]{8}\/retraction-exosomes/);
  });

  it('keeps superscripts, formulae and Persian as they are', async () => {
    expect(await text(formula)).toMatch(/<math[\s>][\s\S]*<\/math>/);
    expect(await text(persian)).toMatch(/lang="fa" dir="rtl"/);
  });

  it('weighs at most 30 kB of HTML, 10 kB of script and 60 kB in all, compressed and without fonts', async () => {
    const brotli = { 'accept-encoding': 'br' };
    const weigh = async (address: string) =>
      Number((await fetch(address, { headers: brotli })).headers.get('content-length') ?? Number.NaN);
    for (const address of [ordinary, consortium, formula]) {
      const page = await text(address);
      const script = /<script[^>]* src="([^"]+)"/.exec(page)?.[1] ?? '';
      const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
      const [html, js, css] = [await weigh(address), await sizeOf(script), await sizeOf(style)];
      expect(html).toBeLessThan(30_000);
      expect(js).toBeLessThan(10_000);
      expect(html + js + css).toBeLessThan(60_000);
    }
    async function sizeOf(path: string): Promise<number> {
      const response = await fetch(site + path, { headers: brotli });
      expect(response.headers.get('content-encoding')).toBe('br');
      return Number(response.headers.get('content-length') ?? (await rawLength(path)));
    }
    async function rawLength(path: string): Promise<number> {
      const { brotliCompressSync } = await import('node:zlib');
      return brotliCompressSync(await text(site + path)).length;
    }
  });

  it('can be had as BibTeX, RIS and CSL-JSON', async () => {
    const base = ordinary.replace(/\/[^/]+$/, '');
    expect(await text(`${base}.bib`)).toMatch(/^@article\{/);
    expect(await text(`${base}.ris`)).toMatch(/^TY {2}- JOUR/);
    expect(JSON.parse(await text(`${base}.json`))[0]).toMatchObject({
      type: 'article-journal',
      DOI: expect.stringContaining('10.5555/'),
    });
    expect((await fetch(`${base}.exe`)).status).toBe(404);
  });

  it('can be had as a line of text in any style and language', async () => {
    const base = ordinary.replace(/\/[^/]+$/, '');
    const plain = await fetch(`${base}.txt`);
    expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(plain.headers.get('content-disposition')).toBeNull();
    expect(await plain.text()).toMatch(/ \(\d{4}\)\. [^<&]+ https:\/\/doi\.org\/10\.5555\/\S+\n$/);
    expect(await text(`${base}.txt?style=ieee&locale=de`)).toMatch(/, „[^<]+“, /);
    const unknown = await fetch(`${base}.txt?style=telepathy`);
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toMatch(
      /There are: ama, apa, chicago, harvard, ieee, mla, nlm, vancouver\./,
    );
    expect((await fetch(`${site}/works/00000000.txt`)).status).toBe(404);
  });
});

describe('an address', () => {
  it('leads to the page of the work whatever its slug, and everything else to a page that helps', async () => {
    const stale = ordinary.replace(/[^/]+$/, 'an-old-title');
    const moved = await fetch(stale, { redirect: 'manual' });
    expect(moved.status).toBe(301);
    expect(site + moved.headers.get('location')).toBe(ordinary);
    expect((await fetch(`${site}/fa`)).url).toBe(`${site}/fa/`);
    expect((await fetch(`${site}/works/`)).url).toBe(`${site}/works`);
    const missing = await fetch(`${site}/no/such/page`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('name="q"');
    expect((await fetch(`${site}/fa/no/such/page`)).status).toBe(404);
    expect(await text(`${site}/fa/no/such/page`)).toContain('<html lang="fa" dir="rtl">');
    expect((await fetch(`${site}/works?page=99999`)).status).toBe(404);
  });

  it('answers 304 while nothing has changed, and anew when another process has imported', async () => {
    const first = await fetch(`${site}/works`);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${site}/works`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const input = pubmedFile([pubmedRecord(99_970_001, 'A work that came later')]);
    expect(await lectern(['--data', data, 'import', '-'], { input })).toMatchObject({ exitCode: 0 });
    const changed = await fetch(`${site}/works`, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('of a work that its provider took back answers 410 with a tombstone', async () => {
    const folder = temporaryFolder();
    const input = pubmedFile([pubmedRecord(99_970_002, 'A work that will be taken back')]);
    await lectern(['--data', data, 'import', '-'], { input });
    const address = await workAddress(site, '99970002');
    const file = join(folder, 'deleted.xml');
    writeFileSync(file, pubmedFile(['<DeleteCitation><PMID Version="1">99970002</PMID></DeleteCitation>']));
    expect(await lectern(['--data', data, 'import', file])).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('withdrawn 1'),
    });
    const gone = await fetch(address);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('A work that will be taken back');
  });

  it('answers HEAD like GET without the body, and refuses to be written to', async () => {
    const head = await fetch(ordinary, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect((await fetch(ordinary, { method: 'POST' })).status).toBe(404);
  });

  it('gives the same page compressed', async () => {
    // fetch undoes the compression; so compare through a plain request.
    const plain = await text(ordinary, { 'accept-encoding': 'identity' });
    const { get } = await import('node:http');
    const bytes = await new Promise<Buffer>((resolve) => {
      get(ordinary, { headers: { 'accept-encoding': 'br' } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
      });
    });
    expect(brotliDecompressSync(bytes).toString()).toBe(plain);
    expect(bytes.length).toBeLessThan(plain.length / 3);
  });
});

describe('a pasted text', () => {
  const send = (text: string, path = '/related') =>
    fetch(site + path, { method: 'POST', body: new URLSearchParams({ text }) });

  it('is compared by the following thread, and answered with works and what they share', async () => {
    const response = await send(
      'Exosomes in arthritis\r\nExosomes of stem cells repair the cartilage of joints.',
    );
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toMatch(/class="why">shares: <em[^>]*>[^<]*exosomes/i);
    expect(await htmlProblems(page)).toEqual([]);
    const persian = await (await send('Exosomes of stem cells repair cartilage', '/fa/related')).text();
    expect(persian).toContain('اشتراک:');
  });

  it('of nothing known, of markup and of too many bytes gets a page or a refusal, never a failure', async () => {
    const nothing = await (await send('<script>zzqx</script> zzzqqq')).text();
    expect(nothing).toContain('Nothing published here is near enough');
    expect(nothing).not.toContain('<script>zzqx');
    expect((await send('exosomes '.repeat(3_000))).status).toBe(200);
    expect((await send('x'.repeat(300_000))).status).toBe(413);
    expect((await fetch(`${site}/related`, { method: 'POST' })).status).toBe(200);
  });
});
