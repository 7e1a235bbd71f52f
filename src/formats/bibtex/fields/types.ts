import type { InlineMarkup, WorkType } from '../../../model/index.ts';
import { withRetraction } from '../../fields/retracted-title.ts';
import type { EntryFields } from './entry-fields.ts';
import { journalIn } from './journal-macros.ts';

/** Entry types of BibTeX (btxdoc, section 3.1) and biblatex (3.20, section 2.1), and a few that programs have made up. */
const typeOf: Readonly<Record<string, WorkType>> = {
  article: 'article',
  suppperiodical: 'article',
  periodical: 'other',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  mvreference: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  ebook: 'book',
  booksection: 'book-chapter',
  bookchapter: 'book-chapter',
  conferenceproceedings: 'conference-paper',
  conferencepaper: 'conference-paper',
  journalarticle: 'article',
  inbook: 'book-chapter',
  bookinbook: 'book-chapter',
  suppbook: 'book-chapter',
  incollection: 'book-chapter',
  suppcollection: 'book-chapter',
  inreference: 'book-chapter',
  inproceedings: 'conference-paper',
  conference: 'conference-paper',
  thesis: 'dissertation',
  phdthesis: 'dissertation',
  mastersthesis: 'dissertation',
  masterthesis: 'dissertation',
  bachelorsthesis: 'dissertation',
  bachelorthesis: 'dissertation',
  dissertation: 'dissertation',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  standard: 'report',
  dataset: 'dataset',
  data: 'dataset',
  software: 'software',
  softwareversion: 'software',
  softwaremodule: 'software',
  computerprogram: 'software',
  review: 'review',
  letter: 'letter',
  preprint: 'preprint',
};

/** Kinds in the words of Scopus, Web of Science and our own writer; the first that fits counts. */
const kinds: readonly (readonly [RegExp, WorkType])[] = [
  [/^article\b/i, 'article'],
  [/\bretract(?:ion|ed publication)\b|^(?:erratum|correction|corrigendum|addition|notice)\b/i, 'notice'],
  [/^book review\b|^(?:software|film|hardware|art exhibit|music|theater|record|tv) review/i, 'other'],
  [/^conference review\b/i, 'other'],
  [/\bpeer[ -]review\b/i, 'peer-review'],
  [/\breview\b|\bmeta-analysis\b/i, 'review'],
  [/\bpre-?print\b/i, 'preprint'],
  [/\b(?:proceedings|conference) paper\b|\bmeeting abstract\b|^conference abstract/i, 'conference-paper'],
  [/\bbook chapter\b/i, 'book-chapter'],
  [/^editorial\b/i, 'editorial'],
  [/^letter\b/i, 'letter'],
  [/^data ?set\b|^data$/i, 'dataset'],
  [/^(?:computer )?software\b|^computer program\b/i, 'software'],
  [/\bthesis\b|\bdissertation\b/i, 'dissertation'],
  [/^(?:technical |research )?report\b/i, 'report'],
  [/^book$/i, 'book'],
];
/** Types that say little: a stated kind says more. */
const vague = new Set([
  'article',
  'misc',
  'online',
  'electronic',
  'www',
  'webpage',
  'conference',
  'other',
  'unpublished',
]);

const preprintServer =
  /\b(?:arxiv|corr|bioRxiv|medRxiv|chemRxiv|psyArXiv|socArXiv|research square|preprints?(?:\.org)?|ssrn|techRxiv|authorea)\b/i;
/** Not "Correction of scoliosis", and not "Correction for multiple tests". */
const noticeTitle =
  /^(?:(?:erratum|errata|corrigendum|corrigenda|retraction (?:notice|note))\b|(?:(?:publisher|author) )?(?:correction|retraction|expression of concern)(?:\s+(?:to|of|for))?\s*[:“"‘])/i;

/** Keys of biblatex and entry types that say what kind of thesis or report it is, in words. */
const wordsOfKeys: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  bachelorsthesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};

/** A kind as a reader would say it: `phdthesis` is a PhD thesis. */
export function kindInWords(kind: string): string {
  return wordsOfKeys[kind] ?? kind;
}

const retracted = 'Retracted Publication';

/** What the provider itself calls it. */
export function publicationTypesOf(fields: EntryFields, title: InlineMarkup): readonly string[] {
  const stated = (fields.text('document_type') ?? fields.text('type') ?? fields.type)
    .split(/\s*;\s*/)
    .map(kindInWords)
    .filter((kind) => kind !== '' && kind !== fields.type);
  const isNoted = /^retracted\b/i.test(fields.text('note') ?? '') || stated.includes('Retracted');
  return withRetraction(isNoted && !stated.includes(retracted) ? [...stated, retracted] : stated, title);
}

export function workTypeOf(fields: EntryFields, kindsStated: readonly string[], title: string): WorkType {
  const byType = typeOf[fields.type.replace(/[_-]/g, '')] ?? 'other';
  if (byType === 'article' && noticeTitle.test(title)) return 'notice';
  if (!vague.has(fields.type)) return byType;
  for (const kind of kindsStated.filter((stated) => !/^retracted/i.test(stated))) {
    const found = kinds.find(([pattern]) => pattern.test(kind));
    if (found) return found[1];
  }
  return isPreprint(fields) ? 'preprint' : byType;
}

function isPreprint(fields: EntryFields): boolean {
  const journal = journalIn(fields);
  if (journal !== undefined) return preprintServer.test(journal) && !/journal|letters/i.test(journal);
  if (/^(?:arxiv|biorxiv|medrxiv)$/i.test(fields.text('eprinttype', 'archiveprefix') ?? '')) return true;
  if (fields.text('pubstate') === 'preprint') return true;
  // Crossref writes posted content so.
  return preprintServer.test(
    [fields.text('publisher'), fields.text('howpublished'), fields.text('note')].join(' '),
  );
}
