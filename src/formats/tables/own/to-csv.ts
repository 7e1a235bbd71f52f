import type { WorkDescription } from '../../../model/index.ts';
import { defused } from './defuse.ts';
import { ownColumns } from './own-columns.ts';

/** The row of headings, behind the mark by which spreadsheet programs know UTF-8. */
export const csvStart = `\ufeff${rowOf(ownColumns.map(({ heading }) => heading))}`;

/** A work as one row of our own table (RFC 4180); no cell is run as a formula. `url` is where its page stands. */
export function toCsv(work: WorkDescription, url: string): string {
  return rowOf(ownColumns.map(({ write }) => defused(clean(write(work, url)))));
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\s']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

/** Without the characters that no text has, and line breaks of one kind. */
function clean(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
    .trim();
}
