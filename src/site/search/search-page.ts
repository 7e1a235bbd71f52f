import type { Catalogue } from '../../catalogue/index.ts';
import { type Html, html } from '../../markup/index.ts';
import type { Units } from '../../people/index.ts';
import type { SearchAnswer, SearchIndex } from '../../search/index.ts';
import { alternatesOf, type PageContext, renderNotice, renderPaging, renderRange } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import { renderQuestion, renderWays } from '../ways-on.ts';
import { titleOfSearch } from './chosen-values.ts';
import { renderChosen } from './render-chosen.ts';
import { renderFacets } from './render-facets.ts';
import { renderHits } from './render-hits.ts';
import { renderBounds, renderUnderstood } from './render-notices.ts';
import { feedLinks, renderTaking } from './render-taking.ts';
import {
  addressOfState,
  deepestHit,
  fileOfState,
  filtersOf,
  isNarrowed,
  levelsOf,
  orders,
  readSearchState,
  type SearchParams,
  type SearchState,
  sizes,
} from './search-state.ts';
import { withUnitNames } from './unit-names.ts';

export interface SearchPagePorts {
  readonly search: Pick<SearchIndex, 'search'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
  readonly units: Pick<Units, 'refs'>;
}

/** A file of all hits holds so many works; whoever wants more narrows the search or asks for everything. */
export const mostExported = 50_000;
/** Robots find the works by other ways; they are not sent through what can be combined without end. */
const levelsForRobots = 2;

/** What was found, each with the line that speaks of it, and ways to narrow it; or a way on where nothing was. */
export async function searchPage(
  params: SearchParams,
  { search, catalogue, units }: SearchPagePorts,
  context: PageContext,
): Promise<Page> {
  const asked = await withUnitNames(readSearchState(params), units, context);
  const isAsked = asked.text !== '' || isNarrowed(asked);
  const found = isAsked ? await answerTo(asked, search) : undefined;
  const state = found?.state ?? asked;
  const say = context.words.search;
  const question = renderQuestion(state.text, context);
  return {
    title: titleOfSearch(state, context),
    canonical: addressOfState(state, context.urls),
    alternates: alternatesOf(context, (all) => addressOfState(state, all)),
    noIndex: true,
    noFollow: levelsOf(state) > levelsForRobots || state.page > 1 || state.order !== 'relevance',
    ...(found && {
      head: feedLinks(state, context),
      twin: fileOfState(state, 'md', context.urls, state.page),
    }),
    main: html`<h1>${isAsked ? titleOfSearch(state, context, 'isolated') : say.ask}</h1>${question}${
      found && (await renderAnswer(found, catalogue, context))
    }`,
    dependsOn: 'any-work',
  };
}

interface Found {
  readonly answer: SearchAnswer;
  readonly state: SearchState;
  /** Whether there were not so many pages. */
  readonly isLast: boolean;
}

/** The page asked for; where there are not so many, the last. */
export async function answerTo(asked: SearchState, search: SearchPagePorts['search']): Promise<Found> {
  const { text, page, size, order } = asked;
  const ask = (at: number) =>
    search.search({
      text,
      offset: (at - 1) * size,
      limit: size,
      order,
      filters: filtersOf(asked),
      facets: true,
    });
  const answer = await ask(page);
  const pages = Math.max(1, Math.ceil(Math.min(answer.total, deepestHit) / size));
  if (page <= pages) return { answer, state: asked, isLast: false };
  return { answer: await ask(pages), state: { ...asked, page: pages }, isLast: answer.total > 0 };
}

export async function renderAnswer(
  { answer, state, isLast }: Found,
  catalogue: SearchPagePorts['catalogue'],
  context: PageContext,
): Promise<Html> {
  const { words, urls } = context;
  const { page, size, text } = state;
  const notices = html`${renderBounds([...state.bounded, ...(isLast ? (['last-page'] as const) : [])], context)}${renderUnderstood(
    answer,
    state,
    context,
  )}`;
  const facets = answer.facets && renderFacets(answer.facets, state, context);
  const chosen = renderChosen(state, context);
  if (answer.total === 0)
    return html`${notices}<div class="found">${facets}<div class="hits">${chosen}${renderNotice(
      'plain',
      words.search.none(text),
      words.search.advice,
    )}${renderWays(context)}</div></div>`;
  const summaries = await catalogue.summaries(answer.hits.map(({ workId }) => workId));
  const paging = { page, size, total: Math.min(answer.total, deepestHit) };
  const hrefOf = (at: number) => addressOfState({ ...state, page: at }, urls);
  const range = renderRange(paging, context);
  return html`${notices}<div class="found">${facets}<div class="hits"><p class="quiet" role="status">${words.search.found(
    answer.total,
  )}${range !== '' && html`${words.separator}${range}`}${
    facets && html` <a class="to-facets" href="#narrow">${words.search.narrow}</a>`
  }</p>${chosen}${renderChoices(state, context)}${renderHits(
    answer.hits,
    summaries,
    context,
    (page - 1) * size + 1,
  )}${renderPaging(paging, hrefOf, context, 'nofollow')}${
    answer.total > deepestHit &&
    page * size >= deepestHit &&
    html`<p class="quiet">${words.search.tooDeep(deepestHit)}</p>`
  }${renderTaking(state, answer.total, mostExported, context)}</div></div>`;
}

function renderChoices(state: SearchState, { words, urls }: PageContext): Html {
  const say = words.search;
  const choice = (name: string, chosen: boolean, other: Partial<SearchState>): Html =>
    html`<li><a href="${addressOfState({ ...state, page: 1, ...other }, urls)}" rel="nofollow"${chosen && html` aria-current="true"`}>${name}</a></li>`;
  const group = (name: string, choices: readonly Html[]): Html =>
    html`<nav aria-label="${name}"><ul class="choices">${choices}</ul></nav>`;
  return html`<div class="hits-choices">${group(
    words.lists.order,
    orders
      .filter((order) => order !== 'relevance' || state.place === undefined || state.text !== '')
      .map((order) => choice(say.orders[order], order === state.order, { order })),
  )}${group(
    say.size,
    sizes.map((size) => choice(words.number(size), size === state.size, { size })),
  )}</div>`;
}
