/** Answers "which works speak of this?", following the change log. */

export { searchContents } from './search-contents.ts';
export { searchDigester } from './search-digest.ts';
export type { SearchAnswer, SearchHit, SearchIndex, SearchQuestion } from './search-index.ts';
export { createSqliteSearch } from './sqlite-search.ts';
