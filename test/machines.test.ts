import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import RssParser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { testData } from '../bench/test-data.ts';
import { collectOn } from './support/a-collection.ts';
import { htmlProblems } from './support/html-validator.ts';
import { sampleSite, workAddress } from './support/sample-site.ts';

const sample = await sampleSite();
const { address: site } = sample;
const text = async (path: string, init?: RequestInit) => (await fetch(site + path, init)).text();
/** The path of the first page that the index of a room leads to. */
const firstIn = async (room: string) =>
  new RegExp(`href="(/${room}/[^"?#]+)"`).exec(await text(`/${room}`))?.[1] ?? '';
const schema = testData('conformance', 'oai-xsd', 'all.xsd');
const canValidate = schema !== undefined && spawnSync('xmllint', ['--version']).status === 0;

const hasPerlClient = spawnSync('perl', ['-MHTTP::OAI', '-e', '1']).status === 0;

/** Throws where it is not well-formed; answers what stands in elements of that name. */
function textsIn(xml: string, element: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name !== element) return;
    depth += 1;
    found.push('');
  });
  parser.on('closetag', ({ name }) => {
    if (name === element) depth -= 1;
  });
  parser.on('text', (piece) => {
    if (depth > 0) found.push((found.pop() ?? '') + piece);
  });
  parser.write(xml).close();
  return found;
}

describe('search engines', () => {
  it('find every page in the site maps, in every language, and each of them is there', async () => {
    expect(await text('/robots.txt')).toContain(`Sitemap: ${site}/sitemap.xml`);
    const maps = textsIn(await text('/sitemap.xml'), 'loc');
    expect(maps).toContain(`${site}/sitemaps/works-0.xml`);
    const pages = new Set<string>();
    for (const map of maps)
      for (const page of textsIn(await text(map.slice(site.length)), 'loc')) pages.add(page);
    const works = [...pages].filter((page) => /\/works\/\w{8}\//.test(page));
    expect(works).toHaveLength(2 * 126);
    const [picture = ''] = textsIn(await text('/sitemaps/works-0.xml'), 'image:loc');
    expect((await fetch(picture)).headers.get('content-type')).toBe('image/png');
    expect([...pages].filter((page) => page.includes('/people/')).length).toBeGreaterThan(50);
    for (const room of ['subjects', 'units', 'years', 'sources']) {
      const list = await text(`/${room}`);
      const [path = ''] = new RegExp(`/${room}/[^"]+`).exec(list) ?? [];
      expect(pages).toContain(site + path);
      expect(pages).toContain(`${site}/fa${path}`);
      const [card = ''] = textsIn(await text(`/sitemaps/${room}-0.xml`), 'image:loc');
      expect((await fetch(card)).headers.get('content-type')).toBe('image/png');
    }
    for (const page of [...pages].filter((_, at) => at % 23 === 0))
      expect((await fetch(page, { redirect: 'manual' })).status).toBe(200);
  });

  it('are kept from the ways to order, narrow and page through a place, not from the place', async () => {
    const robotsOf = async (path: string) =>
      /<meta name="robots" content="([^"]+)">/.exec(await text(path))?.[1] ?? 'index';
    expect(await robotsOf('/years/2024')).toBe('index');
    for (const query of ['order=title', 'size=50', 'type=review', 'q=cells', 'style=apa'])
      expect(await robotsOf(`/years/2024?${query}`)).toBe('noindex, nofollow');
    const rules = [...(await text('/robots.txt')).matchAll(/^Disallow: (.*)$/gm)].map(
      ([, rule = '']) => new RegExp(`^${rule.replace(/[.?+]/g, '\\$&').replaceAll('*', '.*')}`),
    );
    const isAllowed = (path: string) => !rules.some((rule) => rule.test(path));
    for (const path of [
      '/',
      '/fa/',
      '/works',
      '/works?page=2',
      '/people/abc/x',
      '/fa/years/2024',
      '/search.md?q=x',
    ])
      expect([path, isAllowed(path)]).toEqual([path, !path.startsWith('/search')]);
    for (const path of [
      '/works?order=title',
      '/fa/years/2024?page=2&order=title',
      '/units/x?size=50',
      '/search?q=x',
      '/fa/suggest?q=a',
    ])
      expect([path, isAllowed(path)]).toEqual([path, false]);
  });

  it('are told of nothing where there is no such map', async () => {
    for (const name of [
      'works-999',
      'people-999',
      'elsewhere-0',
      'pages-0',
      'works',
      'units-1',
      'subjects-999',
      'years',
    ])
      expect((await fetch(`${site}/sitemaps/${name}.xml`)).status).toBe(404);
  });

  it('and agents read what is here, and how it is to be had', async () => {
    const guide = await text('/llms.txt');
    expect(guide).toMatch(/^# Sepidar University of Medical Sciences/);
    for (const [, path = ''] of guide.matchAll(/\]\(http:\/\/[^/]+(\/[^)]*)\)/g))
      expect((await fetch(site + path)).status).toBe(200);
  });
});

