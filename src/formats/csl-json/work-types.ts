import type { WorkType } from '../../model/index.ts';

/** The types of CSL 1.0.2 (citationstyles.org, appendix III) in our words. */
const types: Readonly<Record<string, WorkType>> = {
  article: 'preprint',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  bill: 'other',
  book: 'book',
  broadcast: 'other',
  chapter: 'book-chapter',
  classic: 'book',
  collection: 'other',
  dataset: 'dataset',
  document: 'other',
  entry: 'book-chapter',
  'entry-dictionary': 'book-chapter',
  'entry-encyclopedia': 'book-chapter',
  event: 'other',
  figure: 'other',
  graphic: 'other',
  hearing: 'other',
  interview: 'other',
  legal_case: 'other',
  legislation: 'other',
  manuscript: 'other',
  map: 'other',
  motion_picture: 'other',
  musical_score: 'other',
  pamphlet: 'other',
  'paper-conference': 'conference-paper',
  patent: 'other',
  performance: 'other',
  periodical: 'other',
  personal_communication: 'other',
  post: 'other',
  'post-weblog': 'other',
  regulation: 'other',
  report: 'report',
  review: 'peer-review',
  'review-book': 'article',
  software: 'software',
  song: 'other',
  speech: 'conference-paper',
  standard: 'report',
  thesis: 'dissertation',
  treaty: 'other',
  webpage: 'other',
};

export function isCslType(type: string): boolean {
  return Object.hasOwn(types, type);
}

/** The genre tells what the type cannot: reviews and letters are articles in a journal. */
export function workTypeOf(type: string, genre: string | undefined): WorkType {
  const known = isCslType(type) ? (types[type] ?? 'other') : 'other';
  if (known !== 'article' || genre === undefined) return known;
  if (/^(?:systematic |scoping |literature )?review/i.test(genre)) return 'review';
  if (/^editorial/i.test(genre)) return 'editorial';
  return /^letter/i.test(genre) ? 'letter' : known;
}
