import type { Catalogue } from '../../catalogue/index.ts';
import type { Citer } from '../../formats/index.ts';
import { type Html, html, jsonInScript } from '../../markup/index.ts';
import type { Units } from '../../people/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { alternatesOf, deepestForRobots, icon, type PageContext, renderBreadcrumbs } from '../../ui/index.ts';
import { cardOfPlacePage } from '../cards/card-of-place-page.ts';
import { embedLinks } from '../embed-links.ts';
import type { Page } from '../page.ts';
import { titleOfSearch } from '../search/chosen-values.ts';
import { feedLinks } from '../search/render-taking.ts';
import { answerTo, renderAnswer } from '../search/search-page.ts';
import {
  addressOfState,
  fileOfState,
  isNarrowed,
  type Place,
  queryOfState,
  readSearchState,
  type SearchParams,
  type SearchState,
} from '../search/search-state.ts';
import { withUnitNames } from '../search/unit-names.ts';
import { renderReferences, renderStyleLink } from './references.ts';

export interface PlacePorts {
  readonly catalogue: Pick<Catalogue, 'find' | 'summaries'>;
  readonly search: Pick<SearchIndex, 'search' | 'allHits'>;
  readonly citer: Pick<Citer, 'cite' | 'styles'>;
  readonly units: Pick<Units, 'refs'>;
}

/** Pictures and margin are drawn only where nothing is sought or chosen. */
export type FactsExtent = 'all' | 'without-pictures';

/** What the page of one place says beside its works. */
export interface PlaceFacts {
  /** What kind of place it is: `Subject`. */
  readonly kind: string;
  /** The steps to it from home; the place itself is added. */
  readonly steps: readonly { readonly text: string; readonly href: string }[];
  /** One sentence made from facts. */
  readonly lead: string;
  /** Beside the name, what others call it. */
  readonly below?: Html | undefined;
  readonly pictures?: Html | undefined;
  readonly margin?: Html | undefined;
  /** What it is, in the words of schema.org. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A place as its page shows it: what it is, then its works, found, narrowed, sorted and taken along as search results are. */
export async function placePage(
  params: SearchParams,
  place: Place,
  factsOf: (extent: FactsExtent) => Promise<PlaceFacts>,
  ports: PlacePorts,
  context: PageContext,
): Promise<Page> {
  const asked = await withUnitNames(readSearchState(params, place), ports.units, context);
  const found = await answerTo(asked, ports.search);
  const { style } = params.query;
  const { state } = found;
  const { urls, words } = context;
  const isWhole = state.text === '' && !isNarrowed(state);
  // Other orders and sizes, and pages that lie deep, say nothing that search engines do not find elsewhere.
  const isUsual = Object.keys(queryOfState(state)).every(
    (name) => name === 'page' || !queryOfState(state)[name],
  );
  const isFirst = isWhole && state.page === 1 && style === undefined;
  const facts = await factsOf(isFirst ? 'all' : 'without-pictures');
  const works = html`<section class="section"><h2>${words.places.works}</h2>${
    style === undefined
      ? html`${renderField(state, context)}${renderStyleLink(state, context)}${await renderAnswer(found, ports.catalogue, context)}`
      : await renderReferences(state, style, ports, context)
  }</section>`;
  const heading = html`<p class="kind">${facts.kind}</p><h1><bdi>${place.name}</bdi></h1>${facts.below}<p class="lead">${facts.lead}</p>`;
  return {
    title: titleOfSearch(state, context),
    description: facts.lead,
    canonical: addressOfState(state, urls),
    alternates: alternatesOf(context, (all) => addressOfState(state, all)),
    ...((!isUsual || style !== undefined || state.page > deepestForRobots) && {
      noIndex: true,
      noFollow: true,
    }),
    picture: cardOfPlacePage(place, facts.lead, context),
    ...(style === undefined && { twin: fileOfState(state, 'md', urls, state.page) }),
    head: html`${isFirst && html`<link rel="stylesheet" href="${context.assets.moreStyles.pictures}">`}${feedLinks(state, context)}${embedLinks(place.path(urls), place.name, context)}${renderSchema(place, facts, context)}`,
    main: html`${renderBreadcrumbs([...facts.steps, { text: place.name }], context)}${
      isFirst
        ? html`<div class="spread"><div class="column">${heading}${facts.pictures}</div>${
            facts.margin &&
            html`<aside class="margin" aria-label="${words.places.facts}">${facts.margin}</aside>`
          }</div>`
        : heading
    }${works}`,
    dependsOn: 'any-work',
  };
}

function renderField(state: SearchState, { urls, words }: PageContext): Html {
  const { place, text } = state;
  return html`<search class="seek"><form class="search" action="${place?.path(urls) ?? ''}" method="get"><label class="unseen" for="within">${
    words.places.searchWithin
  }</label><input id="within" name="q" type="search" value="${text}" placeholder="${words.places.searchWithin}" autocomplete="off"><button type="submit">${icon(
    'search',
  )}<span class="unseen">${words.frame.searchVerb}</span></button></form></search>`;
}

/** What the page is about (schema.org). */
function renderSchema(
  place: Place,
  { schema }: PlaceFacts,
  { institution: { origin }, urls }: PageContext,
): Html {
  const address = origin + place.path(urls);
  const data = { '@context': 'https://schema.org', '@id': address, url: address, ...schema };
  return html`<script type="application/ld+json">${jsonInScript(data)}</script>`;
}
