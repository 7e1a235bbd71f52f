/** Says a work in plain words without adding one to the authors': what was found, what kind of study it is. */
export type { InShort, Plain, PlainLayer, Role, Span } from './plain.ts';
export { plainContents } from './plain-contents.ts';
export { createSqlitePlain } from './sqlite-plain.ts';
