import {
  type Event,
  type IssnOf,
  parseIssn,
  type Source,
  type WorkDescription,
  type WorkType,
} from '../../../model/index.ts';
import { westernDigits } from '../../fields/date-from-text.ts';
import { pagesInFull } from '../../fields/pages-in-full.ts';
import { dateIn } from './row-dates.ts';
import { isbnsOfRow } from './row-identifiers.ts';
import type { TableRow } from './table-row.ts';

/** Where the work of a row appeared, and where in it. */
export function placeOfRow(row: TableRow, type: WorkType): Partial<WorkDescription> {
  const series = row.text('series');
  const seriesNumber = row.text('seriesNumber');
  return {
    ...sourceOf(row, type),
    ...locatorsOf(row),
    ...(row.text('edition') && { edition: row.text('edition') ?? '' }),
    ...(series && { series: { name: series, ...(seriesNumber && { number: seriesNumber }) } }),
    ...eventOf(row),
  };
}

/** Kinds of works that appear at an institution, not in a journal. */
const ofItsOwn = new Set<WorkType>(['dissertation', 'report', 'dataset', 'software', 'preprint']);

function sourceOf(row: TableRow, type: WorkType): { readonly source?: Source } {
  const isbns = isbnsOfRow(row);
  const publisher = row.text('publisher');
  const place = row.text('place');
  // A book is its own source; whatever stands in for a journal there is its title again, or its series.
  const name =
    row.text('source') ?? (type === 'book' ? row.text('title') : ofItsOwn.has(type) ? publisher : undefined);
  if (name === undefined) return {};
  const issns = issnsOf(row);
  const kind =
    type === 'book' || type === 'book-chapter'
      ? 'book'
      : type === 'conference-paper'
        ? 'conference'
        : type === 'article' || type === 'review' || issns.length > 0
          ? 'journal'
          : undefined;
  const abbreviation = row.text('abbreviation');
  return {
    source: {
      name,
      ...(kind && { kind }),
      ...(abbreviation && abbreviation !== name && { abbreviation }),
      ...(issns.length > 0 && { issns }),
      ...(isbns.length > 0 && { isbns }),
      ...(publisher && { publisher }),
      ...(place && { place }),
    },
  };
}

function issnsOf(row: TableRow): readonly IssnOf[] {
  const found = new Map<string, IssnOf>();
  for (const [field, medium] of [
    ['printIssn', 'print'],
    ['electronicIssn', 'electronic'],
    ['issn', 'unknown'],
  ] as const) {
    for (const cell of row.cells(field)) {
      for (const entry of cell.text.split(/[;,|\s]+/)) {
        const compact = westernDigits(entry)
          .replace(/\.0$/, '')
          .replace(/[^\dXx-]/g, '');
        if (compact === '' || isIsbn(compact)) continue;
        // Spreadsheet programs take the noughts at the start for nothing.
        const issn = parseIssn(compact.includes('-') ? compact : compact.padStart(8, '0'));
        if (issn === undefined) row.notice({ ...cell, text: entry }, 'is no ISSN; it was left out.');
        else if (!found.has(issn)) found.set(issn, { issn, medium });
      }
    }
  }
  return [...found.values()];
}

function isIsbn(text: string): boolean {
  return /^(?:97[89])?\d{9}[\dX]$/i.test(text.replaceAll('-', ''));
}

function locatorsOf(row: TableRow): Partial<WorkDescription> {
  const volume = row.text('volume') ?? cited(row)?.volume;
  const issue = row.text('issue') ?? cited(row)?.issue;
  const articleNumber = row.text('articleNumber');
  const pages = pagesOf(row) ?? cited(row)?.pages;
  const lone = pages !== undefined && articleNumber === undefined && isArticleNumber(pages);
  const number = articleNumber ?? (lone ? pages : undefined);
  return {
    ...(volume && { volume: westernDigits(volume) }),
    ...(issue && { issue: westernDigits(issue) }),
    ...(pages && !lone && pages !== number && { pages: pagesInFull(pages) }),
    ...(number && { articleNumber: number }),
  };
}

function pagesOf(row: TableRow): string | undefined {
  const whole = row.text('pages');
  if (whole !== undefined)
    return westernDigits(whole)
      .replace(/^(?:pp?|S|ص)\.?\s*(?=\d)/i, '')
      .replace(/(\d)\s*[-‐–—~]+\s*(\d)/g, '$1-$2');
  const first = row.text('firstPage');
  const last = row.text('lastPage');
  if (first === undefined) return undefined;
  const pages = last === undefined || last === first ? first : `${first}-${last}`;
  return westernDigits(pages.replace(/(\d)\.0(?!\d)/g, '$1'));
}

/** `e0217`, `1613875`: no journal has so many pages. */
function isArticleNumber(pages: string): boolean {
  return /^e\d{3,}$/i.test(pages) || /^\d{6,}$/.test(pages);
}

/** What PubMed's list says only in its line of citation. */
function cited(
  row: TableRow,
): { readonly volume?: string; readonly issue?: string; readonly pages?: string } | undefined {
  const citation = row.text('citation');
  if (citation === undefined) return undefined;
  const found = /;\s?([^\s():;]{1,20})?(?:\(([^()]{1,40})\))?:([\w-]{1,30}(?:, ?[\w-]{1,20})?)\./.exec(
    citation,
  );
  if (found === null) return undefined;
  const [, volume, issue, pages] = found;
  return { ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
}

function eventOf(row: TableRow): { readonly event?: Event } {
  const name = row.text('event');
  if (name === undefined) return {};
  const place = row.text('eventPlace')?.replace(/\s*;\s*/g, ', ');
  const held = dateIn(row, 'eventDate');
  return { event: { name, ...(place && { place }), ...(held && { held }) } };
}
