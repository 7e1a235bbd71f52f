import type { Cell, Picture } from './picture.ts';

/** The figures as a table that programs read: RFC 4180, with the mark that tells spreadsheets it is UTF-8. */
export function toCsv({ table }: Picture): string {
  const lines = [table.columns, ...table.rows.map((cells) => cells.map(textOf))];
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.text : String(cell);
}

/** A cell that a spreadsheet would take for a formula is marked as text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
