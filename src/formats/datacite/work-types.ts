import type { WorkType } from '../../model/index.ts';

/** DataCite's general types (Metadata Schema 4.6, appendix 1). */
const types: Readonly<Record<string, WorkType>> = {
  JournalArticle: 'article',
  DataPaper: 'article',
  Preprint: 'preprint',
  ConferencePaper: 'conference-paper',
  ConferenceProceeding: 'book',
  Book: 'book',
  BookChapter: 'book-chapter',
  Dissertation: 'dissertation',
  Dataset: 'dataset',
  Software: 'software',
  ComputationalNotebook: 'software',
  Report: 'report',
  OutputManagementPlan: 'report',
  Standard: 'report',
  PeerReview: 'peer-review',
};
/** Of a `Text`, and of records before version 4.4 of the schema, the free word says more. */
const words: readonly (readonly [RegExp, WorkType])[] = [
  [/pre-?print|working paper|postprint/i, 'preprint'],
  [/review article|^review$|systematic review/i, 'review'],
  [/peer[- ]?review/i, 'peer-review'],
  [/thesis|dissertation|habilitation/i, 'dissertation'],
  [/conference|proceedings|poster|presentation|lecture/i, 'conference-paper'],
  [/book (?:chapter|section|part)|chapter|in book/i, 'book-chapter'],
  [/book|monograph/i, 'book'],
  [/editorial/i, 'editorial'],
  [/letter/i, 'letter'],
  [/erratum|corrigendum|correction|retraction/i, 'notice'],
  [/article|journal/i, 'article'],
  [/report|deliverable/i, 'report'],
  [/software|code/i, 'software'],
  [/data ?set|^data$/i, 'dataset'],
];

/** Publishers of nothing but preprints, which call them texts. */
const preprintServer = /^(?:arxiv|bioarxiv|biorxiv|medrxiv|chemrxiv|techrxiv|[a-z]{2,12}rxiv)$/i;

export function workTypeOf(
  general: string | undefined,
  word: string | undefined,
  publisher: string | undefined,
): WorkType {
  if (general === 'Text' && preprintServer.test(publisher ?? '')) return 'preprint';
  const known = Object.hasOwn(types, general ?? '') ? types[general ?? ''] : undefined;
  if (known !== undefined) return known;
  // Of an image or a film the word says no more.
  const isText = general === undefined || /^(?:Text|Other|Collection)$/.test(general);
  const told = isText ? words.find(([pattern]) => pattern.test(word ?? '')) : undefined;
  return told?.[1] ?? 'other';
}
