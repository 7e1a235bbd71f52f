import { plainText } from '../../../markup/index.ts';
import type { GroupName, PersonName, WorkDescription, WorkType } from '../../../model/index.ts';
import { inRole } from '../../citation/names.ts';
import { pageRange } from '../../citation/page-range.ts';
import { retractionOf } from '../../citation/retraction.ts';

const types: Readonly<Record<WorkType, string>> = {
  article: 'JOUR',
  review: 'JOUR',
  preprint: 'UNPB',
  'conference-paper': 'CPAPER',
  book: 'BOOK',
  'book-chapter': 'CHAP',
  dissertation: 'THES',
  dataset: 'DATA',
  software: 'COMP',
  report: 'RPRT',
  'peer-review': 'JOUR',
  editorial: 'JOUR',
  letter: 'JOUR',
  notice: 'JOUR',
  other: 'GEN',
};

/** A work as one RIS record (Research Information Systems, tags of 2011); `url` is where its page stands. */
export function toRis(work: WorkDescription, url: string): string {
  const { identifiers, source, published } = work;
  const { first, last } = pageRange(work.pages);
  const isChapter = work.type === 'book-chapter';
  const lines: (readonly [string, string | undefined])[] = [
    ['TY', types[work.type]],
    ...inRole(work.contributions, 'author').map((name) => ['AU', nameText(name)] as const),
    ...inRole(work.contributions, 'editor').map((name) => ['A2', nameText(name)] as const),
    ['TI', plainText(work.title)],
    ['TT', work.vernacularTitle && plainText(work.vernacularTitle)],
    [isChapter ? 'T2' : 'JF', work.type === 'book' ? undefined : source?.name],
    ['JA', isChapter || work.type === 'book' ? undefined : source?.abbreviation],
    ['PY', published && String(published.year)],
    ['DA', published && dateText(published)],
    ['VL', work.volume],
    ['IS', work.issue],
    ['SP', first],
    ['EP', last],
    ['C7', work.articleNumber],
    ...(source?.issns ?? []).map(({ issn }) => ['SN', issn] as const),
    ...(source?.isbns ?? []).map((isbn) => ['SN', isbn] as const),
    ['PB', source?.publisher],
    ['CY', source?.kind === 'book' ? source.place : undefined],
    ['DO', identifiers.doi],
    ['AN', identifiers.pmid],
    ['C2', identifiers.pmcid],
    ['UR', url],
    ['LA', work.languages?.[0]],
    [
      'AB',
      work.abstract?.sections
        .map(({ label, text }) => `${label ? `${label}: ` : ''}${plainText(text)}`)
        .join(' '),
    ],
    ...(work.keywords ?? []).map(({ text }) => ['KW', text] as const),
    ['N1', retractionOf(work) && `Retracted. ${retractionOf(work)?.citation ?? ''}`],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}\r\n`))
    .join('');
}

/** A value is one line: whatever could begin another tag is folded away. */
function oneLine(value: string): string {
  return value.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

function nameText(name: PersonName | GroupName): string {
  if (name.kind === 'group') return name.name;
  const given = name.given ?? name.initials?.replace(/(.)/gu, '$1.');
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}

function dateText({ year, month, day }: NonNullable<WorkDescription['published']>): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}
