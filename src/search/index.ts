/** Answers "which works speak of this?", following the change log. */

export { createEmbeddedSearch } from './embedded-search.ts';
export type { WorkGroups } from './groups/work-groups.ts';
export { type LoadedHeadings, loadHeadings } from './headings/headings.ts';
export { type Concept, NoDescriptors, readDescriptors } from './headings/read-descriptors.ts';
export { searchContents } from './search-contents.ts';
export { searchDigester } from './search-digest.ts';
export type {
  Counted,
  HeadingView,
  PlaceFigures,
  SearchAnswer,
  SearchFacets,
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchNotice,
  SearchOrder,
  SearchPlace,
  SearchQuestion,
  SubjectSummary,
  ValueOverYears,
  YearFigures,
} from './search-index.ts';
export { createEmbeddedSuggester } from './suggest/embedded-suggester.ts';
export type { SuggestedSubject, Suggester, Suggestions } from './suggest/suggester.ts';
