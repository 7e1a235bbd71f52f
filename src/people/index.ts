/** Answers "who wrote this, and what else?", following the change log. */
export { peopleDigester } from './byline.ts';
export type { Coauthor, People, PersonRef, PersonSummary, PersonView } from './people.ts';
export { peopleContents } from './people-contents.ts';
export { createSqlitePeople } from './sqlite-people.ts';
export { readUnitsFile, type UnitsFileReading } from './units/read-units-file.ts';
export { createSqliteUnits, followUnits, type SqliteUnits } from './units/sqlite-units.ts';
export type { UnitNode, UnitOfPerson, UnitRef, Units, UnitView } from './units/units.ts';
export { unitsContents } from './units/units-contents.ts';
export { nameIn } from './units/units-file.ts';
export { unitsOfRows } from './units/units-of-rows.ts';