describe('under /.well-known/', () => {
  it('programs find what they may ask, and its description', async () => {
    const answer = await fetch(`${site}/.well-known/api-catalog`);
    expect(answer.headers.get('content-type')).toMatch(
      /^application\/linkset\+json; profile="https:\/\/www\.rfc-editor/,
    );
    const head = await fetch(answer.url, { method: 'HEAD' });
    expect(head.headers.get('link')).toBe('</.well-known/api-catalog>;rel="api-catalog"');
    type Links = Readonly<Record<string, readonly { readonly href: string }[]>> & { readonly anchor: string };
    const { linkset } = (await answer.json()) as { readonly linkset: readonly Links[] };
    expect(linkset.map(({ anchor }) => anchor)).toEqual([`${site}/api/v1`, `${site}/oai`, `${site}/mcp`]);
    for (const one of linkset)
      for (const { href } of [...(one['service-desc'] ?? []), ...(one['service-doc'] ?? [])])
        if (href.startsWith(site)) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
  });

  it('whoever finds a weakness finds whom to tell, for a time', async () => {
    const told = await text('/.well-known/security.txt');
    expect(told).toMatch(/^Contact: mailto:\S+@\S+$/m);
    expect(told).toContain(`Canonical: ${site}/.well-known/security.txt`);
    const expires = Date.parse(/^Expires: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/m.exec(told)?.[1] ?? '');
    expect(expires).toBeGreaterThan(Date.now() + 30 * 86_400_000);
    expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
    expect((await fetch(`${site}/.well-known/change-password`)).status).toBe(404);
  });
});

describe('harvesters', () => {
  it('ask by GET or by POST, and take gzip', async () => {
    const query = 'verb=ListIdentifiers&metadataPrefix=oai_dc';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const without = (xml: string) => xml.replace(/<responseDate>.*?<\/responseDate>/, '');
    const asked = await text(`/oai?${query}`);
    expect(without(await text('/oai', { method: 'POST', body: query, headers }))).toBe(without(asked));
    expect(textsIn(asked, 'identifier')).toHaveLength(126);
    const plain = await fetch(`${site}/oai?${query}`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const packed = await fetch(`${site}/oai?${query}`, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect((await fetch(`${site}/oai?x=${'x'.repeat(12_000)}`)).status).toBe(413);
  });

  it.skipIf(!hasPerlClient).each([
    ['oai_dc', '', '/works'],
    ['mods', '', '/works'],
    ['jats', 'set => "unit-public-health",', '/units/public-health'],
  ])('get everything with a client of others, in %s %s', async (prefix, set, page) => {
    const program = `
      use HTTP::OAI;
      my $harvester = HTTP::OAI::Harvester->new(baseURL => $ARGV[0]);
      die "Identify" if !$harvester->Identify->is_success;
      my $list = $harvester->ListRecords(metadataPrefix => $ARGV[1], ${set});
      my %seen;
      while (my $record = $list->next) { $seen{$record->identifier}++ if $record->metadata; }
      die $list->message if $list->is_error;
      print scalar(keys %seen);`;
    const { stdout } = await promisify(execFile)('perl', ['-e', program, `${site}/oai`, prefix]);
    const records = /^works: (\d+)$/m.exec(await text(`${page}.md`))?.[1];
    expect(stdout).toBe(records);
  });

  it
    .skipIf(!canValidate)
    .each([
      'verb=Identify',
      'verb=ListSets',
      'verb=ListMetadataFormats',
      'verb=ListIdentifiers&metadataPrefix=oai_dc',
      'verb=ListRecords&metadataPrefix=oai_dc',
      'verb=ListRecords&metadataPrefix=oai_dc&set=year-2024',
      'verb=ListRecords&metadataPrefix=oai_dc&set=unit-public-health',
      'verb=Nothing',
      'verb=ListRecords&metadataPrefix=%00%3C&set=%22',
      'verb=ListRecords&metadataPrefix=oai_dc&set=&from=',
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=%22%3C%20%00',
    ])('are answered as the schema of OAI-PMH says: %s', async (query) => {
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema ?? '', '-'], {
      input: await text(`/oai?${query}`),
      encoding: 'utf8',
    });
    expect(stderr.replace(/^- validates\n$/, '')).toBe('');
    expect(status).toBe(0);
  });
});

