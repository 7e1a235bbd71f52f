/** The words everyone uses, and their grammar. Imports nothing. */
export { type AffiliationList, numberAffiliations } from './affiliation-list.ts';
export { checkTags } from './check-tags.ts';
export {
  type Affiliation,
  bylineName,
  type Contribution,
  type CreditRole,
  creditRoles,
  fullName,
  type GroupName,
  type PersonName,
} from './contribution.ts';
export { type Doi, parseDoi } from './doi.ts';
export type { InlineMarkup } from './inline-markup.ts';
export { type Issn, parseIssn } from './issn.ts';
export { type Names, nameIn } from './names.ts';
export { type Orcid, parseOrcid } from './orcid.ts';
export { isoDate, type PartialDate, partialDate, type Season } from './partial-date.ts';
export { type Pmcid, type Pmid, parsePmcid, parsePmid } from './pmid.ts';
export {
  type Reference,
  type Relation,
  type RelationKind,
  type RelationTarget,
  relationKinds,
} from './relation.ts';
export type { IssnOf, Source } from './source.ts';
export { type Standing, type StandingNotice, standingNotices, standingOf } from './standing.ts';
export type { Chemical, Keyword, Qualifier, Subject } from './subject.ts';
export type {
  Abstract,
  AbstractSection,
  Accession,
  Event,
  Funding,
  HistoryEvent,
  Identifiers,
  Location,
  OpenAccess,
  OtherAbstract,
  Series,
  Work,
  WorkDescription,
} from './work.ts';
export { idOfNumber, numberOfId, parseWorkId, type WorkId } from './work-id.ts';
export { type WorkType, workTypes } from './work-type.ts';
