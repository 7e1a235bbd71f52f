import { decodeRecord } from '../../reading/encoding.ts';
import { type FoundHeadings, findHeadings, rowsSearched } from '../mapping/find-headings.ts';
import type { TableMapping } from '../mapping/table-mapping.ts';
import { type Delimiter, rowEnd } from './row-end.ts';
import { splitRow } from './split-row.ts';

/** What the start of a file of rows says of the rest. */
export interface CsvStart extends FoundHeadings {
  readonly delimiter: Delimiter;
  /** Where the first row of works begins. */
  readonly bytes: number;
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Excel's own first line: which delimiter follows. */
const separatorLine = /^"?sep=(.)"?\r?\n/i;

/** Reads the start of a file; the delimiter is the one by which most headings are understood. */
export function csvStart(start: Buffer, atEnd: boolean, mapping?: TableMapping): CsvStart | undefined {
  const mark = start.indexOf('\ufeff', 0, 'utf8') === 0 ? 3 : 0;
  const told = separatorLine.exec(start.toString('latin1', mark, mark + 12));
  const from = mark + (told?.[0].length ?? 0);
  const said = told?.[1] ?? mapping?.delimiter;
  let best: CsvStart | undefined;
  for (const delimiter of delimiters) {
    if (said !== undefined && said !== delimiter) continue;
    const { rows, ends } = firstRows(start.subarray(from), delimiter, atEnd);
    const found = findHeadings(rows, mapping);
    if (found === undefined || (found.reading.headings.length < 2 && found.reading.mapping === undefined))
      continue;
    if (best === undefined || found.reading.columns.length > best.reading.columns.length)
      best = { ...found, delimiter, bytes: from + (found.rows === 0 ? 0 : (ends[found.rows - 1] ?? 0)) };
  }
  return best;
}

function firstRows(
  start: Buffer,
  delimiter: Delimiter,
  atEnd: boolean,
): { readonly rows: readonly (readonly string[])[]; readonly ends: readonly number[] } {
  const rows: (readonly string[])[] = [];
  const ends: number[] = [];
  for (let at = 0; at < start.length && rows.length < rowsSearched; ) {
    const end = rowEnd(start.subarray(at), delimiter, atEnd);
    if (end === undefined) break;
    rows.push(
      splitRow(decodeRecord(start.subarray(at, at + end), 'utf-8').text, delimiter).map((cell) =>
        cell.trim(),
      ),
    );
    at += end;
    ends.push(at);
  }
  return { rows, ends };
}
