/**
 * Spreadsheet programs run a cell that begins with one of these as a formula (OWASP, "CSV Injection"; the full-width
 * signs are taken for the plain ones). Apostrophes before them count, so that undoing gives the cell back.
 */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet program runs: an apostrophe before what would begin a formula. */
export function defused(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell;
}

/** Undoes `defused`. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell;
}
