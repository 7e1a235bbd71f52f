import type { TableMapping } from './table-mapping.ts';
import { type TableReading, understandHeadings } from './understand-headings.ts';

/** Titles, dates and empty rows may stand above the headings; further down they are not sought. */
export const rowsSearched = 20;

export interface FoundHeadings {
  /** How many rows stand above the first row of works, that of the headings included. */
  readonly rows: number;
  readonly reading: TableReading;
  /** A mapping was given, but the table has not got its columns. */
  readonly isMappingUnfit: boolean;
}

/** Looks for the row of headings among the first rows of a table. */
export function findHeadings(
  rows: readonly (readonly string[])[],
  mapping?: TableMapping,
): FoundHeadings | undefined {
  const mapped = mapping && findMapped(rows, mapping);
  if (mapped !== undefined) return mapped;
  let best: FoundHeadings | undefined;
  for (const [at, row] of rows.slice(0, rowsSearched).entries()) {
    const reading = understandHeadings(row);
    if (reading === undefined || !isHeadings(row, reading)) continue;
    const found = { rows: at + 1, reading, isMappingUnfit: mapping !== undefined };
    if (reading.known !== undefined) return found;
    // Two rows of headings may stand one above the other; the one that says more counts.
    if (best === undefined || reading.columns.length > best.reading.columns.length) best = found;
  }
  return best;
}

function findMapped(rows: readonly (readonly string[])[], mapping: TableMapping): FoundHeadings | undefined {
  const { headingRow } = mapping;
  if (headingRow === 0) {
    const width = Math.max(0, ...rows.slice(0, rowsSearched).map((row) => row.length));
    const reading = understandHeadings(
      Array.from({ length: width }, (_, at) => letterOf(at)),
      mapping,
    );
    return reading && { rows: 0, reading, isMappingUnfit: false };
  }
  const candidates =
    headingRow === undefined ? rows.slice(0, rowsSearched) : rows.slice(headingRow - 1, headingRow);
  for (const [at, row] of candidates.entries()) {
    const reading = understandHeadings(row, mapping);
    if (reading !== undefined)
      return { rows: (headingRow === undefined ? at : headingRow - 1) + 1, reading, isMappingUnfit: false };
  }
  return undefined;
}

/** Headings are short, and most of them say something known; a row of a work may hold such a word by chance. */
function isHeadings(row: readonly string[], { columns, known }: TableReading): boolean {
  if (known !== undefined) return true;
  const filled = row.filter((cell) => cell.trim() !== '');
  return columns.length * 4 >= filled.length && filled.every((cell) => cell.length <= 200);
}

/** The name of a column in a spreadsheet program: 0 → `A`, 26 → `AA`. */
function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letterOf(Math.floor(index / 26) - 1) + rest;
}
