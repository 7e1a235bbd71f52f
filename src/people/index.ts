/** Answers "who wrote this, and what else?", following the change log. */
export { peopleDigester } from './byline.ts';
export type { PeopleCuration, PeopleOutcome, PeopleWord } from './curation.ts';
export { createIdentity } from './identity-follower.ts';
export { peopleContents } from './keeping/people-contents.ts';
export type { Attribution, Coauthor, People, PersonRef, PersonSummary, PersonView } from './people.ts';
export { createSqlitePeople } from './sqlite-people.ts';
