import type { Location, OpenAccess, WorkDescription, WorkType } from '../../../model/index.ts';
import { inlineFromText } from '../../fields/inline-from-text.ts';
import { labelledAbstract } from '../../fields/labelled-abstract.ts';
import { languageFromText } from '../../fields/language-from-text.ts';
import { licenseIn } from '../../fields/license.ts';
import { tidyTitle } from '../../fields/tidy-title.ts';
import { workTypeFromWords } from '../../fields/work-type-from-words.ts';
import { said } from '../../said.ts';
import type { TableReading } from '../mapping/understand-headings.ts';
import { contributionsOfRow } from './row-contributions.ts';
import { dateIn, publishedOfRow } from './row-dates.ts';
import { identifiersOfRow } from './row-identifiers.ts';
import { placeOfRow } from './row-source.ts';
import { subjectsOfRow } from './row-subjects.ts';
import { entriesOf, TableRow } from './table-row.ts';

export type RowDescription =
  | {
      readonly kind: 'work';
      readonly description: WorkDescription;
      readonly notices: string[];
      /** When the row was last changed, as it says. */
      readonly rank?: string;
    }
  | { readonly kind: 'untitled'; readonly key?: string };

/** Later dates of this form are greater as text too. */
const sortable = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$/;
const withdrawn = /^\s*\[?(?:retracted(?: article| paper| chapter)?|withdrawn(?: article)?)\b\s*[:\].]/i;

/** What one row of a table says of a work. */
export function describeRow(reading: TableReading, cells: readonly string[]): RowDescription {
  const row = new TableRow(reading, cells);
  const titleText = row.text('title') ?? row.text('originalTitle');
  const identifiers = identifiersOfRow(row);
  if (titleText === undefined) {
    const key = identifiers.doi ?? identifiers.pmid;
    return { kind: 'untitled', ...(key && { key }) };
  }
  const titleMarkup = inlineFromText(titleText);
  const { type, publicationTypes } = typesOf(row, reading, titleText);
  const vernacular = row.text('originalTitle');
  const abstract = labelledAbstract(row.text('abstract') ?? '');
  const plain = labelledAbstract(row.text('plainLanguageSummary') ?? '');
  const online = dateIn(row, 'publishedOnline');
  const published = publishedOfRow(row);
  const received = dateIn(row, 'received');
  const accepted = dateIn(row, 'accepted');
  const description = said({
    identifiers,
    type,
    publicationTypes,
    title: tidyTitle(titleMarkup)?.text ?? titleMarkup,
    vernacularTitle:
      vernacular === undefined || vernacular === titleText ? undefined : inlineFromText(vernacular),
    languages: languagesOf(row),
    contributions: contributionsOfRow(row),
    ...placeOfRow(row, type),
    published: published ?? online,
    publishedOnline: published === undefined ? undefined : online,
    history: [
      ...(received ? [{ event: 'received' as const, on: received }] : []),
      ...(accepted ? [{ event: 'accepted' as const, on: accepted }] : []),
    ],
    abstract,
    otherAbstracts: plain && [{ kind: 'plain-language-summary', ...plain }],
    ...subjectsOfRow(row),
    license: licenseOf(row),
    locations: locationsOf(row),
    openAccess: openAccessOf(row),
    conflictOfInterest: row.text('conflictOfInterest'),
  });
  const rank = row.text('modified');
  return { kind: 'work', description, notices: row.notices, ...(rank && sortable.test(rank) && { rank }) };
}

function typesOf(
  row: TableRow,
  { mapping }: TableReading,
  title: string,
): { readonly type: WorkType; readonly publicationTypes: readonly string[] } {
  const cell = row.cell('type');
  const stated = cell && (cell.column.types?.[cell.text] ?? workTypeFromWords(cell.text));
  const isRetracted =
    withdrawn.test(title) ||
    /^retracted/i.test(cell?.text ?? '') ||
    /^(?:yes|true|1|retracted|بله|بلی)$/i.test(row.text('standing') ?? '');
  const said = cell === undefined || (isRetracted && /^retracted/i.test(cell.text)) ? [] : entriesOf(cell);
  const kinds = [...row.entries('publicationTypes'), ...said];
  return {
    type: stated ?? mapping?.type ?? guessedType(row),
    publicationTypes: [
      ...kinds.filter((kind) => kind.length <= 100),
      ...(isRetracted ? ['Retracted Publication'] : []),
    ],
  };
}

function guessedType(row: TableRow): WorkType {
  if (row.cell('event') !== undefined) return 'conference-paper';
  const hasSource = row.cell('source') !== undefined;
  if (row.cell('isbn') !== undefined && row.cell('issn') === undefined)
    return hasSource ? 'book-chapter' : 'book';
  return 'article';
}

function languagesOf(row: TableRow): readonly string[] {
  const cell = row.cell('languages');
  if (cell === undefined) return [];
  const tags: string[] = [];
  for (const entry of entriesOf(cell)) {
    const tag = languageFromText(entry);
    if (tag === undefined)
      row.notice({ ...cell, text: entry }, 'is no language that is known here; it was left out.');
    else if (!tags.includes(tag)) tags.push(tag);
  }
  return tags;
}

function licenseOf(row: TableRow): string | undefined {
  const text = row.text('license');
  if (text === undefined) return undefined;
  const short = /^cc[- ](by(?:-nc)?(?:-nd|-sa)?)(?:[- ]([1-4]\.0))?$/i.exec(text);
  if (short !== null)
    return `https://creativecommons.org/licenses/${short[1]?.toLowerCase()}/${short[2] ?? '4.0'}/`;
  return licenseIn(text) ?? (/^https?:\/\/\S+$/.test(text) ? text : undefined);
}

const addressSyntax = /^https?:\/\/[^\s<>"]{4,2000}$/i;

function locationsOf(row: TableRow): readonly Location[] {
  const found: Location[] = [];
  for (const field of ['fullText', 'url'] as const) {
    for (const { text } of row.cells(field)) {
      for (const url of text.split(/[\s;|]+(?=https?:)/)) {
        if (
          !addressSyntax.test(url) ||
          /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ||
          found.some((other) => other.url === url)
        )
          continue;
        const isPdf = /\.pdf(?:$|\?)/i.test(url);
        found.push({
          url,
          kind: field === 'fullText' || isPdf ? 'full-text' : 'landing-page',
          ...(isPdf && { mediaType: 'application/pdf' as const }),
        });
      }
    }
  }
  return found;
}

const openWords: readonly (readonly [OpenAccess, RegExp])[] = [
  ['diamond', /diamond|platinum/],
  ['hybrid', /hybrid/],
  ['gold', /gold/],
  ['bronze', /bronze/],
  ['green', /green/],
  ['closed', /^(?:closed|no|false|subscription|0)$/],
];

/** `All Open Access; Hybrid Gold Open Access; Green …`: the best way that is named. */
function openAccessOf(row: TableRow): OpenAccess | undefined {
  const text = row.text('openAccess')?.toLowerCase();
  return text === undefined ? undefined : openWords.find(([, pattern]) => pattern.test(text))?.[0];
}
