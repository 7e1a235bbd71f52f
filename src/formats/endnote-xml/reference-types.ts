import type { WorkType } from '../../model/index.ts';
import { type Element, textOf } from '../xml/element.ts';

/** EndNote's own words for what a reference is, as far as they change how its fields are read. */
export type ReferenceKind =
  | 'journal'
  | 'book'
  | 'edited-book'
  | 'section'
  | 'conference'
  | 'thesis'
  | 'report'
  | 'other';

export interface ReferenceType {
  readonly kind: ReferenceKind;
  readonly type: WorkType;
}

/** EndNote's number, name, what its fields mean, and our type (EndNote, "Reference Type Table"). */
const table: readonly (readonly [number, string, ReferenceKind, WorkType])[] = [
  [17, 'journal article', 'journal', 'article'],
  [43, 'electronic article', 'journal', 'article'],
  [19, 'magazine article', 'journal', 'article'],
  [23, 'newspaper article', 'journal', 'article'],
  [6, 'book', 'book', 'book'],
  [28, 'edited book', 'edited-book', 'book'],
  [44, 'electronic book', 'book', 'book'],
  [49, 'classical work', 'book', 'book'],
  [52, 'dictionary', 'book', 'book'],
  [5, 'book section', 'section', 'book-chapter'],
  [60, 'electronic book section', 'section', 'book-chapter'],
  [53, 'encyclopedia', 'section', 'book-chapter'],
  [10, 'conference proceedings', 'conference', 'conference-paper'],
  [47, 'conference paper', 'conference', 'conference-paper'],
  [32, 'thesis', 'thesis', 'dissertation'],
  [27, 'report', 'report', 'report'],
  [46, 'government document', 'report', 'report'],
  [63, 'standard', 'report', 'report'],
  [59, 'dataset', 'other', 'dataset'],
  [9, 'computer program', 'other', 'software'],
];
const byName = new Map(table.map(([, name, kind, type]) => [name, { kind, type }]));
const byNumber = new Map(table.map(([number, , kind, type]) => [String(number), { kind, type }]));

/** What a `ref-type` says; names of types may be one's own, the numbers are EndNote's. */
export function referenceType(element: Element | undefined): ReferenceType {
  const name = element?.attributes.name?.trim().toLowerCase() ?? '';
  return byName.get(name) ?? byNumber.get(textOf(element) ?? '') ?? { kind: 'other', type: 'other' };
}

const kindsOfWork: readonly (readonly [RegExp, WorkType])[] = [
  [/conference|meeting abstract|proceedings paper/i, 'conference-paper'],
  [/retraction|erratum|corrigendum|correction|expression of concern/i, 'notice'],
  [/preprint/i, 'preprint'],
  [/\bletter\b/i, 'letter'],
  [/editorial/i, 'editorial'],
  [/review|meta-analysis/i, 'review'],
];

/** `Conference Abstract`, `Review`: databases say in a field of its own what kind an article is. */
export function typeByWords(words: string | undefined): WorkType | undefined {
  if (words === undefined || /^(?:book|retracted)\b/i.test(words)) return undefined;
  return kindsOfWork.find(([pattern]) => pattern.test(words))?.[1];
}
