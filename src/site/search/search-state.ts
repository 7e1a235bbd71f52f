import type { SearchFilters, SearchOrder } from '../../search/index.ts';
import type { Urls } from '../../urls.ts';

/** What a results page shows, all of it in its address. */
export interface SearchState {
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
export function readSearchState({ query, many }: SearchParams): SearchState {
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
  const years = { from: yearOf(query.from), to: yearOf(query.to) };
  if (years.from !== undefined || years.to !== undefined)
    filters.years = Object.fromEntries(Object.entries(years).filter(([, year]) => year !== undefined));
  return {
    text: question.slice(0, longestQuestion).toWellFormed(),
    page: Math.min(Math.max(1, asked.page), deepest),
    size,
    order: orders.find((known) => known === query.order) ?? 'relevance',
    filters: filters as SearchFilters,
    bounded,
  };
}

/** 0 where it is none; however long. */
function wholeNumber(text = ''): number {
  return /^\d{1,400}$/.test(text) ? Number(text) : 0;
}

function isFact(value: string): value is 'open-access' | 'lay-summary' {
  return value === 'open-access' || value === 'lay-summary';
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
export function queryOfState({ text, page, size, order, filters }: SearchState): Query {
  const query: Record<string, string | number | readonly string[] | undefined> = {
    q: text,
    page: page === 1 ? undefined : page,
    size: size === 20 ? undefined : size,
    order: order === 'relevance' ? undefined : order,
    from: filters.years?.from,
    to: filters.years?.to,
  };
  for (const facet of valueFacets) query[facetParams[facet]] = filters[facet];
  return query;
}

export function addressOfState(state: SearchState, urls: Urls): string {
  return urls.search(queryOfState(state));
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
