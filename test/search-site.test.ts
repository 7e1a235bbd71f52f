import { request } from 'node:http';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { ShownSuggestions } from '../src/site/index.ts';
import { htmlProblems } from './support/html-validator.ts';
import { pubmedFile, pubmedRecord } from './support/pubmed-file.ts';
import { readable } from './support/readable.ts';
import { eventually, lectern } from './support/run-command.ts';
import { sampleSite } from './support/sample-site.ts';

const { address: site, data } = await sampleSite();
const text = async (path: string) => (await fetch(site + path)).text();
const suggested = async (typed: string, prefix = '') =>
  JSON.parse(await text(`${prefix}/suggest?q=${encodeURIComponent(typed)}`)) as ShownSuggestions;

describe('suggestions, as they are served', () => {
  it('lead to works, people, sources and subjects', async () => {
    const { list } = await suggested('diab');
    expect(list.map(({ href }) => href.split('/')[1]?.split('?')[0])).toEqual(
      expect.arrayContaining(['subjects', 'sources', 'works']),
    );
    for (const { href } of list) expect((await fetch(site + href)).status, href).toBe(200);
    const { list: persons } = await suggested('aghaj');
    const everyone = await suggested((await text('/people')).match(/<bdi>([\p{L}]+)/u)?.[1] ?? '');
    expect([...persons, ...everyone.list].some(({ href }) => href.startsWith('/people/'))).toBe(true);
  });

  it('speak the language of the page', async () => {
    const { say, list } = await suggested('diab', '/fa');
    expect(say).toMatch(/پیشنهاد/);
    for (const { href } of list) expect(href).toMatch(/^\/fa\//);
  });

  it('are small, and answer 304 while they are the same', async () => {
    const first = await fetch(`${site}/suggest?q=exo`);
    expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect((await first.text()).length).toBeLessThan(6000);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${site}/suggest?q=exo`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('know within a second what another process imports, and forget what goes', async () => {
    const record = pubmedRecord(99_960_001, 'Quokkas in winter');
    await lectern(['--data', data, 'import', '-'], { input: pubmedFile([record]) });
    const start = performance.now();
    await eventually(
      () => suggested('quok'),
      ({ list }) => list.length === 1,
    );
    expect(performance.now() - start).toBeLessThan(1500);
    const gone = '<DeleteCitation><PMID Version="1">99960001</PMID></DeleteCitation>';
    await lectern(['--data', data, 'import', '-'], { input: pubmedFile([gone]) });
    await eventually(
      () => suggested('quok'),
      ({ list }) => list.length === 0,
    );
  });
});

describe('the feeds of a search', () => {
  it('are named where feed readers look, and on the page', async () => {
    const page = await text('/search?q=exosomes&type=article&order=oldest');
    for (const extension of ['rss', 'atom']) {
      const path = `/search.${extension}?q=exosomes&amp;order=oldest&amp;type=article`;
      expect(page).toMatch(
        new RegExp(`<link rel="alternate" type="application/${extension}\\+xml" title="[^"]+" href="`),
      );
      expect(page.split(`href="${path}"`)).toHaveLength(3);
    }
  });

  it('hold the newest hits, under lasting ids, and answer 304 until one changes', async () => {
    const response = await fetch(`${site}/search.atom?q=exosomes`);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const { entries = [] } = parseAtomFeed(await response.text());
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.length).toBeLessThanOrEqual(50);
    const id = entries[0]?.id ?? '';
    const page = await fetch(id);
    expect(page.url).toBe(entries[0]?.links?.[0]?.href);
    const inPersian = parseRssFeed(await text('/fa/search.rss?q=exosomes'));
    expect(inPersian.items?.[0]?.guid?.value).toBe(id);

    const again = { headers: { 'if-none-match': response.headers.get('etag') ?? '' } };
    expect((await fetch(`${site}/search.atom?q=exosomes`, again)).status).toBe(304);
    const record = pubmedRecord(99_960_002, 'Exosomes that came later');
    await lectern(['--data', data, 'import', '-'], { input: pubmedFile([record]) });
    const changed = await fetch(`${site}/search.atom?q=exosomes`, again);
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Exosomes that came later');
  });
});

describe('a page of results', () => {
  it('leads to files that hold all hits', async () => {
    const page = await text('/search?q=stem+cells&size=20');
    const total = Number(/(\d+) publications found/.exec(page)?.[1]);
    expect(total).toBeGreaterThan(2);
    const ris = await text('/search.ris?q=stem+cells');
    expect(ris.match(/^TY {2}-/gm)).toHaveLength(total);
    expect(JSON.parse(await text('/search.json?q=stem+cells'))).toHaveLength(total);
    expect((await text('/search.bib?q=stem+cells')).match(/^@\w+\{/gm)).toHaveLength(total);
    expect((await fetch(`${site}/search.csv?q=stem+cells`)).headers.get('content-type')).toContain(
      'text/csv',
    );
    expect((await fetch(`${site}/search.exe?q=stem+cells`)).status).toBe(404);
  });

  it('shows of every value how many hits it would leave, and keeps the promise', async () => {
    for (const start of [
      '/search?q=cells',
      '/search?q=cells&type=article',
      '/search?q=cells&is=open-access',
    ]) {
      const page = await text(start);
      const facets = page.slice(page.indexOf('id="narrow"'), page.indexOf('class="hits"'));
      const links = [
        ...facets.matchAll(
          /<li><a href="([^"]+)" rel="nofollow"><bdi>[^<]*<\/bdi><\/a> <span class="quiet">(\d+)/g,
        ),
      ];
      expect(links.length).toBeGreaterThan(5);
      const chosen = new Map<string, number>();
      for (const [, href = '', works] of links.slice(0, 12)) {
        const address = href.replaceAll('&amp;', '&');
        const left = Number(/(\d+) publications? found/.exec(await text(address))?.[1]);
        const isWidened = /type=article.*type=/.test(address);
        // Beside another value of the same facet, the works of both are shown.
        if (isWidened) expect(left, address).toBeGreaterThanOrEqual(Number(works));
        else expect(left, address).toBe(Number(works));
        chosen.set(address, left);
      }
      expect(chosen.size).toBeGreaterThan(3);
    }
  });

  it('names what was chosen, each with a way back', async () => {
    const page = await text('/search?q=cells&type=article&is=open-access&from=2019');
    const chosen = page.slice(page.indexOf('class="chosen"'), page.indexOf('class="hits-choices"'));
    expect(readable(chosen)).toMatch(
      /Year: from 2019.*Type: Article.*Access: Free to read.*Undo all choices/s,
    );
    for (const without of [
      '/search?q=cells&amp;type=article&amp;is=open-access',
      '/search?q=cells&amp;from=2019&amp;is=open-access',
      '/search?q=cells&amp;from=2019&amp;type=article',
      '/search?q=cells',
    ])
      expect(chosen).toContain(`href="${without}"`);
  });

  it('is not for robots, and sends them nowhere deep', async () => {
    const robotsOf = async (path: string) =>
      /<meta name="robots" content="([^"]+)"/.exec(await text(path))?.[1];
    expect(await robotsOf('/search?q=cells')).toBe('noindex');
    expect(await robotsOf('/search?q=cells&type=article&from=2019')).toBe('noindex');
    for (const deep of ['&type=article&from=2019&is=open-access', '&order=title', '&page=2'])
      expect(await robotsOf(`/search?q=cells${deep}`), deep).toBe('noindex, nofollow');
    const page = await text('/search?q=the&size=20');
    const searches = [...page.matchAll(/<a ([^>]*href="[^"]*\/search[?.][^>]*)>/g)].map(
      ([, found = '']) => found,
    );
    expect(searches.length).toBeGreaterThan(20);
    for (const attributes of searches)
      if (!attributes.includes('hreflang')) expect(attributes).toMatch(/rel="[^"]*nofollow/);
  });

  it.each([
    ['page=99999999999999999999', 'There is no page so deep'],
    ['page=400', 'this is their last page'],
    ['size=100000', 'A page holds 100 results at most'],
    ['size=-1', '126 publications found|publications found'],
    ['page=x&order=y&from=z&type=', 'publications found'],
    ['from=2024&to=2019', 'publications found'],
  ])('is bounded, and says so: %s', async (query, sentence) => {
    const response = await fetch(`${site}/search?q=cells&${query}`);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toMatch(new RegExp(sentence));
    expect(await htmlProblems(page)).toEqual([]);
  });

  it('can be shared on Mastodon in words of our own, and nothing else can', async () => {
    const share = (url: string) => fetch(`${site}/share/mastodon?url=${encodeURIComponent(url)}`);
    const shared = await share(`${site}/search?q=cells&type=article`);
    expect(await shared.text()).toContain('Search: cells · Article http');
    expect((await share('https://elsewhere.example.com/search?q=cells')).status).toBe(404);
    expect((await share(`${site}/searching`)).status).toBe(404);
  });
});

describe('whatever is asked', () => {
  const oddities: Readonly<Record<string, string>> = {
    'ten thousand letters': 'a'.repeat(10_000),
    'ten thousand Persian letters': 'ب '.repeat(5_000),
    'a hundred thousand parentheses': '('.repeat(100_000),
    'parentheses that close': '))))'.repeat(2_000),
    'a star': '*',
    SQL: "'; DROP TABLE work; --",
    'syntax of FTS5': 'NEAR(a b, 3) {title}:^x* AND "',
    'control characters': 'a\u0000b\u0001\u001f\u007f\u2028',
    operators: 'AND OR NOT && || - : [ ] [ti] title:',
    markup: '<script>alert(1)</script>"\'&',
    emoji: '😀'.repeat(2_000),
  };
  const raw = ['%ED%A0%80', '%FF%FE', '%', '%zz', 'a%00b', '%EF%BF%BF'];
  const questions = [
    ...Object.entries(oddities).map(([name, odd]) => [name, encodeURIComponent(odd)]),
    ...raw.map((odd) => [odd, odd]),
  ];

  it.each(questions as [string, string][])('is answered in the time of any question: %s', async (_, odd) => {
    for (const path of ['/search', '/suggest', '/search.rss', '/search.ris', '/fa/search']) {
      const start = performance.now();
      const response = await fetch(`${site}${path}?q=${odd}`);
      const answer = await response.text();
      expect(response.status, path).toBe(200);
      expect(performance.now() - start, path).toBeLessThan(1500);
      expect(answer).not.toMatch(/alert\(1\)<|SqliteError|node:|at file/);
    }
  });

  it('tells of a question of a million parentheses what is too long, and goes on', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      request(`${site}/search?q=${'('.repeat(1_000_000)}`, (response) => {
        let body = `${response.statusCode} `;
        response.on('data', (chunk) => (body += chunk)).on('end', () => resolve(body));
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toMatch(/^414 The address is too long: 128 kB at most\./);
    expect((await fetch(`${site}/about`)).status).toBe(200);
  });

  it('says of a long question how much of it was read', async () => {
    expect(await text(`/search?q=${'a'.repeat(10_000)}`)).toContain(
      'Only the first 2,000 characters of the question were read.',
    );
  });
});
