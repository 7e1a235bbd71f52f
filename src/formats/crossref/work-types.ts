import type { WorkType } from '../../model/index.ts';

/** Crossref's types (api.crossref.org/types) in our words. */
const types: Readonly<Record<string, WorkType>> = {
  'journal-article': 'article',
  'proceedings-article': 'conference-paper',
  'posted-content': 'preprint',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-chapter': 'book-chapter',
  'book-section': 'book-chapter',
  'book-part': 'book-chapter',
  'book-track': 'book-chapter',
  'reference-entry': 'book-chapter',
  dissertation: 'dissertation',
  dataset: 'dataset',
  database: 'dataset',
  report: 'report',
  'report-component': 'report',
  'report-series': 'report',
  standard: 'report',
  'peer-review': 'peer-review',
  // Content negotiation answers with the types of CSL.
  'article-journal': 'article',
  chapter: 'book-chapter',
  'paper-conference': 'conference-paper',
  thesis: 'dissertation',
};
/** What posted content is that is no preprint. */
const subtypes: Readonly<Record<string, WorkType>> = {
  preprint: 'preprint',
  working_paper: 'preprint',
  letter: 'letter',
  dissertation: 'dissertation',
  report: 'report',
  other: 'other',
};

const noticeTitle =
  /^(?:(?:author|publisher)(?:’s|'s)? )?(?:correction|corrigendum|corrigenda|erratum|errata|retraction(?: note| notice)?|retraction of|expression of concern|editorial expression of concern|addendum|withdrawal notice|notice of (?:retraction|correction|withdrawal))(?: to| for| of)?\s*(?:[:–—-]|“|"|$)/i;

export function workTypeOf(
  type: string | undefined,
  subtype: string | undefined,
  title: string,
  updates: readonly string[],
): WorkType {
  const known = Object.hasOwn(types, type ?? '') ? (types[type ?? ''] ?? 'other') : 'other';
  if (known === 'preprint' && subtype !== undefined && Object.hasOwn(subtypes, subtype))
    return subtypes[subtype] ?? 'preprint';
  const isNotice = updates.some((update) => update !== 'new_version' && update !== 'new_edition');
  if (known === 'article' && (isNotice || noticeTitle.test(title))) return 'notice';
  return known;
}

/** Publishers put it before the title of an article that they have taken back. */
export function isMarkedRetracted(title: string): boolean {
  return /^\W{0,3}(?:RETRACTED|WITHDRAWN|REMOVED|Retracted Article|Retracted|Withdrawn)\b(?: ARTICLE| PAPER| CHAPTER)?\s*[:–—\])]/.test(
    title,
  );
}
