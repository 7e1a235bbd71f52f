import { type Identifiers, parseDoi, parsePmcid, parsePmid } from '../../../model/index.ts';
import { westernDigits } from '../../fields/date-from-text.ts';
import { doiIn } from '../../fields/doi-in.ts';
import { isbnsIn } from '../../fields/isbn.ts';
import type { TableField } from '../mapping/table-field.ts';
import type { Cell, TableRow } from './table-row.ts';

/** `9.78154E+12`: a spreadsheet program took a number for a quantity, and its last digits are lost. */
const shortened = /^\d(?:[.,]\d+)?E\+\d+$/i;

export function identifiersOfRow(row: TableRow): Identifiers {
  const doi = parsed(row, 'doi', 'DOI', doiOf);
  const pmid = parsed(row, 'pmid', 'PMID', (text) => parsePmid(numberIn(text)));
  const pmcid = parsed(row, 'pmcid', 'PMCID', (text) =>
    parsePmcid(/^\d+$/.test(numberIn(text)) ? `PMC${numberIn(text)}` : numberIn(text)),
  );
  const pii = row.text('pii');
  const other: Record<string, string> = {};
  for (const { text, column } of row.cells('identifier')) other[column.scheme ?? column.heading] ??= text;
  return {
    ...(doi && { doi }),
    ...(pmid && { pmid }),
    ...(pmcid && { pmcid }),
    ...(pii && { pii }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}

/** ISBNs of the row, without hyphens. */
export function isbnsOfRow(row: TableRow): readonly string[] {
  const isbns: string[] = [];
  for (const cell of [...row.cells('isbn'), ...row.cells('issn')]) {
    const found = isbnsIn(cell.text);
    isbns.push(...found);
    // ISSNs stand in the same column in some tables.
    const isTold =
      cell.column.field === 'isbn' && found.length === 0 && !/^\d{4}-?\d{3}[\dX]/i.test(cell.text);
    if (isTold) row.notice(cell, whyNone(cell.text, 'ISBN'));
  }
  return [...new Set(isbns)];
}

function parsed<T>(
  row: TableRow,
  field: TableField,
  name: string,
  parse: (text: string) => T | undefined,
): T | undefined {
  for (const cell of row.cells(field)) {
    const value = parse(cell.text);
    if (value !== undefined) return value;
    tellInvalid(row, cell, name);
  }
  return undefined;
}

function tellInvalid(row: TableRow, cell: Cell, name: string): void {
  row.notice(cell, whyNone(cell.text, name));
}

function whyNone(text: string, name: string): string {
  return shortened.test(text)
    ? `is a number that a spreadsheet program shortened; this ${name} was left out. Keep the column as text.`
    : `is no ${name}; it was left out.`;
}

/** Alone, in an address, or behind words. */
function doiOf(text: string): ReturnType<typeof parseDoi> {
  return parseDoi(text) ?? doiIn(safelyDecoded(text));
}

function safelyDecoded(text: string): string {
  try {
    return text.includes('%2') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** `36236380.0`, as programs write whole numbers of columns that have empty cells. */
function numberIn(text: string): string {
  const address = /^https?:\/\/\S*?(?:pubmed|pmc)\S*?\/((?:PMC)?\d{1,10})\/?$/i.exec(text.trim());
  return westernDigits(address?.[1] ?? text)
    .trim()
    .replace(/^(\d+)\.0+$/, '$1');
}
