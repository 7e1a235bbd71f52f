import type {
  AbstractSection,
  GroupName,
  InlineMarkup,
  PartialDate,
  PersonName,
  WorkDescription,
  WorkType,
} from '../../model/index.ts';
import { inRole } from './names.ts';
import { retractionOf } from './retraction.ts';

/** An item of CSL-JSON 1.0 (citationstyles.org), as reference managers take it in. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

const types: Readonly<Record<WorkType, string>> = {
  article: 'article-journal',
  review: 'article-journal',
  preprint: 'article',
  'conference-paper': 'paper-conference',
  book: 'book',
  'book-chapter': 'chapter',
  dissertation: 'thesis',
  dataset: 'dataset',
  software: 'software',
  report: 'report',
  'peer-review': 'review',
  editorial: 'article-journal',
  letter: 'article-journal',
  notice: 'article-journal',
  other: 'document',
};

/** Works that their publisher puts out, not a journal or book that holds them. */
const publishedAlone: ReadonlySet<WorkType> = new Set(['dissertation', 'report', 'dataset', 'software']);

/** A work as CSL-JSON; `url` is where its page stands. */
export function toCslJson(work: WorkDescription, url: string): CslItem {
  const { identifiers, source, published, publishedOnline, event, series } = work;
  const isAlone = publishedAlone.has(work.type);
  const publisher = source?.publisher ?? (isAlone ? source?.name : undefined);
  const container = work.type === 'book' || (isAlone && source?.name === publisher) ? undefined : source;
  const received = work.history?.find((step) => step.event === 'received')?.on;
  const entries = {
    id: url,
    type: types[work.type],
    title: richText(work.title),
    'original-title': work.vernacularTitle && richText(work.vernacularTitle),
    author: inRole(work.contributions, 'author').map(nameOf),
    editor: inRole(work.contributions, 'editor').map(nameOf),
    translator: inRole(work.contributions, 'translator').map(nameOf),
    'container-title': container?.name,
    'container-title-short': work.type === 'book' ? undefined : source?.abbreviation,
    'collection-title': series?.name,
    'collection-number': series?.number,
    'event-title': event?.name,
    'event-place': event?.place,
    'event-date': event?.held && dateOf(event.held),
    ISSN: source?.issns?.map(({ issn }) => issn).join(', '),
    ISBN: identifiers.isbn ?? source?.isbns?.join(' '),
    publisher,
    'publisher-place': source?.kind === 'book' ? source.place : undefined,
    volume: work.volume,
    issue: work.issue,
    page: work.pages?.replaceAll('–', '-'),
    number: work.articleNumber,
    edition: work.edition,
    issued: published && dateOf(published),
    'available-date': publishedOnline && dateOf(publishedOnline),
    submitted: received && dateOf(received),
    DOI: identifiers.doi,
    PMID: identifiers.pmid,
    PMCID: identifiers.pmcid,
    URL: url,
    language: work.languages?.[0],
    abstract: work.abstract?.sections.map(sectionText).join('\n\n'),
    keyword: joined(work.keywords?.map(({ text }) => text) ?? []),
    note: retractionOf(work) ? 'Retracted' : undefined,
  };
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  ) as CslItem;
}

function sectionText({ label, text }: AbstractSection): string {
  return label === undefined ? richText(text) : `${label}: ${richText(text)}`;
}

/** With commas between them, as reference managers write keywords, unless one has a comma in it. */
function joined(keywords: readonly string[]): string {
  return keywords.join(keywords.some((keyword) => /[,;]/.test(keyword)) ? '; ' : ', ');
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function nameOf(name: PersonName | GroupName): Record<string, string> {
  if (name.kind === 'group') return { literal: name.name };
  const given = name.given ?? (name.initials === undefined ? undefined : [...name.initials].join(' '));
  return {
    family: name.family,
    ...(given !== undefined && { given }),
    ...(name.suffix !== undefined && { suffix: name.suffix }),
  };
}

function dateOf(date: PartialDate): Record<string, unknown> {
  const parts = (of: { year: number; month?: number; day?: number }) =>
    [of.year, of.month, of.day].filter((part) => part !== undefined);
  const seasons = { spring: 1, summer: 2, autumn: 3, winter: 4 } as const;
  return {
    'date-parts': date.until ? [parts(date), parts(date.until)] : [parts(date)],
    ...(date.season && { season: seasons[date.season] }),
  };
}

/** CSL knows `<i> <b> <sub> <sup>`; formulas become text. */
function richText(markup: InlineMarkup): string {
  const kept = markup.replace(/<(\/?)([a-z]+)[^>]*>/g, (_, slash: string, name: string) =>
    /^(?:i|b|sub|sup)$/.test(name) ? `<${slash}${name}>` : '',
  );
  // Only what would be read as an element or a reference stays escaped.
  return kept
    .replace(/&(quot|#39|gt);/g, (_, name: string) => ({ quot: '"', '#39': "'", gt: '>' })[name] ?? '')
    .replace(/&lt;(?![a-z/!?])/gi, '<')
    .replace(/&amp;(?!#?\w{1,31};)/g, '&');
}
