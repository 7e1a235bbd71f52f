/** Answers "which works speak of this?", following the change log. */
export { searchDigester } from './search-digest.ts';
export type { SearchAnswer, SearchHit, SearchIndex, SearchQuestion } from './search-index.ts';
export { createSqliteSearch } from './sqlite-search.ts';