describe('at the address of a work', () => {
  const accepting = (accept: string, address: string) => fetch(address, { headers: { accept } });

  it('other forms are to be had by content negotiation, and say where they stand themselves', async () => {
    const address = await workAddress(site, '99001012');
    const id = address.split('/')[4];
    for (const [accept, type, extension] of [
      ['application/x-bibtex', 'application/x-bibtex', 'bib'],
      ['application/vnd.citationstyles.csl+json', 'application/vnd.citationstyles.csl+json', 'json'],
      ['application/ld+json;q=0.9, text/html;q=0.1', 'application/ld+json', 'jsonld'],
      ['text/csv', 'text/csv', 'csv'],
      ['application/linkset+json', 'application/linkset+json', 'linkset'],
    ] as const) {
      const answer = await accepting(accept, address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(answer.headers.get('content-location')).toBe(`/works/${id}.${extension}`);
      expect(answer.headers.get('vary')).toBe('accept, accept-encoding');
      expect(await answer.text()).toBe(await text(`/works/${id}.${extension}`));
    }
    const cited = await accepting('text/x-bibliography; style=vancouver; locale=en-US', address);
    expect(await cited.text()).toBe(await text(`/works/${id}.txt?style=vancouver&locale=en-US`));
  });

  it('browsers, and those who do not care, get the page', async () => {
    const address = await workAddress(site, '99001012');
    for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*', 'application/pdf, */*;q=0.1']) {
      const answer = await accepting(accept, address);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('vary')).toBe('accept, accept-encoding');
    }
  });

  it('what is not to be had is refused with what is', async () => {
    const answer = await accepting('application/pdf', await workAddress(site, '99001012'));
    expect(answer.status).toBe(406);
    expect(await answer.text()).toContain('application/x-bibtex');
    expect((await accepting('application/pdf', `${site}/works/00000000/x`)).status).toBe(406);
    expect((await accepting('application/x-bibtex', `${site}/works/00000000/x`)).status).toBe(404);
  });

  it('signposts lead to all of it', async () => {
    const answer = await fetch(await workAddress(site, '99001012'), { method: 'HEAD' });
    const header = answer.headers.get('link') ?? '';
    const links = [...header.matchAll(/<([^>]*)>;rel="([^"]+)"/g)];
    expect(new Set(links.map(([, , rel]) => rel))).toEqual(
      new Set(['linkset', 'cite-as', 'type', 'describedby', 'author']),
    );
    for (const [, href = '', rel = ''] of links)
      if (rel === 'describedby' || rel === 'linkset') expect((await fetch(href)).status).toBe(200);
  });
});

const followed = [
  ['what is new', '/works'],
  ['a search', '/search?q=cells'],
  ['a year', '/years/2024'],
  ['a unit', '/units/public-health'],
  ['a person', await firstIn('people')],
  ['a source', await firstIn('sources')],
  ['a subject', await firstIn('subjects')],
  ['a collection', await collectOn(sample)],
] as const;

describe('feeds', () => {
  it.each(followed)('of %s are named by its page in three formats, and each is there', async (_, path) => {
    const links = [
      ...(await text(path)).matchAll(
        /<link rel="alternate" type="(application\/(?:rss|atom|feed)[^"]*)" title="[^"]+" href="([^"]+)">/g,
      ),
    ];
    expect(links.map(([, type]) => type)).toEqual([
      'application/rss+xml',
      'application/atom+xml',
      'application/feed+json',
    ]);
    for (const [, type, href = ''] of links) {
      const answer = await fetch(site + href.replaceAll('&amp;', '&'));
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      const tag = answer.headers.get('etag') ?? '';
      expect((await fetch(answer.url, { headers: { 'if-none-match': tag } })).status).toBe(304);
    }
  });

  it.each(followed)(
    'of %s are read by a parser of others as the same works in each format',
    async (_, path) => {
      const page = await text(path);
      const feedOf = async (extension: string) => {
        const [, href = ''] = new RegExp(`href="([^"]+\\.${extension}(?:\\?[^"]*)?)"`).exec(page) ?? [];
        return text(href.replaceAll('&amp;', '&'));
      };
      const [rss, atom] = await Promise.all(
        ['rss', 'atom'].map(async (one) => (await new RssParser().parseString(await feedOf(one))).items),
      );
      const { items } = JSON.parse(await feedOf('jsonfeed')) as { items: readonly { id: string }[] };
      expect(items.length).toBeGreaterThan(0);
      expect(rss?.map(({ guid }) => guid)).toEqual(items.map(({ id }) => id));
      expect(atom?.map((entry) => entry.id)).toEqual(items.map(({ id }) => id));
    },
  );

  it.each(['rss', 'atom'])('are understood by a parser of others: %s', async (extension) => {
    const { items, title } = await new RssParser().parseString(await text(`/works.${extension}`));
    expect(title).toContain('Latest additions');
    expect(items).toHaveLength(50);
    for (const { title: of, link, id, guid, isoDate } of items) {
      expect(of).toBeTruthy();
      expect(link).toMatch(/\/works\/\w{8}\//);
      expect(id ?? guid).toMatch(/\/works\/\w{8}$/);
      expect(isoDate).toMatch(/^\d{4}-/);
    }
  });

  it('lead from page to page through all works, each once', async () => {
    const ids: string[] = [];
    let next: string | undefined = `${site}/works.jsonfeed`;
    let pages = 0;
    while (next) {
      const feed = (await (await fetch(next)).json()) as { next_url?: string; items: { id: string }[] };
      ids.push(...feed.items.map(({ id }) => id));
      next = feed.next_url;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(ids).toHaveLength(126);
    expect(new Set(ids).size).toBe(126);
    for (const page of ['4', '21']) expect((await fetch(`${site}/works.atom?page=${page}`)).status).toBe(404);
    expect((await fetch(`${site}/works.atom?page=x`)).status).toBe(200);
  });
});

describe('reference managers', () => {
  /** As Zotero chooses among what is offered: the first of those that it knows (its translator "unAPI"). */
  const known = ['rdf_zotero', 'rdf_bibliontology', 'mods', 'marc', 'unimarc', 'ris', 'refer', 'bibtex'];
  const idsIn = (page: string) =>
    [...page.matchAll(/<abbr class="unapi-id" title="([^"]+)">/g)].map(([, id = '']) => id);

  async function risOf(page: string, id: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const server = /<link rel="unapi-server"[^>]* href="([^"]+)">/.exec(page)?.[1] ?? '';
    const offered = [...(await (await fetch(server)).text()).matchAll(/<format name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const chosen = known.find((name) => offered.includes(name));
    expect(chosen).toBe('ris');
    const fields = new Map<string, string[]>();
    for (const line of (await (await fetch(`${server}?id=${id}&format=${chosen}`)).text()).split('\r\n')) {
      const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? [];
      if (tag) fields.set(tag, [...(fields.get(tag) ?? []), value]);
    }
    return fields;
  }

  it('get one complete reference from the page of a work, the same by unAPI, COinS and meta elements', async () => {
    const page = await text(new URL(await workAddress(site, '99001012')).pathname);
    const [id = '', ...others] = idsIn(page);
    expect(others).toEqual([]);
    const ris = await risOf(page, id);
    const spans = [...page.matchAll(/<span class="Z3988" title="([^"]+)">/g)];
    expect(spans).toHaveLength(1);
    const coins = new URLSearchParams(
      (spans[0]?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    );
    const tags = [...page.matchAll(/<meta name="citation_([a-z_]+)" content="([^"]*)">/g)];
    const tag = (name: string) => tags.filter(([, one]) => one === name).map(([, , content = '']) => content);
    const agree = (field: string, key: string, name: string) => {
      expect(ris.get(field)?.[0]).toBeTruthy();
      expect(coins.get(key)).toBe(ris.get(field)?.[0]);
      expect(tag(name)[0]).toBe(ris.get(field)?.[0]);
    };
    agree('TI', 'rft.atitle', 'title');
    agree('JF', 'rft.jtitle', 'journal_title');
    agree('VL', 'rft.volume', 'volume');
    agree('IS', 'rft.issue', 'issue');
    agree('SP', 'rft.spage', 'firstpage');
    expect(coins.getAll('rft.au')).toEqual(tag('author'));
    expect(ris.get('AU')).toHaveLength(tag('author').length);
    expect(coins.getAll('rft_id')).toContain(`info:doi/${ris.get('DO')?.[0]}`);
    expect(tag('doi')).toEqual(ris.get('DO'));
    expect(ris.get('AB')?.[0]?.length).toBeGreaterThan(200);
    expect(page).toContain(`<meta name="DC.title" content="${tag('title')[0]}">`);
  });

  it.each(['/search?q=cells', '/works', '/fa/search?q=cells'])('get a list from %s', async (path) => {
    const page = await text(path);
    const ids = idsIn(page);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 3)) expect((await risOf(page, id)).get('TI')?.[0]).toBeTruthy();
  });

  it('are told by unAPI what there is, and refused with a sentence what there is not', async () => {
    const { pathname } = new URL(await workAddress(site, '99001012'));
    const id = pathname.split('/')[2];
    const asked = async (query: string) => {
      const answer = await fetch(`${site}/unapi?${query}`);
      return [answer.status, await answer.text()] as const;
    };
    expect(await asked(`id=${id}`)).toEqual([300, expect.stringContaining(`<formats id="${id}">`)]);
    expect(await asked(`id=${id}&format=marc`)).toEqual([406, expect.stringContaining('ris, nbib')]);
    expect(await asked('id=%00%3Cx&format=ris')).toEqual([404, expect.stringContaining('There is no work')]);
    expect((await asked('id=00000000'))[0]).toBe(404);
    expect(await asked('')).toEqual([200, expect.stringContaining('<format name="ris"')]);
  });
});

describe('search engines, in the page', () => {
  const dataIn = (page: string) =>
    [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
      JSON.parse(json),
    );
  const typesIn = (page: string) =>
    dataIn(page).flatMap((one) => (one['@graph'] ?? [one]).map((part: { '@type': string }) => part['@type']));

  it('find what each page is, and where', async () => {
    expect(typesIn(await text('/'))).toEqual(['WebSite', 'Organization']);
    expect(typesIn(await text('/works'))).toEqual(
      expect.arrayContaining(['CollectionPage', 'BreadcrumbList']),
    );
    const work = await text(new URL(await workAddress(site, '99001012')).pathname);
    expect(typesIn(work)).toEqual(['ScholarlyArticle', 'BreadcrumbList']);
    const [article, steps] = dataIn(work);
    expect(article.image).toMatch(/card\.png\?v=[\w-]{8}$/);
    expect(steps.itemListElement.at(-1).name).toBe(article.headline);
    for (const { item } of steps.itemListElement.slice(0, -1)) expect((await fetch(item)).status).toBe(200);
  });

  it('find the search, and it answers', async () => {
    const [
      {
        '@graph': [{ potentialAction }],
      },
    ] = dataIn(await text('/')) as [{ '@graph': [{ potentialAction: { target: { urlTemplate: string } } }] }];
    const address = potentialAction.target.urlTemplate.replace('{search_term_string}', 'cells');
    expect((await fetch(address)).status).toBe(200);
  });

  it('find every language, and which is for whoever reads none of them', async () => {
    const links = [...(await text('/fa/works')).matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language, href]) => [language, href],
    );
    expect(links).toEqual([
      ['en', `${site}/works`],
      ['fa', `${site}/fa/works`],
      ['x-default', `${site}/works`],
    ]);
  });
});

