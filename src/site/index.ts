/** Pages for readers: each a question and a drawing. */
export { aboutPage } from './about-page.ts';
export { type FindRelatedPorts, findRelatedPage } from './find-related-page.ts';
export { glossaryPage } from './glossary-page.ts';
export { type HomePagePorts, homePage } from './home-page.ts';
export { type MastodonPageParams, mastodonPage } from './mastodon-page.ts';
export type { Page } from './page.ts';
export { peoplePage } from './people-page.ts';
export { type PersonPagePorts, personPage } from './person-page.ts';
export { failurePage, notFoundPage, tombstonePage } from './problem-pages.ts';
export { nameOfSearch } from './search/chosen-values.ts';
export { mostExported, type SearchPagePorts, searchPage } from './search/search-page.ts';
export { facetParams, queryOfState, readSearchState } from './search/search-state.ts';
export { type ShownSuggestions, type SuggestionPorts, suggestions } from './search/suggestions.ts';
export { sourcePage } from './source-page.ts';
export { sourcesPage } from './sources-page.ts';
export { type WorkPagePorts, workPage } from './work/work-page.ts';
export { type WorksPageParams, worksPage } from './works-page.ts';
