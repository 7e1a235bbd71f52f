import { describe, expect, it } from 'vitest';
import type { Change } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { FinishedPage } from './finished-page.ts';
import { createKeptPages } from './kept-pages.ts';

let time = 0;
const clock = () => new Date(time);
const work = (name: string) => name as WorkId;

function aLog() {
  const log: Change[] = [];
  return {
    append(workId: string, aspect: Change['aspect'] = 'work') {
      log.push({ position: log.length + 1, workId: work(workId), aspect, at: new Date(0) });
    },
    position: () => Promise.resolve(log.length),
    changes: (after: number, limit: number) =>
      Promise.resolve(log.filter(({ position }) => position > after).slice(0, limit)),
  };
}

const pageOf = (text: string, works: readonly string[] | 'any-work' | 'any-change') =>
  new FinishedPage(text, {}, { dependsOn: typeof works === 'string' ? works : { works: works.map(work) } });
const made = (page: FinishedPage) => () => Promise.resolve(page);
const nothing = () => Promise.resolve(undefined);

describe('kept pages', () => {
  it('are served again until a work they show changes', async () => {
    const log = aLog();
    const kept = createKeptPages(log, 1e6, clock);
    const page = pageOf('a', ['a', 'b']);
    await kept.get('/a', made(page));
    expect(await kept.get('/a', nothing)).toBe(page);
    log.append('c');
    expect(await kept.get('/a', nothing)).toBe(page);
    log.append('b');
    expect(await kept.get('/a', nothing)).toBeUndefined();
  });

  it('are made anew when they are old by the clock, though nothing has changed', async () => {
    const kept = createKeptPages(aLog(), 1e6, clock);
    const page = new FinishedPage('a', {}, { until: time + 1000 });
    await kept.get('/a', made(page));
    expect(await kept.get('/a', nothing)).toBe(page);
    time += 1000;
    expect(await kept.get('/a', nothing)).toBeUndefined();
  });

  it('that show lists go with any change of a work, but not with a new list of related works', async () => {
    const log = aLog();
    const kept = createKeptPages(log, 1e6, clock);
    const home = pageOf('home', 'any-work');
    await kept.get('/', made(home));
    log.append('x', 'related');
    expect(await kept.get('/', nothing)).toBe(home);
    log.append('x');
    expect(await kept.get('/', nothing)).toBeUndefined();
  });

  it('that show who is who go with any change at all', async () => {
    const log = aLog();
    const kept = createKeptPages(log, 1e6, clock);
    const person = pageOf('person', 'any-change');
    await kept.get('/people/a', made(person));
    expect(await kept.get('/people/a', nothing)).toBe(person);
    log.append('x', 'related');
    expect(await kept.get('/people/a', nothing)).toBeUndefined();
  });

  it('are not kept when the catalogue changed while they were made', async () => {
    const log = aLog();
    const kept = createKeptPages(log, 1e6, clock);
    await kept.get('/a', async () => {
      log.append('a');
      return pageOf('perhaps old', ['a']);
    });
    expect(await kept.get('/a', nothing)).toBeUndefined();
  });

  it('never hold more than they may, and part with the least used first', async () => {
    const log = aLog();
    const page = (name: string) => pageOf(name.repeat(1000), [name]);
    const kept = createKeptPages(log, 5 * page('a').weight, clock);
    for (const name of ['a', 'b', 'c', 'd', 'e']) await kept.get(`/${name}`, made(page(name)));
    await kept.get('/a', nothing);
    await kept.get('/f', made(page('f')));
    expect(await kept.get('/a', nothing)).toBeDefined();
    expect(await kept.get('/b', nothing)).toBeUndefined();
    expect(await kept.get('/f', nothing)).toBeDefined();
  });

  it('are all dropped when very much has changed', async () => {
    const log = aLog();
    const kept = createKeptPages(log, 1e6, clock);
    await kept.get('/a', made(pageOf('a', ['a'])));
    for (let at = 0; at < 5_000; at += 1) log.append(`w${at}`);
    expect(await kept.get('/a', nothing)).toBeUndefined();
    const again = pageOf('a2', ['a']);
    await kept.get('/a', made(again));
    expect(await kept.get('/a', nothing)).toBe(again);
  });
});

describe('a finished page', () => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const ask = (given: Record<string, string>) => new Request('http://localhost/', { headers: given });
  const page = new FinishedPage('<p>Hello, hello, hello, hello</p>', headers);

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.5', 'br'],
    ['identity', null],
    ['', null],
    ['*', 'br'],
  ])('answers Accept-Encoding "%s" with %s', async (accepted, encoding) => {
    const answer = page.answer(ask({ 'accept-encoding': accepted }));
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength);
  });

  it.each([[page.etag], [page.etag.slice(2)], [`"other", ${page.etag}`], ['*']])(
    'answers 304 without a body to If-None-Match: %s',
    async (tag) => {
      const answer = page.answer(ask({ 'if-none-match': tag }));
      expect(answer.status).toBe(304);
      expect(answer.headers.get('etag')).toBe(page.etag);
      expect(await answer.text()).toBe('');
    },
  );

  it.each([['plain'], ['α–β سلام 😀'], ['half a pair: \ud83d.'], ['x'.repeat(600_000)]])(
    'is UTF-8 whatever it says',
    async (text) => {
      expect(await new FinishedPage(text, headers).answer(ask({})).text()).toBe(text.toWellFormed());
    },
  );

  it('answers in full when the page has changed', () => {
    expect(page.answer(ask({ 'if-none-match': '"other"' })).status).toBe(200);
  });
});
