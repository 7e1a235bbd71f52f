/** Says a work in plain words without adding one to the authors': what was found, what kind of study it is. */
export type {
  Design,
  Evidence,
  InShort,
  Plain,
  PlainLayer,
  Role,
  Said,
  Span,
  Stated,
  StudyKind,
  Subjects,
} from './plain.ts';
export { plainContents } from './plain-contents.ts';
export { createSqlitePlain } from './sqlite-plain.ts';
