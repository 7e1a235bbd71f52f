/** Pages for readers: each a question and a drawing. */
export { aboutPage } from './about-page.ts';
export { houseCard } from './cards/house-card.ts';
export { placeCard } from './cards/place-card.ts';
export { composeWorkCard, workCard } from './cards/work-card.ts';
export { glossaryPage } from './glossary-page.ts';
export { type HomePagePorts, homePage } from './home-page.ts';
export type { IndexPage } from './index-page.ts';
export { mapPage, topicPage } from './map/map-page.ts';
export { nearOnMap } from './map/near-on-map.ts';
export { type MastodonPageParams, mastodonPage } from './mastodon-page.ts';
export type { Page } from './page.ts';
export { pathPage } from './path/path-page.ts';
export { peoplePage } from './people-page.ts';
export { type CollectionPagePorts, collectionPage } from './places/collection-page.ts';
export { collectionsPage } from './places/collections-page.ts';
export { embeddedList } from './places/embedded-list.ts';
export { type EvidencePagePorts, evidencePage } from './places/evidence-page.ts';
export {
  type FindPlacePorts,
  findPlace,
  type PlaceRoom,
  pictureOfPlace,
  placeAt,
  placeRooms,
} from './places/find-place.ts';
export {
  type InstitutionPagePorts,
  institutionPage,
  picturesOfInstitution,
} from './places/institution-page.ts';
export { type PersonPagePorts, personPage } from './places/person-page.ts';
export { type SourcePagePorts, sourcePage } from './places/source-page.ts';
export { type SubjectPagePorts, subjectPage } from './places/subject-page.ts';
export { subjectsPage } from './places/subjects-page.ts';
export { type UnitPagePorts, unitPage } from './places/unit-page.ts';
export { type YearPagePorts, yearPage } from './places/year-page.ts';
export { yearsPage } from './places/years-page.ts';
export { failurePage, notFoundPage, tombstonePage } from './problem-pages.ts';
export type { Reference, ReferenceExample } from './reference/reference.ts';
export { type ReferencePorts, referencePage } from './reference/reference-page.ts';
export { type FindRelatedPorts, findRelatedPage } from './related/find-related-page.ts';
export { titleOfSearch } from './search/chosen-values.ts';
export { mostExported, type SearchPagePorts, searchPage } from './search/search-page.ts';
export {
  addressOfState,
  facetParams,
  fileOfState,
  filtersOf,
  type Place,
  readSearchState,
} from './search/search-state.ts';
export { type ShownSuggestions, type SuggestionPorts, suggestions } from './search/suggestions.ts';
export { withUnitNames } from './search/unit-names.ts';
export { sourcesPage } from './sources-page.ts';
export { glossaryTwin, indexTwin, unitsTwin } from './twins/index-twin.ts';
export { foundTwin } from './twins/list-twin.ts';
export { collectionTwin, homeTwin, institutionTwin, worksTwin } from './twins/page-twins.ts';
export type { Twin } from './twins/twin.ts';
export { workTwin } from './twins/work-twin.ts';
export { unitsPage } from './units/units-page.ts';
export { type AffiliationsPagePorts, affiliationsPage } from './work/affiliations-page.ts';
export type { WorkPagePorts } from './work/ask-work.ts';
export { type AuthorsPagePorts, authorsPage } from './work/authors-page.ts';
export { clearPartsAsked } from './work/clear-parts-asked.ts';
export { embeddedWork } from './work/embedded-work.ts';
export { mainSummary } from './work/main-summary.ts';
export { thanksId } from './work/was-this-clear.ts';
export { workPage } from './work/work-page.ts';
export { type WorksPageParams, worksPage } from './works-page.ts';
