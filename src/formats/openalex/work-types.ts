import type { WorkType } from '../../model/index.ts';

/** OpenAlex's types (docs.openalex.org, work object), and those of Crossref that it had before 2024. */
const types: Readonly<Record<string, WorkType>> = {
  article: 'article',
  'journal-article': 'article',
  review: 'review',
  preprint: 'preprint',
  'posted-content': 'preprint',
  'proceedings-article': 'conference-paper',
  'conference-paper': 'conference-paper',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-chapter': 'book-chapter',
  'book-section': 'book-chapter',
  'reference-entry': 'book-chapter',
  dissertation: 'dissertation',
  dataset: 'dataset',
  database: 'dataset',
  software: 'software',
  report: 'report',
  'report-component': 'report',
  standard: 'report',
  'peer-review': 'peer-review',
  editorial: 'editorial',
  letter: 'letter',
  erratum: 'notice',
  retraction: 'notice',
  'expression-of-concern': 'notice',
};

/** Its own type; that of Crossref where it says more: OpenAlex calls papers of conferences articles. */
export function workTypeOf(type: string | undefined, typeCrossref: string | undefined): WorkType {
  if (type === 'article' && typeCrossref === 'proceedings-article') return 'conference-paper';
  return Object.hasOwn(types, type ?? '') ? (types[type ?? ''] ?? 'other') : 'other';
}
