import type { SearchFilters, SearchOrder, SearchPlace } from '../../search/index.ts';
import { queryOf, type Urls } from '../../urls.ts';

/** What a results page shows, all of it in its address. */
export interface SearchState {
  /** Where the works are that count, and whose page shows them; without it, all works and the results page. */
  readonly place?: Place;
  readonly text: string;
  readonly page: number;
  readonly size: number;
  readonly order: SearchOrder;
  readonly filters: SearchFilters;
  /** What units are called, by their slugs, in the language of the page. */
  readonly unitNames?: ReadonlyMap<string, string>;
  /** Where more was asked than is answered: a longer question, a deeper page, a larger page. */
  readonly bounded: readonly Bound[];
}

/** What has works of its own, which its page shows as the results page shows hits. */
export interface Place {
  readonly name: string;
  readonly within: SearchPlace;
  /** The address of its page. */
  readonly path: (urls: Urls) => string;
  /** What the addresses of its feeds, files and pictures begin with. */
  readonly base: (urls: Urls) => string;
}

export type Bound = 'question' | 'page' | 'size';

/** The facets that are chosen by value, by their names in addresses. */
export const facetParams = {
  types: 'type',
  sources: 'source',
  authors: 'author',
  subjects: 'subject',
  units: 'unit',
  languages: 'language',
  facts: 'is',
} as const;
export type ValueFacet = keyof typeof facetParams;
export const valueFacets = Object.keys(facetParams) as readonly ValueFacet[];

export const orders: readonly SearchOrder[] = ['relevance', 'newest', 'oldest', 'title'];
export const sizes: readonly number[] = [20, 50, 100];
/** Every link of the page repeats the question. */
export const longestQuestion = 2000;
const mostChosen = 10;
/** Deeper pages help nobody: a narrower question does. */
export const deepestHit = 10_000;

export interface SearchParams {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
}

/** Reads an address; what cannot be meant is left out, and what is too much is as much as there may be. */
export function readSearchState({ query, many }: SearchParams, place?: Place): SearchState {
  const asked = { size: wholeNumber(query.size), page: wholeNumber(query.page) };
  const largest = Math.max(...sizes);
  const size = sizes.find((known) => known === asked.size) ?? (asked.size > largest ? largest : 20);
  const deepest = Math.floor(deepestHit / size);
  const question = (query.q ?? '').trim();
  const bounded: Bound[] = [];
  if (question.length > longestQuestion) bounded.push('question');
  if (asked.page > deepest) bounded.push('page');
  if (asked.size > largest) bounded.push('size');
  const chosen = (facet: ValueFacet) =>
    [...new Set(many[facetParams[facet]] ?? [])]
      .filter((value) => value !== '' && value.length <= 300)
      .slice(0, mostChosen);
  const filters: Record<string, unknown> = {};
  for (const facet of valueFacets) {
    const values = chosen(facet);
    if (values.length > 0) filters[facet] = facet === 'facts' ? values.filter(isFact) : values;
  }
  const [from, to] = inOrder(yearOf(query.from), yearOf(query.to));
  if (from !== undefined || to !== undefined)
    filters.years = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const text = question.slice(0, longestQuestion).toWellFormed();
  return {
    ...(place && { place }),
    text,
    page: Math.min(Math.max(1, asked.page), deepest),
    size,
    order: orders.find((known) => known === query.order) ?? usualOrder({ place, text }),
    filters: filters as SearchFilters,
    bounded,
  };
}

/** A place shows its newest works as long as nothing is sought in it. */
function usualOrder({
  place,
  text,
}: Pick<SearchState, 'text'> & { readonly place?: Place | undefined }): SearchOrder {
  return place !== undefined && text === '' ? 'newest' : 'relevance';
}

/** What the index is asked to narrow by: what is chosen, and the place. */
export function filtersOf({ place, filters }: SearchState): SearchFilters {
  return place === undefined ? filters : { ...filters, within: place.within };
}

/** 0 where it is none; however long. */
function wholeNumber(text = ''): number {
  return /^\d{1,400}$/.test(text) ? Number(text) : 0;
}

function isFact(value: string): value is 'open-access' | 'lay-summary' {
  return value === 'open-access' || value === 'lay-summary';
}

/** A span of years that was typed the wrong way round is meant as it can be, as in a query. */
function inOrder(from: number | undefined, to: number | undefined): readonly (number | undefined)[] {
  return from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
}

/** Persian and Arabic digits too, as readers type them. */
function yearOf(text: string | undefined): number | undefined {
  const latin = (text ?? '')
    .trim()
    .replace(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  return /^[12]\d{3}$/.test(latin) ? Number(latin) : undefined;
}

/** Whether anything is chosen in any facet. */
export function isNarrowed({ filters }: SearchState): boolean {
  return Object.keys(filters).length > 0;
}

/** How many values are chosen; a span of years is one. */
export function levelsOf({ filters }: SearchState): number {
  return Object.values(filters).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The parameters of a state; what is usual is left out. */
export function queryOfState(state: SearchState): Query {
  const { text, page, size, order, filters } = state;
  const query: Record<string, string | number | readonly string[] | undefined> = {
    q: text,
    page: page === 1 ? undefined : page,
    size: size === 20 ? undefined : size,
    order: order === usualOrder(state) ? undefined : order,
    from: filters.years?.from,
    to: filters.years?.to,
  };
  for (const facet of valueFacets) query[facetParams[facet]] = filters[facet];
  return query;
}

export function addressOfState(state: SearchState, urls: Urls): string {
  return state.place === undefined
    ? urls.search(queryOfState(state))
    : state.place.path(urls) + queryOf(queryOfState(state));
}

/** Where the form that asks leads. */
export function formOfState({ place }: SearchState, urls: Urls): string {
  return place === undefined ? urls.search() : place.path(urls);
}

/** All works of a state in another form; of a feed, one of its pages. */
export function fileOfState(state: SearchState, extension: string, urls: Urls, page = 1): string {
  const query = queryOfState({ ...state, page, size: 20 });
  return state.place === undefined
    ? urls.searchAs(extension, query)
    : `${state.place.base(urls)}.${extension}${queryOf(query)}`;
}

/** The same search with a value chosen, or no longer chosen; back at the first page. */
export function withToggled(state: SearchState, facet: ValueFacet, value: string): SearchState {
  const before = (state.filters[facet] ?? []) as readonly string[];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return withFilter(state, facet, after.length === 0 ? undefined : after);
}

export function withYears(state: SearchState, years: SearchFilters['years'] | undefined): SearchState {
  return withFilter(state, 'years', years);
}

function withFilter(state: SearchState, facet: keyof SearchFilters, value: unknown): SearchState {
  const { [facet]: _, ...others } = state.filters;
  return {
    ...state,
    page: 1,
    filters: (value === undefined ? others : { ...others, [facet]: value }) as SearchFilters,
  };
}
