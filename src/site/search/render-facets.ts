import { type Html, html } from '../../markup/index.ts';
import type { Counted, SearchFacets } from '../../search/index.ts';
import { slugOf } from '../../text/index.ts';
import { type PageContext, renderYears } from '../../ui/index.ts';
import { nameOfValue } from './chosen-values.ts';
import {
  addressOfState,
  formOfState,
  queryOfState,
  type SearchState,
  type ValueFacet,
  withToggled,
  withYears,
} from './search-state.ts';

const shownFacets = ['types', 'facts', 'subjects', 'sources', 'authors', 'languages'] as const;
/** So many values stand open; the others are folded. */
const shownAtOnce = 6;

/** Ways to narrow a search: each value with the number of hits it would leave, chosen ones with a way back. */
export function renderFacets(
  facets: SearchFacets,
  state: SearchState,
  context: PageContext,
): Html | undefined {
  const say = context.words.search;
  const groups = shownFacets.map((facet) => renderGroup(facet, facets[facet], state, context));
  const years = renderYearFacet(facets, state, context);
  if (years === undefined && groups.every((group) => group === undefined)) return undefined;
  return html`<aside class="facets" id="narrow" aria-label="${say.narrow}"><h2>${say.narrow}</h2>${years}${groups}</aside>`;
}

function renderGroup(
  facet: ValueFacet,
  counted: readonly Counted<string>[],
  state: SearchState,
  context: PageContext,
): Html | undefined {
  const { words, urls } = context;
  const chosen = new Set<string>((state.filters[facet] ?? []) as readonly string[]);
  // One value that all hits have narrows nothing.
  if (counted.length === 0 || (counted.length === 1 && chosen.size === 0 && facet !== 'facts'))
    return undefined;
  const line = ({ value, works }: Counted<string>): Html =>
    html`<li><a href="${addressOfState(withToggled(state, facet, value), urls)}" rel="nofollow"${
      chosen.has(value) && html` aria-current="true"`
    }><bdi>${nameOfValue(facet, value, context)}</bdi>${chosen.has(value) && html` <span class="unseen">${words.search.chosen}</span>`}</a> <span class="quiet">${words.number(
      works,
    )}</span></li>`;
  const { within } = state.place ?? {};
  // What every work of a place has narrows nothing.
  const telling =
    facet === 'subjects' && within?.kind === 'subject'
      ? counted.filter(({ value }) => slugOf(value) !== within.slug)
      : counted;
  const first = telling.filter(({ value }, at) => at < shownAtOnce || chosen.has(value));
  const rest = telling.filter((one) => !first.includes(one));
  return html`<section><h3>${words.search.facets[facet]}</h3><ul>${first.map(line)}</ul>${
    rest.length > 0 &&
    html`<details><summary>${words.search.more(rest.length)}</summary><ul>${rest.map(line)}</ul></details>`
  }</section>`;
}

/** Years as bars that lead to each, and two fields for a span. */
function renderYearFacet(
  { years }: SearchFacets,
  state: SearchState,
  context: PageContext,
): Html | undefined {
  const { words, urls } = context;
  const { from, to } = state.filters.years ?? {};
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (
    first === undefined ||
    last === undefined ||
    (years.length < 2 && from === undefined && to === undefined)
  )
    return undefined;
  const hidden = Object.entries(queryOfState({ ...state, page: 1 }))
    .filter(([name]) => name !== 'from' && name !== 'to' && name !== 'page')
    .flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, one] as const),
    );
  const field = (name: 'from' | 'to', value: number | undefined, placeholder: number): Html =>
    html`<label>${words.search[name]} <input name="${name}" type="text" inputmode="numeric" size="4" maxlength="4" value="${
      value ?? ''
    }" placeholder="${placeholder}"></label>`;
  return html`<section><h3>${words.lists.year}</h3>${renderYears(
    years,
    (year) => addressOfState(withYears(state, { from: year, to: year }), urls),
    context,
    { from, to, robots: 'nofollow' },
  )}<form class="span" data-years="${first}-${last}" action="${formOfState(state, urls)}" method="get">${hidden.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${field('from', from, first)} ${field('to', to, last)} <button type="submit">${words.search.apply}</button></form></section>`;
}
