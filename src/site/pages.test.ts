import { beforeAll, describe, expect, it } from 'vitest';
import { fakePorts } from '../../test/support/fake-ports.ts';
import { institution } from '../../test/support/fictional-institution.ts';
import { fictionalWorks, retracted, workId } from '../../test/support/fictional-works.ts';
import { readable } from '../../test/support/readable.ts';
import { createAssets, createPageContext, type PageContext } from '../ui/index.ts';
import {
  aboutPage,
  evidencePage,
  failurePage,
  homePage,
  mastodonPage,
  notFoundPage,
  type Page,
  personPage,
  readSearchState,
  searchPage,
  sourcePage,
  tombstonePage,
  worksPage,
} from './index.ts';

const ports = fakePorts(fictionalWorks);
let context: PageContext;
beforeAll(async () => {
  context = createPageContext(institution, 'en', await createAssets());
});

const textOf = (page: Page | undefined): string => readable(String(page?.main ?? ''));

describe('the front door', () => {
  it('says how much is held, what is new, and the ways in', async () => {
    const text = textOf(await homePage(ports, context));
    expect(text).toContain('65 publications, 120 people, 7 sources, published from 2016 to 2026');
    for (const words of ['Latest publications', 'All publications', 'People', 'Sources'])
      expect(text).toContain(words);
  });

  it('tells an office with an empty catalogue what to do', async () => {
    expect(textOf(await homePage(fakePorts([]), context))).toContain('lectern import');
  });

  it('names what the editors put together', async () => {
    const collections = {
      list: () => [{ slug: 'ten-years', title: { en: 'Ten years' }, introduction: {}, works: [] }],
    };
    expect(String((await homePage({ ...ports, collections }, context)).main)).toContain(
      '<a href="/collections/ten-years"><bdi>Ten years</bdi></a>',
    );
  });

  it('says its picture in words and as a table', async () => {
    const text = textOf(await homePage(ports, context));
    expect(text).toContain('65 publications from 2016 to 2026; the most in one year, 7, in 2022.');
    expect(String((await homePage(ports, context)).main)).toContain(
      '<td><a href="/years/2022">2022</a></td><td>7</td>',
    );
  });
});

describe('the list of publications', () => {
  it('goes in pages that can be linked', async () => {
    const page = await worksPage({ page: '2' }, ports, context);
    const html = String(page?.main);
    expect(html).toContain('<ol class="contents" start="26">');
    expect(html).toContain('<a href="/works" rel="prev">Previous</a>');
    expect(html).toContain('<a href="/works?page=3" rel="next">Next</a>');
    expect(page?.canonical).toBe('/works?page=2');
  });

  it('has no page beyond its last', async () => {
    expect(await worksPage({ page: '4' }, ports, context)).toBeUndefined();
  });

  it.each(['0', '-1', '1e3', 'x', '99999999'])('takes page=%s for the first page', async (page) => {
    expect((await worksPage({ page }, ports, context))?.canonical).toBe('/works');
  });

  it('keeps year and order from page to page', async () => {
    const page = await worksPage({ order: 'title', year: '2021' }, ports, context);
    expect(page?.title).toBe('Published in 2021');
    expect(page?.canonical).toBe('/works?order=title&year=2021');
  });
});

describe('search results', () => {
  it('mark the words in the line that speaks of them, and nothing else', async () => {
    const html = String((await searchPage({ query: { q: 'exosomes' }, many: {} }, ports, context)).main);
    expect(html).toContain('in which <mark>exosomes</mark> is weighed against &lt;placebo&gt;');
  });

  it('show a way on where nothing is found', async () => {
    const page = await searchPage({ query: { q: '<b>nothing' }, many: {} }, ports, context);
    expect(textOf(page)).toContain('No publication here speaks of “<b>nothing”.');
    expect(String(page.main)).toContain('href="/works"');
    expect(page.noIndex).toBe(true);
  });

  it('are named by what was asked and chosen', async () => {
    const params = {
      query: { q: 'exosomes', from: '2019' },
      many: { type: ['review'], is: ['open-access'] },
    };
    const page = await searchPage(params, ports, context);
    expect(page.title).toBe('Search: exosomes · from 2019 · Review article · Free to read');
    expect(page.canonical).toBe('/search?q=exosomes&from=2019&type=review&is=open-access');
    expect(page.noFollow).toBe(true);
  });

  it.each([
    [{ size: '100000' }, { size: 100, bounded: ['size'] }],
    [{ size: '7' }, { size: 20, bounded: [] }],
    [{ page: '9'.repeat(300) }, { page: 500, bounded: ['page'] }],
    [
      { page: '501', size: '20' },
      { page: 500, bounded: ['page'] },
    ],
    [
      { page: '-1', order: 'x', from: 'y' },
      { page: 1, order: 'relevance', filters: {}, bounded: [] },
    ],
    [{ from: '۲۰۱۹', to: '٢٠٢٠' }, { filters: { years: { from: 2019, to: 2020 } } }],
    [{ q: ` ${'a'.repeat(2001)}\ud800 ` }, { text: 'a'.repeat(2000), bounded: ['question'] }],
  ])('are as many as there may be: %j', (query, state) => {
    expect(readSearchState({ query, many: {} })).toMatchObject(state);
  });

  it('offer another spelling, and say by which other words a work was found', async () => {
    const search = {
      search: async () => ({
        total: 1,
        hits: [{ workId: workId(1), matchedAs: ['rheumatoid arthritis'] }],
        understood: 'antritis',
        notices: [
          {
            kind: 'also-sought',
            typed: 'RA',
            meant: ['rheumatoid arthritis'],
            from: 'abbreviations',
          } as const,
        ],
        suggestion: 'arthritis & <b>',
      }),
    };
    const page = await searchPage(
      { query: { q: 'antritis', page: '2' }, many: {} },
      { ...ports, search },
      context,
    );
    expect(textOf(page)).toContain('Did you mean: arthritis & <b>');
    expect(String(page.main)).toContain('href="/search?q=arthritis+%26+%3Cb%3E"');
    expect(textOf(page)).toContain('“rheumatoid arthritis” was sought as well as RA.');
    expect(textOf(page)).toContain('Found by “rheumatoid arthritis”.');
  });

  it('ask when nothing was asked', async () => {
    expect(textOf(await searchPage({ query: {}, many: {} }, ports, context))).toContain(
      'What are you looking for?',
    );
  });
});

