import type { Catalogue, Collections } from '../catalogue/index.ts';
import { validXml } from '../formats/index.ts';
import { type Html, html } from '../markup/index.ts';
import type { People, Units } from '../people/index.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Urls } from '../urls.ts';

export interface SiteMapParts {
  readonly catalogue: Pick<Catalogue, 'portion' | 'portions' | 'sources' | 'worksByYear'>;
  readonly people: Pick<People, 'list' | 'count'>;
  readonly search: Pick<SearchIndex, 'subjects'>;
  readonly units: Pick<Units, 'refs'>;
  readonly collections: Pick<Collections, 'list'>;
  /** `https://science.example.org` */
  readonly origin: string;
  /** The addresses in each language, the institution's own first. */
  readonly languages: readonly { readonly locale: string; readonly urls: Urls }[];
}

/** All public pages for search engines, in the form of sitemaps.org. */
export interface SiteMaps {
  /** The list of the maps. */
  index(): Promise<string>;
  /** `works-0`, `people-0`, `sources-0`, `subjects-0`, `units-0`, `collections-0`, `years-0`, `pages`; `undefined` where there is no such map. */
  map(name: string): Promise<string | undefined>;
}

interface Entry {
  readonly pathIn: (urls: Urls) => string;
  readonly changedAt?: Date;
  /** Its card. */
  readonly pictureIn?: (urls: Urls) => string;
}

/** Addresses in one map; the protocol allows five times as many. */
const mostAddresses = 10_000;

export function createSiteMaps(parts: SiteMapParts): SiteMaps {
  const { catalogue, people, search, units, collections, origin, languages } = parts;
  const size = Math.floor(mostAddresses / languages.length);

  async function entriesOf(name: string): Promise<readonly Entry[] | undefined> {
    const [, room, number] =
      /^(works|people|sources|subjects|units|collections|years|pages)(?:-(0|[1-9]\d{0,5}))?$/.exec(name) ??
      [];
    const portion = Number(number ?? Number.NaN);
    if (room === undefined || (room === 'pages') !== (number === undefined)) return undefined;
    const page = { offset: portion * size, limit: size };
    switch (room) {
      case 'works':
        return (await catalogue.portion(portion, size)).map(({ id, slug, changedAt }) => ({
          pathIn: (urls) => urls.work(id, slug),
          pictureIn: (urls) => urls.workCard(id),
          changedAt,
        }));
      case 'people':
        return (await people.list(page)).people.map(({ id, slug }) => ({
          pathIn: (urls) => urls.person(id, slug),
          pictureIn: (urls) => cardOf(urls.person(id, '')),
        }));
      case 'sources':
        return (await catalogue.sources(page)).sources.map(({ id, slug }) => ({
          pathIn: (urls) => urls.source(id, slug),
          pictureIn: (urls) => cardOf(urls.source(id, '')),
        }));
      case 'subjects':
        return (await search.subjects(page)).subjects.map(({ slug }) =>
          placeAt((urls) => urls.subject(slug)),
        );
      case 'units':
        return within(page, await units.refs()).map(({ slug }) => placeAt((urls) => urls.unit(slug)));
      case 'collections':
        return within(page, collections.list()).map(({ slug }) => placeAt((urls) => urls.collection(slug)));
      case 'years':
        return within(page, await catalogue.worksByYear()).map(({ year }) =>
          placeAt((urls) => urls.year(year)),
        );
      default:
        return [
          (urls: Urls) => urls.home(),
          (urls: Urls) => urls.works(),
          (urls: Urls) => urls.people(),
          (urls: Urls) => urls.sources(),
          (urls: Urls) => urls.subjects(),
          (urls: Urls) => urls.years(),
          (urls: Urls) => urls.institution(),
          (urls: Urls) => urls.units(),
          (urls: Urls) => urls.collections(),
          (urls: Urls) => urls.glossary(),
          (urls: Urls) => urls.about(),
        ].map((pathIn) => ({ pathIn }));
    }
  }

  function renderEntry({ pathIn, pictureIn, changedAt }: Entry): Html {
    const addresses = languages.map(({ locale, urls }) => ({
      locale,
      address: origin + pathIn(urls),
      picture: pictureIn && origin + pictureIn(urls),
    }));
    const alternates =
      addresses.length > 1 &&
      addresses.map(
        ({ locale, address }) => html`<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`,
      );
    return html`${addresses.map(
      ({ address, picture }) => html`<url><loc>${address}</loc>${
        changedAt && html`<lastmod>${changedAt.toISOString()}</lastmod>`
      }${alternates}${
        picture !== undefined && html`<image:image><image:loc>${picture}</image:loc></image:image>`
      }</url>
`,
    )}`;
  }

  return {
    async index() {
      const [works, persons, sources, subjects, refs, years] = await Promise.all([
        catalogue.portions(size),
        people.count(),
        catalogue.sources({ offset: 0, limit: 1 }),
        search.subjects({ offset: 0, limit: 1 }),
        units.refs(),
        catalogue.worksByYear(),
      ]);
      const numbered = (room: string, total: number): readonly NamedMap[] =>
        Array.from({ length: Math.ceil(total / size) }, (_, number) => ({ name: `${room}-${number}` }));
      const maps: readonly NamedMap[] = [
        { name: 'pages' },
        ...works.map(({ portion, changedAt }) => ({ name: `works-${portion}`, changedAt })),
        ...numbered('people', persons),
        ...numbered('sources', sources.total),
        ...numbered('subjects', subjects.total),
        ...numbered('units', refs.length),
        ...numbered('collections', collections.list().length),
        ...numbered('years', years.length),
      ];
      return validXml(html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.map(
  ({ name, changedAt }) => html`<sitemap><loc>${origin}/sitemaps/${name}.xml</loc>${
    changedAt && html`<lastmod>${changedAt.toISOString()}</lastmod>`
  }</sitemap>
`,
)}</sitemapindex>
`);
    },
    async map(name) {
      const entries = await entriesOf(name);
      if (entries === undefined || (entries.length === 0 && name !== 'works-0')) return undefined;
      return validXml(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${entries.map(renderEntry)}</urlset>
`);
    },
  };
}

/** A page whose card stands beneath its address. */
function placeAt(pathIn: (urls: Urls) => string): Entry {
  return { pathIn, pictureIn: (urls) => cardOf(pathIn(urls)) };
}

function cardOf(path: string): string {
  return `${path}/card.png`;
}

function within<T>(
  { offset, limit }: { readonly offset: number; readonly limit: number },
  all: readonly T[],
): readonly T[] {
  return all.slice(offset, offset + limit);
}

interface NamedMap {
  readonly name: string;
  readonly changedAt?: Date;
}
