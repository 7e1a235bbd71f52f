/** What kind of output a work is: our own short, closed list (the table in docs/vocabulary.md names each elsewhere). */
export const workTypes = [
  'article',
  'review',
  'preprint',
  'conference-paper',
  'book',
  'book-chapter',
  'dissertation',
  'dataset',
  'software',
  'report',
  'peer-review',
  'editorial',
  'letter',
  'notice',
  'other',
] as const;
export type WorkType = (typeof workTypes)[number];
