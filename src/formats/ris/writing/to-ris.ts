import { foldSpaces, plainText } from '../../../markup/index.ts';
import type { Abstract, Contribution, PartialDate, WorkDescription, WorkType } from '../../../model/index.ts';
import { pageRange } from '../../citation/page-range.ts';
import { retractionOf } from '../../citation/retraction.ts';
import { dateWords } from '../../fields/date-words.ts';
import { addressLines, nameText } from './byline-text.ts';
import type { RisLine } from './ris-line.ts';
import { sourceLines } from './source-lines.ts';
import { risTypeOf, workTypeText } from './types.ts';

/** A work as one RIS record (Research Information Systems, tags of 2011, as EndNote fills them); `url` is where its page stands. */
export function toRis(work: WorkDescription, url: string): string {
  const { identifiers, published } = work;
  // What is more than one stretch of pages stays together.
  const isRange = !/[,;+( ]/.test(work.pages ?? '');
  const { first, last } = isRange ? pageRange(work.pages) : { first: work.pages, last: undefined };
  const lines: readonly RisLine[] = [
    ['TY', risTypeOf(work.type)],
    ...namesInRole(work.contributions, 'author', 'AU'),
    ...namesInRole(work.contributions, 'editor', editorTags[work.type] ?? 'A2'),
    ...namesInRole(work.contributions, 'translator', 'A4'),
    ['TI', plainText(work.title)],
    ['OP', work.vernacularTitle && plainText(work.vernacularTitle)],
    ...sourceLines(work),
    ['PY', published && String(published.year)],
    ['DA', published && dateText(published)],
    ['VL', work.volume],
    ['IS', work.issue],
    // Where there are no pages, reference managers look for the number of the article here (Zotero alone here).
    ['SP', first ?? work.articleNumber],
    ['EP', last],
    ['C7', work.articleNumber],
    ['ET', work.edition],
    ['M3', workTypeText(work)],
    ['DO', identifiers.doi],
    // The accession number of a record is one of the database that it names.
    ['DB', identifiers.pmid && 'PubMed'],
    ['AN', identifiers.pmid],
    ['C2', identifiers.pmcid],
    ['UR', url],
    ...(work.locations ?? [])
      .filter((one) => one.kind === 'full-text')
      .map(({ url: copy, mediaType }): RisLine => [mediaType === 'application/pdf' ? 'L1' : 'L2', copy]),
    ...(work.languages ?? []).map((language): RisLine => ['LA', language]),
    ['AB', work.abstract && abstractText(work.abstract)],
    ...(work.keywords ?? []).map(({ text }): RisLine => ['KW', text]),
    ...addressLines(work.contributions),
    ['N1', retractionOf(work) && `Retracted. ${retractionOf(work)?.citation ?? ''}`],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}\r\n`))
    .join('');
}

const editorTags: Partial<Record<WorkType, string>> = { book: 'A3', dissertation: 'ED' };

/** A value is one line: whatever could begin another tag is folded away. */
function oneLine(value: string): string {
  return foldSpaces(value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' '));
}

function namesInRole(
  contributions: readonly Contribution[],
  role: Contribution['role'],
  tag: string,
): readonly RisLine[] {
  return contributions.flatMap((one) =>
    one.role === role ? [[tag, nameText(one.contributor)] as const] : [],
  );
}

/** Labels in capitals, as PubMed prints them, so that the sections can be told apart. */
function abstractText({ sections, rights }: Abstract): string {
  const texts = sections.map(
    ({ label, text }) => `${label ? `${label.toUpperCase()}: ` : ''}${plainText(text)}`,
  );
  return [...texts, rights].filter(Boolean).join(' ');
}

/** `2022/03/09/`, `2022/03//Mar-Apr`, `2022///Spring`: what is no day stands behind the third stroke. */
function dateText(date: PartialDate): string {
  const { year, month, day, season, until } = date;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const words = season === undefined && until === undefined ? '' : dateWords(date).slice(5);
  return `${year}/${two(month)}/${two(day)}/${words}`;
}
