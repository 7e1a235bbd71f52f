import { plainText } from '../../../markup/index.ts';
import type { Abstract, InlineMarkup, WorkDescription } from '../../../model/index.ts';
import { nlmLanguage } from '../../fields/nlm-language.ts';
import { tidyTitle } from '../../fields/tidy-title.ts';
import { bylineLines } from './byline-lines.ts';
import { dateWords, dayText } from './dates.ts';
import { linkLines } from './link-lines.ts';
import { publicationTypesWritten } from './publication-types.ts';
import { sourceLine } from './source-line.ts';
import { type TagLine, taggedText } from './tagged-text.ts';
import { chemicalLine, fundingLines, headingLine } from './term-lines.ts';

/**
 * A work as one record of PubMed's own export (NLM, "MEDLINE/PubMed Data Element Descriptions"), in PubMed's order. A
 * work without a PMID begins with an empty one, since programs know a record by that line.
 */
export function toNbib(work: WorkDescription): string {
  const { identifiers, source, languages = [] } = work;
  const isBook = work.type === 'book' || work.type === 'book-chapter';
  const vernacular = work.vernacularTitle && plainText(work.vernacularTitle);
  const lines: readonly TagLine[] = [
    ['PMID', identifiers.pmid ?? ''],
    ...(source?.issns ?? []).map(({ issn, medium }): TagLine => ['IS', `${issn} (${mediums[medium]})`]),
    ['IS', source?.issnLinking && `${source.issnLinking} (Linking)`],
    ...(isBook ? (source?.isbns ?? ifAny(identifiers.isbn)) : []).map((isbn): TagLine => ['ISBN', isbn]),
    ['VI', work.volume],
    ['IP', work.issue],
    ['PB', isBook ? source?.publisher : undefined],
    ['DP', work.published && dateWords(work.published)],
    ['TI', work.type === 'book' ? undefined : titleText(work.title, vernacular !== undefined)],
    ['BTI', isBook ? (work.type === 'book' ? plainText(work.title) : source?.name) : undefined],
    ['PG', (work.pages ?? work.articleNumber)?.replaceAll('–', '-')],
    ['LID', identifiers.doi && `${identifiers.doi} [doi]`],
    ['LID', work.pages === undefined ? undefined : work.articleNumber],
    ['AB', work.abstract && abstractText(work.abstract)],
    ['CI', work.abstract?.rights],
    ...bylineLines(work.contributions),
    ...languages.map((tag): TagLine => ['LA', nlmLanguage(tag)]),
    ...(work.accessions ?? []).map(({ bank, number }): TagLine => ['SI', `${bank}/${number}`]),
    ...fundingLines(work.funding ?? []),
    ...publicationTypesWritten(work).map((type): TagLine => ['PT', type]),
    ['TT', vernacular && `${vernacular}.`],
    ['DEP', work.publishedOnline && dayText(work.publishedOnline)],
    ['PL', source?.place],
    ['TA', isBook ? undefined : source?.abbreviation],
    ['JT', isBook ? undefined : source?.name],
    ['JID', source?.nlmId],
    ...(work.chemicals ?? []).map(chemicalLine),
    ...(work.subjects ?? []).flatMap(headingLine),
    ...linkLines(work.relations ?? []),
    ...otherAbstractLines(work),
    ['PMC', identifiers.pmcid],
    ...(work.keywords ?? []).map(({ text, major }): TagLine => ['OT', major ? `*${text}` : text]),
    ['COIS', work.conflictOfInterest],
    ...(work.history ?? []).map(
      ({ event, on }): TagLine => [
        'PHST',
        on.day === undefined ? undefined : `${dayText(on, '/')} 00:00 [${event}]`,
      ],
    ),
    ['AID', identifiers.pii && `${identifiers.pii} [pii]`],
    ['AID', identifiers.doi && `${identifiers.doi} [doi]`],
    ...Object.entries(identifiers.other ?? {}).map(
      ([scheme, value]): TagLine => ['AID', `${value} [${scheme}]`],
    ),
    ['SO', sourceLine(work)],
  ];
  return taggedText(lines);
}

const mediums = { print: 'Print', electronic: 'Electronic', unknown: 'Undetermined' } as const;

function ifAny<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** With the full stop and the brackets of a translation that PubMed sets, unless they would not be taken off again. */
function titleText(title: InlineMarkup, isTranslated: boolean): string {
  const plain = plainText(title);
  const bracketed = isTranslated ? `[${plain}]` : plain;
  const stopped = `${bracketed}.`;
  const takesStop = !/[?!.]$/.test(plain) && tidyTitle(stopped as InlineMarkup)?.text === plain;
  return takesStop ? stopped : bracketed;
}

function abstractText({ sections }: Abstract): string {
  return sections
    .map(({ label, text }) => `${label ? `${label.toUpperCase()}: ` : ''}${plainText(text)}`)
    .join(' ');
}

/** PubMed has room for one more abstract. */
function otherAbstractLines({ otherAbstracts = [] }: WorkDescription): readonly TagLine[] {
  const [first] = otherAbstracts;
  if (first === undefined) return [];
  const type = first.kind === 'plain-language-summary' ? first.kind : 'Publisher';
  return [
    ['OAB', `${type}: ${abstractText(first)}`],
    ['OABL', first.language && nlmLanguage(first.language)],
  ];
}