describe('other sites', () => {
  it('find by oEmbed what to show for a work and for a list, in JSON and in XML', async () => {
    for (const path of [new URL(await workAddress(site, '99001012')).pathname, '/years/2024']) {
      const page = await text(path);
      const [json = '', xml = ''] = ['application/json', 'text/xml'].map((type) =>
        new RegExp(`<link rel="alternate" type="${type}\\+oembed" title="[^"]+" href="([^"]+)">`)
          .exec(page)?.[1]
          ?.replaceAll('&amp;', '&'),
      );
      const answer = await fetch(`${json}&maxwidth=300`);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      const shown = (await answer.json()) as Record<string, string>;
      expect(shown).toMatchObject({ version: '1.0', type: 'rich', width: 300, thumbnail_width: 1200 });
      expect((await fetch(shown.thumbnail_url ?? '')).headers.get('content-type')).toBe('image/png');
      const frame = /src="([^"]+)"/.exec(shown.html ?? '')?.[1] ?? '';
      const framed = await fetch(frame);
      expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
      const small = await framed.text();
      expect(await htmlProblems(small)).toEqual([]);
      expect(small).not.toContain('<script');
      expect(small).toContain(`href="${site}${path}"`);
      expect(textsIn(await (await fetch(xml)).text(), 'type')).toEqual(['rich']);
    }
  });

  it('may show nothing else in a frame, and are refused with a sentence what cannot be shown', async () => {
    const page = await fetch(await workAddress(site, '99001012'));
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    for (const [query, status] of [
      ['', 400],
      [`url=${site}/about`, 404],
      [`url=${site}/works/00000000/x`, 404],
      ['url=https://elsewhere.example/works/k3v9x2m1', 404],
      ['url=javascript:alert(1)', 404],
      [`url=${site}/&format=yaml`, 501],
    ] as const)
      expect((await fetch(`${site}/oembed?${query}`)).status).toBe(status);
  });

  it('are told that a work is retracted', async () => {
    const found = await text('/search?q=%22Retracted+Publication%22%5Bpt%5D');
    const path = /href="(\/works\/[0-9a-z]{8})\//.exec(found)?.[1] ?? '';
    const small = await text(`${path}/embed`);
    expect(Buffer.byteLength(small)).toBeLessThan(4000);
    expect(small).toContain('Retracted');
  });
});

