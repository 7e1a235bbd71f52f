import { plainText } from '../../../markup/index.ts';
import { isoDate, type PartialDate, type WorkDescription, type WorkType } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import { citedAs, inRole } from '../../citation/names.ts';
import { retractionOf } from '../../citation/retraction.ts';
import { latexOf, latexOfMarkup, verbatimOf } from './latex-text.ts';
import { namesText } from './names-text.ts';

/** The entry type of each type of work, and the kind that tells apart those that share one. */
const types: Readonly<Record<WorkType, readonly [entry: string, kind?: string]>> = {
  article: ['article'],
  review: ['article', 'Review'],
  preprint: ['misc', 'Preprint'],
  'conference-paper': ['inproceedings'],
  book: ['book'],
  'book-chapter': ['incollection'],
  dissertation: ['phdthesis'],
  dataset: ['misc', 'Dataset'],
  software: ['misc', 'Software'],
  report: ['techreport'],
  'peer-review': ['article', 'Peer review'],
  editorial: ['article', 'Editorial'],
  letter: ['article', 'Letter'],
  notice: ['article', 'Notice'],
  other: ['misc'],
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasons = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;

type Field = readonly [name: string, value: string | undefined];

/** A work as one BibTeX entry in UTF-8, which biblatex reads too; `url` is where its page stands. */
export function toBibtex(work: WorkDescription, url: string): string {
  const { identifiers, published } = work;
  const [type, kind] = types[work.type];
  const fields: readonly Field[] = [
    ['author', namesText(inRole(work.contributions, 'author'))],
    ['editor', namesText(inRole(work.contributions, 'editor'))],
    ['translator', namesText(inRole(work.contributions, 'translator'))],
    // Two pairs of braces: the title keeps its capitals.
    ['title', `{${latexOfMarkup(work.title)}}`],
    ...sourceFields(work, type),
    ['year', published && String(published.year)],
    ['date', published && spanOf(published)],
    ['volume', text(work.volume)],
    ['number', text(work.issue ?? work.series?.number)],
    ['pages', latexOf(work.pages ?? '').replaceAll('–', '--')],
    ['eid', text(work.articleNumber)],
    ['edition', text(work.edition)],
    ['type', kind],
    ['doi', identifiers.doi && verbatimOf(identifiers.doi)],
    ['pmid', identifiers.pmid],
    ['pmcid', identifiers.pmcid],
    ...arxivFields(identifiers.other?.arxiv),
    ['url', verbatimOf(url)],
    ['language', text(work.languages?.join(', '))],
    ['keywords', work.keywords?.map(({ text: keyword }) => keywordText(keyword)).join(', ')],
    ['copyright', /^https?:/.test(work.license ?? '') ? verbatimOf(work.license ?? '') : text(work.license)],
    ['abstract', abstractText(work)],
    ['note', retractionOf(work) && latexOf(`Retracted. ${retractionOf(work)?.citation ?? ''}`)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  const month = published?.month === undefined ? undefined : months[published.month - 1];
  if (month !== undefined) lines.push(`  month = ${month}`);
  if (published?.day !== undefined && published.until === undefined) lines.push(`  day = ${published.day}`);
  return `@${type}{${keyOf(work, url)},\n${lines.join(',\n')}\n}\n`;
}

/** Where it appeared, under the names that the entry type has for it. */
function sourceFields(work: WorkDescription, type: string): readonly Field[] {
  const { source, series, identifiers } = work;
  const issns = source?.issns?.map(({ issn }) => issn).join(', ');
  const isbns: Field = ['isbn', text(identifiers.isbn ?? source?.isbns?.join(', '))];
  const publisher: Field = ['publisher', text(source?.publisher)];
  const address: Field = ['address', text(source?.place)];
  const inSeries: Field = ['series', text(series?.name)];
  const own: Readonly<Record<string, string>> = {
    article: 'journal',
    inproceedings: 'booktitle',
    incollection: 'booktitle',
    phdthesis: 'school',
    techreport: 'institution',
    misc: 'howpublished',
  };
  const name = own[type];
  const named: readonly Field[] = name === undefined ? [] : [[name, text(source?.name)]];
  // What publishes a thesis or report is mostly what it was written for.
  const isSame = source?.publisher === source?.name && (type === 'phdthesis' || type === 'techreport');
  return [
    ...named,
    ['shortjournal', text(source?.abbreviation)],
    ...(isSame ? [] : [publisher]),
    address,
    inSeries,
    ['issn', issns],
    isbns,
  ];
}

/** Spans and seasons, which only biblatex can say (3.20, section 2.3.8). */
function spanOf(date: PartialDate): string | undefined {
  const { year, season, until } = date;
  if (until !== undefined) return `${isoDate(date)}/${isoDate(until)}`;
  return season && `${year}-${seasons[season]}`;
}

function arxivFields(number: string | undefined): readonly Field[] {
  return number === undefined
    ? []
    : [
        ['eprint', verbatimOf(number)],
        ['archiveprefix', 'arXiv'],
      ];
}

/** Labelled sections are paragraphs; the rights line ends the last. */
function abstractText({ abstract }: WorkDescription): string | undefined {
  if (abstract === undefined) return undefined;
  const sections = abstract.sections.map(({ label, text: said }) =>
    label === undefined ? latexOfMarkup(said) : `${latexOf(label)}: ${latexOfMarkup(said)}`,
  );
  return `${sections.join('\n\n')}${abstract.rights === undefined ? '' : ` ${latexOf(abstract.rights)}`}`;
}

/** Braces hold together what has a comma or semicolon of its own. */
function keywordText(keyword: string): string {
  const written = latexOf(keyword);
  return /[,;]/.test(written) ? `{${written}}` : written;
}

function text(value: string | undefined): string | undefined {
  return value && latexOf(value);
}

/**
 * `aghajani2025review-k3v9x2m1`: name, year and first long word, in letters that every program takes, and the id of the
 * work, so that a file of many has no key twice.
 */
function keyOf(work: WorkDescription, url: string): string {
  const [first] = citedAs(work).names;
  const name = first === undefined ? '' : first.kind === 'person' ? first.family : first.name;
  const word = fold(plainText(work.title))
    .split(' ')
    .find((candidate) => candidate.length > 3);
  const folded = fold(name).replaceAll(' ', '').slice(0, 30);
  const said = `${folded || 'anonymous'}${work.published?.year ?? ''}${word ?? ''}`.replace(/[^a-z0-9]/g, '');
  const id = /\/works\/([a-z0-9]{4,20})(?:\/|$)/.exec(url)?.[1];
  return [said || 'work', id].filter(Boolean).join('-');
}
