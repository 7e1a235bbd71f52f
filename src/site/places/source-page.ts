import type { Catalogue, SourceSummary } from '../../catalogue/index.ts';
import { type Html, html } from '../../markup/index.ts';
import type { Source } from '../../model/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { externalLink, type PageContext } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import type { SearchParams } from '../search/search-state.ts';
import { picturesOfWorks } from './pictures-of-works.ts';
import { type PlacePorts, placePage } from './place-page.ts';
import { placeOfSource } from './places.ts';
import { renderPictures } from './render-pictures.ts';
import { renderWhoPublishes, type WhoPublishesPorts } from './who-publishes.ts';

export interface SourcePagePorts extends PlacePorts {
  readonly people: WhoPublishesPorts['people'];
  readonly search: PlacePorts['search'] & Pick<SearchIndex, 'figures'>;
  readonly catalogue: PlacePorts['catalogue'] & Pick<Catalogue, 'findSource'>;
}

/** One journal, book or other source: what it is, its years, its works. */
export async function sourcePage(
  params: SearchParams & { readonly id: string },
  ports: SourcePagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const source = await ports.catalogue.findSource(params.id);
  if (source === undefined) return undefined;
  const place = placeOfSource(source);
  const { urls, words } = context;
  const say = words.places.source;
  const [figures, stated] = await Promise.all([
    ports.search.figures(place.within),
    latestStatement(place.within, ports),
  ]);
  return placePage(
    params,
    place,
    async (extent) => ({
      kind: say.kinds[stated?.kind ?? 'other'],
      steps: [{ text: words.frame.sources, href: urls.sources() }],
      lead: say.sentence(words.lists.works(figures.works)),
      ...(extent === 'all' && {
        pictures: renderPictures(place, picturesOfWorks(figures, context), context),
        margin: html`${renderMargin(source, stated, context)}${await renderWhoPublishes(place, figures.works, ports, context)}`,
      }),
      schema: schemaOf(source, stated),
    }),
    ports,
    context,
  );
}

/** What the newest work says of it: publisher and kind stand in the records of works alone. */
async function latestStatement(
  within: ReturnType<typeof placeOfSource>['within'],
  { search, catalogue }: Pick<SourcePagePorts, 'search' | 'catalogue'>,
): Promise<Source | undefined> {
  const [id] = await search.allHits({ text: '', order: 'newest', filters: { within } }, 1);
  return id && (await catalogue.find(id))?.source;
}

function renderMargin(
  { issns }: SourceSummary,
  stated: Source | undefined,
  { words }: PageContext,
): Html | undefined {
  const say = words.places.source;
  const { publisher, place } = stated ?? {};
  if (issns.length === 0 && publisher === undefined) return undefined;
  return html`${
    issns.length > 0 &&
    html`<section><h2>ISSN</h2><ul class="stated">${issns.map(
      (issn) =>
        html`<li>${externalLink(`https://portal.issn.org/resource/ISSN/${issn}`, html`<bdi>${issn}</bdi>`)}</li>`,
    )}</ul></section>`
  }${
    publisher !== undefined &&
    html`<section><h2>${say.publisher}</h2><p><bdi>${publisher}</bdi>${place !== undefined && html` (<bdi>${place}</bdi>)`}</p></section>`
  }`;
}

function schemaOf(
  { name, issns }: SourceSummary,
  stated: Source | undefined,
): Readonly<Record<string, unknown>> {
  // Of a series of events it is who holds them.
  const publisher = stated?.kind === 'conference' && issns.length === 0 ? 'organizer' : 'publisher';
  const types = { journal: 'Periodical', book: 'Book', repository: 'Collection', conference: 'EventSeries' };
  return {
    '@type': issns.length > 0 ? 'Periodical' : (types[stated?.kind ?? 'repository'] ?? 'Collection'),
    name,
    ...(issns.length > 0 && { issn: issns }),
    ...(stated?.publisher !== undefined && {
      [publisher]: { '@type': 'Organization', name: stated.publisher },
    }),
  };
}
