/** Answers "who wrote this, and what else?", following the change log. */
export { peopleDigester } from './byline.ts';
export type { PeopleCuration, PeopleOutcome, PeopleWord } from './curation.ts';
export { createIdentity } from './identity-follower.ts';
export { peopleContents } from './keeping/people-contents.ts';
export { createKeptPeople, type KeptPeople, readOrcidList } from './ours/kept-people.ts';
export { oursDigester } from './ours/ours-digest.ts';
export { createOursRule } from './ours/ours-rule.ts';
export type {
  Attribution,
  Coauthor,
  Initial,
  People,
  PersonRef,
  PersonSummary,
  PersonView,
} from './people.ts';
export { createSqlitePeople } from './sqlite-people.ts';
export { createTextReader } from './units/read-text.ts';
export { readUnitsFile, type UnitsFileReading } from './units/read-units-file.ts';
export type { Side } from './units/side.ts';
export { createSqliteUnits, followUnits, type SqliteUnits } from './units/sqlite-units.ts';
export type {
  AffiliationRead,
  Collaborator,
  Partnerships,
  PeopleOfUnit,
  UnitNode,
  UnitOfPerson,
  UnitRef,
  Units,
  UnitView,
} from './units/units.ts';
export { unitsContents } from './units/units-contents.ts';
export { unitsOfRows } from './units/units-of-rows.ts';
