import type { Catalogue, Collection, Collections, WorkSummary } from '../../catalogue/index.ts';
import { html, jsonInScript } from '../../markup/index.ts';
import {
  alternatesOf,
  localised,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderContents,
  renderPaging,
} from '../../ui/index.ts';
import { cardOfPlacePage } from '../cards/card-of-place-page.ts';
import { embedLinks } from '../embed-links.ts';
import { listedWork } from '../listed-work.ts';
import type { Page } from '../page.ts';
import { feedLinks, renderTaking } from '../search/render-taking.ts';
import { mostExported } from '../search/search-page.ts';
import { fileOfState, readSearchState } from '../search/search-state.ts';
import { placeOfCollection } from './places.ts';

export interface CollectionPagePorts {
  readonly catalogue: Pick<Catalogue, 'summaries' | 'fate'>;
  readonly collections: Pick<Collections, 'find'>;
}

const worksPerPage = 50;

/** What an editor put together: a title, a few words, and the works in the editor's order. */
export async function collectionPage(
  params: { readonly slug: string; readonly page?: string | undefined },
  { catalogue, collections }: CollectionPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const collection = collections.find(params.slug);
  if (collection === undefined) return undefined;
  const summaries = await worksIn(collection, catalogue);
  const page = parsePage(params.page);
  const shown = summaries.slice((page - 1) * worksPerPage, page * worksPerPage);
  if (page > 1 && shown.length === 0) return undefined;
  const { institution, urls, words } = context;
  const place = placeOfCollection(collection, context);
  const say = words.places.collection;
  const state = readSearchState({ query: {}, many: {} }, place);
  const hrefOf = (at: number, all = urls) => place.path(all) + (at === 1 ? '' : `?page=${at}`);
  const paging = { page, size: worksPerPage, total: summaries.length };
  const introduction = localised(collection.introduction, context)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '');
  const lead = say.sentence(words.lists.works(summaries.length));
  const schema = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: place.name,
    url: institution.origin + place.path(urls),
    ...(introduction[0] !== undefined && { description: introduction[0] }),
  };
  return {
    title: place.name,
    description: introduction[0] ?? lead,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    twin: fileOfState(state, 'md', urls, page),
    picture: cardOfPlacePage(place, introduction[0] ?? lead, context),
    head: html`${feedLinks(state, context)}${embedLinks(place.path(urls), place.name, context)}<script type="application/ld+json">${jsonInScript(schema)}</script>`,
    main: html`${renderBreadcrumbs(
      [{ text: say.title, href: urls.collections() }, { text: place.name }],
      context,
    )}<p class="kind">${say.kind}</p><h1 dir="auto">${place.name}</h1>${
      page === 1 &&
      html`<div class="prose">${introduction.map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}</div>`
    }<p class="quiet">${lead}</p><section class="section"><h2>${words.places.works}</h2>${
      shown.length === 0
        ? html`<p>${words.lists.empty}</p>`
        : renderContents(
            shown.map((summary) => listedWork(summary, context)),
            context,
            (page - 1) * worksPerPage + 1,
          )
    }${renderPaging(paging, (at) => hrefOf(at), context)}${renderTaking(state, summaries.length, mostExported, context)}</section>`,
    dependsOn: 'any-work',
  };
}

/** The works chosen that are here; where one was joined with another, that one. */
export async function worksIn(
  { works }: Collection,
  catalogue: CollectionPagePorts['catalogue'],
): Promise<readonly WorkSummary[]> {
  const found = new Map((await catalogue.summaries(works)).map((summary) => [summary.id, summary]));
  const ids = await Promise.all(
    works.map(async (id) => {
      if (found.has(id)) return id;
      const fate = await catalogue.fate(id);
      return fate.kind === 'moved' ? fate.to : id;
    }),
  );
  return catalogue.summaries([...new Set(ids)]);
}
