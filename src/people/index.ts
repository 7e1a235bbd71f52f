/** Answers "who wrote this, and what else?", following the change log. */
export { peopleDigester } from './byline.ts';
export type { Coauthor, People, PersonRef, PersonSummary, PersonView } from './people.ts';
export { peopleContents } from './people-contents.ts';
export { createSqlitePeople } from './sqlite-people.ts';
