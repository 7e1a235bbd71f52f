/** Every kind of page, made of fictional works, to look at: `node test/support/preview.ts 8090`. */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { WorkId } from '../../src/model/index.ts';
import {
  aboutPage,
  collectionPage,
  collectionsPage,
  evidencePage,
  failurePage,
  findRelatedPage,
  glossaryPage,
  homePage,
  institutionPage,
  mastodonPage,
  notFoundPage,
  type Page,
  peoplePage,
  personPage,
  searchPage,
  sourcePage,
  sourcesPage,
  subjectPage,
  subjectsPage,
  tombstonePage,
  unitPage,
  unitsPage,
  workPage,
  worksPage,
  yearPage,
  yearsPage,
} from '../../src/site/index.ts';
import { createAssets, createPageContext, type Locale, renderLayout } from '../../src/ui/index.ts';
import { fakePlain } from './fake-plain.ts';
import { fakePorts } from './fake-ports.ts';
import { institution } from './fictional-institution.ts';
import { fictionalWorks, retracted, trial, workId } from './fictional-works.ts';

const origin = institution.origin;

const countries = ['IR', 'DE', 'TR', 'US', 'JP', 'BR'].map((country, at) => ({
  country,
  works: 30 - 4 * at,
}));

/** Every kind of page at an address, in all languages, as the reader's browser receives it. */
export async function createPreview() {
  const assets = await createAssets(institution);
  const ports = { ...fakePorts([...fictionalWorks, trial]), plain: fakePlain };
  const contexts = {
    en: createPageContext(institution, 'en', assets),
    fa: createPageContext(institution, 'fa', assets),
  };

  async function pageAt(path: string): Promise<{ page: Page; html: string }> {
    const url = new URL(path, origin);
    const locale: Locale = url.pathname === '/fa' || url.pathname.startsWith('/fa/') ? 'fa' : 'en';
    const context = contexts[locale];
    const [room = '', id = '', below = ''] = url.pathname
      .replace(/^\/fa(?=\/)/, '')
      .slice(1)
      .split('/');
    const query = Object.fromEntries(url.searchParams);
    const page = (await find(room, id, below, query, context)) ?? notFoundPage(url.pathname, context);
    return { page, html: String(renderLayout(page, context)) };
  }

  function find(
    room: string,
    id: string,
    below: string,
    query: Record<string, string>,
    context: (typeof contexts)['en'],
  ) {
    switch (room) {
      case '':
        return homePage(ports, context);
      case 'works':
        return id === '' ? worksPage(query, ports, context) : workPage({ id: id as WorkId }, ports, context);
      case 'people':
        return id === ''
          ? peoplePage(query, ports, context)
          : below === 'evidence'
            ? evidencePage({ id }, ports, context)
            : personPage({ id, query, many: {} }, ports, context);
      case 'units':
        return id === ''
          ? unitsPage(ports, context)
          : unitPage({ slug: id, query, many: {} }, ports, context);
      case 'sources':
        return id === ''
          ? sourcesPage(query, ports, context)
          : sourcePage({ id, query, many: {} }, ports, context);
      case 'subjects':
        return id === ''
          ? subjectsPage(query, ports, context)
          : subjectPage({ slug: id, query, many: {} }, ports, context);
      case 'collections':
        return id === '' ? collectionsPage(ports, context) : collectionPage({ slug: id }, ports, context);
      case 'institution':
        return institutionPage(
          { ...ports, units: { ...ports.units, countriesOf: async () => countries } },
          context,
        );
      case 'years':
        return id === ''
          ? yearsPage(ports, context)
          : yearPage({ year: id, query, many: {} }, ports, context);
      case 'search':
        return searchPage({ query: query, many: {} }, ports, context);
      case 'related':
        return findRelatedPage(query, ports, context);
      case 'glossary':
        return glossaryPage(ports, context);
      case 'about':
        return aboutPage(context);
      case 'share':
        return mastodonPage(query, ports, context);
      case 'gone':
        return tombstonePage(
          { kind: 'withdrawn', title: retracted.title, at: new Date('2026-01-02') },
          '/gone',
          context,
        );
      case 'failed':
        return failurePage('/failed', context);
      default:
        return undefined;
    }
  }

  return { assets, ports, contexts, pageAt };
}

const shareAddress = encodeURIComponent(`${origin}/works/${workId(2)}/saffron`);

/** One address for every kind of page. */
export const everyKind: Readonly<Record<string, string>> = {
  home: '/',
  'work-review': `/works/${workId(1)}/x`,
  'work-retracted': `/works/${workId(2)}/x`,
  'work-notice': `/works/${workId(3)}/x`,
  'work-persian': `/works/${workId(4)}/x`,
  'work-consortium': `/works/${workId(5)}/x`,
  'work-trial': `/works/${workId(6)}/x`,
  works: '/works',
  'works-second': '/works?page=2&order=title',
  'works-year': '/works?year=2021',
  sources: '/sources',
  source: '/sources/annals-of-vesicle-biology',
  people: '/people',
  person: '/people/aramesh-s',
  'person-evidence': '/people/aramesh-s/evidence',
  units: '/units',
  unit: '/units/advanced-technologies',
  'person-second': '/people/aramesh-s?q=a',
  subjects: '/subjects',
  subject: '/subjects/exosomes',
  collections: '/collections',
  collection: '/collections/vesicles',
  institution: '/institution',
  years: '/years',
  year: '/years/2022',
  search: '/search?q=exosomes',
  'search-none': '/search?q=unobtainium',
  'search-empty': '/search',
  'find-related': '/related',
  'find-related-found': '/related?text=Vesicles%20that%20heal%0AExosomes%20carry%20cargo%20between%20cells.',
  'find-related-none': '/related?text=%3Cb%3Enothing',
  glossary: '/glossary',
  about: '/about',
  mastodon: `/share/mastodon?url=${shareAddress}`,
  'mastodon-ready': `/share/mastodon?url=${shareAddress}&server=%40me%40social.example.org`,
  'not-found': '/nothing/here',
  gone: '/gone',
  failed: '/failed',
};

/** Serves the preview on 127.0.0.1; `port` 0 takes any. */
export async function servePreview(port: number) {
  const { assets, pageAt } = await createPreview();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const file = assets.files.get(path);
    if (file) {
      response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
      return;
    }
    const { html } = await pageAt(path);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'self' ${assets.inlineScriptHashes.map((hash) => `'${hash}'`).join(' ')}; img-src 'self' data:`,
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.argv[2] ?? 8090);
  await servePreview(port);
  console.log(`http://127.0.0.1:${port}/`);
}
