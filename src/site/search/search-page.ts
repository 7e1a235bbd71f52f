import type { Catalogue } from '../../catalogue/index.ts';
import { type Html, html, type Inserted } from '../../markup/index.ts';
import type { SearchAnswer, SearchIndex } from '../../search/index.ts';
import {
  alternatesOf,
  type PageContext,
  renderContents,
  renderNotice,
  renderPaging,
  renderRange,
} from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import type { Page } from '../page.ts';
import { renderQuestion, renderWays } from '../ways-on.ts';
import { renderFacets } from './render-facets.ts';
import { renderUnderstood } from './render-notices.ts';
import {
  addressOfState,
  deepestHit,
  isNarrowed,
  orders,
  queryOfState,
  readSearchState,
  type SearchParams,
  type SearchState,
  sizes,
} from './search-state.ts';

export interface SearchPagePorts {
  readonly search: Pick<SearchIndex, 'search'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

const nothing: SearchAnswer = { total: 0, hits: [], understood: '', notices: [] };
/** All hits as a file: by the extension of the address. */
const exportsOffered = [
  ['ris', 'RIS'],
  ['bib', 'BibTeX'],
  ['json', 'CSL-JSON'],
  ['csv', 'CSV'],
] as const;

/** What was found, each with the line that speaks of it, and ways to narrow it; or a way on where nothing was. */
export async function searchPage(
  params: SearchParams,
  { search, catalogue }: SearchPagePorts,
  context: PageContext,
): Promise<Page> {
  const state = readSearchState(params);
  const { text, page, size, order, filters } = state;
  const isAsked = text !== '' || isNarrowed(state);
  const answer = isAsked
    ? await search.search({ text, offset: (page - 1) * size, limit: size, order, filters, facets: true })
    : nothing;
  const { words } = context;
  const say = words.search;
  return {
    title: say.title(text),
    canonical: addressOfState(state, context.urls),
    alternates: alternatesOf(context, (all) => addressOfState(state, all)),
    noIndex: true,
    main: html`<h1>${text === '' ? say.ask : say.title(text)}</h1>${renderQuestion(text, context)}${
      isAsked && (await renderAnswer(answer, state, catalogue, context))
    }`,
    dependsOn: 'any-work',
  };
}

async function renderAnswer(
  answer: SearchAnswer,
  state: SearchState,
  catalogue: SearchPagePorts['catalogue'],
  context: PageContext,
): Promise<Html> {
  const { words, urls } = context;
  const { page, size, text } = state;
  const understood = renderUnderstood(answer, text, context);
  const facets = answer.facets && renderFacets(answer.facets, state, context);
  if (answer.total === 0)
    return html`${understood}<div class="found">${facets}<div>${renderNotice('plain', words.search.none(text), words.search.advice)}${renderWays(
      context,
    )}</div></div>`;
  const summaries = await catalogue.summaries(answer.hits.map(({ workId }) => workId));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const works = answer.hits.flatMap(({ workId, line }) => {
    const summary = byId.get(workId);
    return summary
      ? [{ ...listedWork(summary, context), ...(line !== undefined && { line: renderLine(line) }) }]
      : [];
  });
  const paging = { page, size, total: Math.min(answer.total, deepestHit) };
  const hrefOf = (at: number) => addressOfState({ ...state, page: at }, urls);
  return html`${understood}<div class="found">${facets}<div class="hits"><p class="quiet" role="status">${words.search.found(
    answer.total,
  )}${answer.total > size && html`${words.separator}${renderRange(paging, context)}`}${
    facets && html` <a class="to-facets" href="#narrow">${words.search.narrow}</a>`
  }</p>${renderChoices(state, context)}${renderContents(works, context, (page - 1) * size + 1)}${renderPaging(
    paging,
    hrefOf,
    context,
  )}${answer.total > deepestHit && page * size >= deepestHit && html`<p class="quiet">${words.search.tooDeep(deepestHit)}</p>`}${renderExports(
    state,
    context,
  )}</div></div>`;
}

function renderChoices(state: SearchState, { words, urls }: PageContext): Html {
  const say = words.search;
  const choice = (name: string, chosen: boolean, other: Partial<SearchState>): Html =>
    html`<li><a href="${addressOfState({ ...state, page: 1, ...other }, urls)}" rel="nofollow"${chosen && html` aria-current="true"`}>${name}</a></li>`;
  const group = (name: string, choices: readonly Html[]): Html =>
    html`<nav aria-label="${name}"><ul class="choices">${choices}</ul></nav>`;
  return html`<div class="hits-choices">${group(
    words.lists.order,
    orders.map((order) => choice(say.orders[order], order === state.order, { order })),
  )}${group(
    say.size,
    sizes.map((size) => choice(words.number(size), size === state.size, { size })),
  )}</div>`;
}

function renderExports(state: SearchState, { words, urls }: PageContext): Html {
  const query = queryOfState({ ...state, page: 1, size: 20 });
  return html`<p class="exports">${words.search.export} ${exportsOffered.map(
    ([extension, name], at) =>
      html`${at > 0 && ' · '}<a href="${urls.searchAs(extension, query)}" rel="nofollow" download>${name}</a>`,
  )}</p>`;
}

/** The index sets matched words between U+0002 and U+0003. */
function renderLine(line: string): Html {
  const parts: Inserted[] = [];
  for (const piece of line.split('\u0002')) {
    const end = piece.indexOf('\u0003');
    if (end === -1) parts.push(piece);
    else parts.push(html`<mark>${piece.slice(0, end)}</mark>`, piece.slice(end + 1));
  }
  return html`${parts}`;
}