describe('the page of a person', () => {
  it('opens with one sentence made from facts', async () => {
    expect(textOf(await personPage({ id: 'aramesh-s', query: {}, many: {} }, ports, context))).toContain(
      'Sahar Aramesh has 1 publication here, published in 2025.',
    );
  });

  it('leads to what speaks for each work', async () => {
    const main = String((await personPage({ id: 'aramesh-s', query: {}, many: {} }, ports, context))?.main);
    expect(main).toContain('<a href="/people/aramesh-s/evidence">What speaks for each publication</a>');
    const { people } = await ports.people.list({ offset: 0, limit: 200 });
    const [busiest] = people.toSorted((a, b) => b.works - a.works);
    const page = await evidencePage({ id: busiest?.id ?? '' }, ports, context);
    expect(page?.canonical).toBe(`/people/${busiest?.id}/evidence`);
    const text = textOf(page);
    expect(text).toContain('The record names the ORCID iD.');
    expect(text).toContain(
      'the same full name, 2 shared co-authors (Sara Maboudi, Javad Verdi), words of the affiliation, the same source (very likely)',
    );
    expect(await evidencePage({ id: 'nobody' }, ports, context)).toBeUndefined();
    expect(await evidencePage({ id: 'aramesh-s', page: '2' }, ports, context)).toBeUndefined();
  });

  it('is not there for an unknown person', async () => {
    expect(await personPage({ id: 'nobody', query: {}, many: {} }, ports, context)).toBeUndefined();
  });
});

describe('the page of a source', () => {
  it('counts and lists its works', async () => {
    expect(
      textOf(await sourcePage({ id: 'sugar-and-society', query: {}, many: {} }, ports, context)),
    ).toContain('12 publications appeared here.');
  });
});

describe('sharing on Mastodon', () => {
  const url = `${institution.origin}/works/${workId(2)}/whatever`;

  it('asks for the server, and shows what will be said', async () => {
    const text = textOf(await mastodonPage({ url }, ports, context));
    expect(text).toContain('RETRACTED: Saffron lowers HbA1c within a week');
    expect(text).toContain('Your server');
  });

  it.each([
    'social.example.org',
    '@me@social.example.org',
    'https://social.example.org/@me',
    ' Social.Example.ORG ',
  ])('makes a link for %s', async (server) => {
    const html = String((await mastodonPage({ url, server }, ports, context))?.main);
    expect(html).toContain('href="https://social.example.org/share?text=RETRACTED');
  });

  it.each(['javascript:alert(1)', 'localhost', '127.0.0.1', 'a b.example.org', '"><script>', 'x.'])(
    'makes no link for %s',
    async (server) => {
      const html = String((await mastodonPage({ url, server }, ports, context))?.main);
      expect(html).not.toContain('/share?text=');
      expect(html).not.toContain('<script>');
    },
  );

  it.each([
    'https://elsewhere.example.com/works/k3v9x002/x',
    `${institution.origin}.example.com/works/k3v9x002/x`,
    '',
    '/works/k3v9x002',
  ])('shares nothing but our own works: %s', async (foreign) => {
    expect(
      await mastodonPage({ url: foreign, server: 'social.example.org' }, ports, context),
    ).toBeUndefined();
  });
});

describe('pages for when something is missing', () => {
  it('help on with a search and the ways in', () => {
    const page = notFoundPage('/nothing', context);
    expect(textOf(page)).toContain('There is no page here');
    expect(String(page.main)).toContain('action="/search"');
  });

  it('keep a tombstone for what was withdrawn', () => {
    const page = tombstonePage(
      { kind: 'withdrawn', title: retracted.title, at: new Date('2026-01-02T10:00:00Z') },
      '/works/x',
      context,
    );
    expect(textOf(page)).toContain('was withdrawn from this site on 2 January 2026');
  });

  it('own up to a failure', () => {
    expect(textOf(failurePage('/x', context))).toContain('Something went wrong on our side');
  });
});

describe('the page about the site', () => {
  it('says that nobody is followed, and that a sample is a sample', () => {
    const text = textOf(aboutPage(context));
    expect(text).toContain('No cookies for readers');
    expect(text).toContain('This is a sample');
  });
});
