/** Answers "which works speak of this?", following the change log. */

export { createEmbeddedSearch } from './embedded-search.ts';
export type { QueryNotice } from './query/read-query.ts';
export { searchContents } from './search-contents.ts';
export { searchDigester } from './search-digest.ts';
export type {
  Counted,
  SearchAnswer,
  SearchFacets,
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchOrder,
  SearchQuestion,
} from './search-index.ts';
