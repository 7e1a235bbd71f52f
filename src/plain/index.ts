/** Says a work in plain words without adding one to the authors': what was found, what kind of study it is. */
export type { GlossaryEntry, GlossaryList } from './glossary/entry.ts';
export { loadGlossary } from './glossary/loaded-glossaries.ts';
export { rareWordsIn } from './hard-words/rare-words.ts';
export { wordingMark } from './layer-digest.ts';
export type {
  Design,
  Evidence,
  ExplainedTerm,
  ExplainedWords,
  InShort,
  Plain,
  PlainLayer,
  Role,
  Said,
  Span,
  Stated,
  StudyKind,
  Subjects,
  UsedShortForm,
  WordExplainer,
} from './plain.ts';
export { plainContents } from './plain-contents.ts';
export { checkText, type TextCheck } from './readability/check-text.ts';
export type { Readership } from './readability/target-bands.ts';
export { createSqlitePlain } from './sqlite-plain.ts';