describe('card readers', () => {
  const tag = (page: string, name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(page)?.[1];

  it.each([
    ['a work', async () => new URL(await workAddress(site, '99001012')).pathname],
    ['a person', async () => /href="(\/people\/[^"]+)"/.exec(await text('/people'))?.[1] ?? ''],
    ['a source', async () => /href="(\/sources\/[^"]+)"/.exec(await text('/sources'))?.[1] ?? ''],
    ['a subject', async () => /href="(\/subjects\/[^"]+)"/.exec(await text('/subjects'))?.[1] ?? ''],
    ['a year', async () => '/years/2024'],
    ['a unit', async () => '/units/public-health'],
    ['a collection', async () => '/collections/air-of-a-city'],
    ['the home page', async () => '/'],
    ['a page in Persian', async () => '/fa/'],
  ])('find a picture, its size and what it says for %s', async (_, path) => {
    const page = await text(await path());
    const address = tag(page, 'og:image') ?? '';
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(String(bytes.readUInt32BE(16))).toBe(tag(page, 'og:image:width'));
    expect(String(bytes.readUInt32BE(20))).toBe(tag(page, 'og:image:height'));
    expect(tag(page, 'og:image:alt')).toMatch(/Sepidar|سپیدار/);
    // What has a name has a picture of its own.
    if (!page.includes(`<link rel="canonical" href="${site}/">`))
      expect(new URL(address).pathname).toMatch(/\/.+\/card\.png$/);
    expect(tag(page, 'twitter:card')).toBe('summary_large_image');
  });

  it('may keep the picture, and ask whether it is still the same', async () => {
    const { origin, pathname } = new URL(await workAddress(site, '99001012'));
    const picture = `${origin}/works/${pathname.split('/')[2]}/card.png`;
    const answer = await fetch(picture);
    expect(answer.headers.get('cache-control')).toMatch(/max-age=\d{4}/);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const again = await fetch(picture, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('are told of nothing where there is no such page', async () => {
    for (const path of [
      'works/00000000',
      'works/nothing',
      'people/nobody',
      'sources/none',
      'subjects/none',
      'years/24',
    ])
      expect((await fetch(`${site}/${path}/card.png`)).status).toBe(404);
  });
});
