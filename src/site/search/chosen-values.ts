import type { PageContext } from '../../ui/index.ts';
import { type SearchState, type ValueFacet, valueFacets, withToggled, withYears } from './search-state.ts';

/** One thing by which a search is narrowed, and the search without it. */
export interface ChosenValue {
  /** `Type` */
  readonly facet: string;
  readonly name: string;
  readonly without: SearchState;
}

/** Everything that is chosen, in the order of the facets. */
export function chosenValues(state: SearchState, context: PageContext): readonly ChosenValue[] {
  const { words } = context;
  const chosen = valueFacets.flatMap((facet) =>
    ((state.filters[facet] ?? []) as readonly string[]).map((value) => ({
      facet: words.search.facets[facet],
      name: nameOfValue(facet, value, context, state),
      without: withToggled(state, facet, value),
    })),
  );
  const { from, to } = state.filters.years ?? {};
  if (from === undefined && to === undefined) return chosen;
  return [
    { facet: words.lists.year, name: nameOfSpan(from, to, context), without: withYears(state, undefined) },
    ...chosen,
  ];
}

function nameOfSpan(from: number | undefined, to: number | undefined, { words }: PageContext): string {
  const year = (of: number) => words.date({ year: of });
  if (from === undefined) return to === undefined ? '' : `${words.search.to} ${year(to)}`;
  if (to === undefined) return `${words.search.from} ${year(from)}`;
  return from === to ? year(from) : `${year(from)}–${year(to)}`;
}

/** A value as readers call it. */
export function nameOfValue(
  facet: ValueFacet,
  value: string,
  { words }: PageContext,
  { unitNames }: Pick<SearchState, 'unitNames'>,
): string {
  switch (facet) {
    case 'types':
      return namedIn(words.work.types, value);
    case 'facts':
      return namedIn(words.search.facts, value);
    case 'languages':
      return words.languageName(value) ?? value;
    case 'units':
      return unitNames?.get(value) ?? value;
    case 'sources':
    case 'authors':
    case 'subjects':
      return value;
  }
}

/** What stands in an address may be anything, `constructor` too. */
function namedIn(names: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

/** What the page of a search is called, for titles, feeds and posts. */
export function titleOfSearch(
  state: SearchState,
  context: PageContext,
  form: 'plain' | 'isolated' = 'plain',
): string {
  const name = nameOfSearch(state, context, form);
  return state.place === undefined ? context.words.search.title(name) : name;
}

const longestName = 200;

/**
 * The place, the question, and what was chosen. `isolated` keeps each in its
 * own direction (Unicode Bidirectional Algorithm, section 2.5), for text that stands in a page.
 */
function nameOfSearch(
  state: SearchState,
  context: PageContext,
  form: 'plain' | 'isolated' = 'plain',
): string {
  const chosen = chosenValues(state, context).map(({ name }) => name);
  const parts = [state.place?.name ?? '', state.text, ...chosen].filter((one) => one !== '');
  const name = parts.map((one) => (form === 'plain' ? one : `\u2068${one}\u2069`)).join(' · ');
  return name.length <= longestName ? name : `${name.slice(0, longestName).toWellFormed()}…`;
}
