import { type Delimiter, rowEnd } from './row-end.ts';
import { splitRow } from './split-row.ts';

export interface CsvRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a small file of values between commas, semicolons or tabs, whichever its first line has most of; empty rows are left out. */
export function csvRows(text: string): readonly CsvRow[] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counted = ([',', ';', '\t'] as const).map((one) => [first.split(one).length, one] as const);
  const [, delimiter] = counted.reduce((most, one) => (one[0] > most[0] ? one : most)) as readonly [
    number,
    Delimiter,
  ];
  const rows: CsvRow[] = [];
  let line = 1;
  for (let left = Buffer.from(text.replace(/^\ufeff/, '')); left.length > 0; ) {
    const end = rowEnd(left, delimiter, true) ?? left.length;
    const row = left.toString('utf8', 0, end);
    const cells = splitRow(row, delimiter).map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    line += row.match(/\r\n|\r|\n/g)?.length ?? 0;
    left = left.subarray(end);
  }
  return rows;
}
