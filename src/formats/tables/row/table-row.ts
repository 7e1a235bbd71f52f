import type { TableField } from '../mapping/table-field.ts';
import type { TableReading, UsedColumn } from '../mapping/understand-headings.ts';

export interface Cell {
  readonly text: string;
  readonly column: UsedColumn;
}

/** What programs write where a cell is empty. */
const empty = /^(?:n\/?a|nan|null|none|undefined|-+|—|#n\/a|#ref!|#value!|#name\?)$/i;

/** A row that is damaged through and through is told of no oftener than this. */
const mostNotices = 10;

/** One row of a table, asked by field, and what there is to say about it. */
export class TableRow {
  readonly notices: string[] = [];
  readonly #cellsOf = new Map<TableField, Cell[]>();

  constructor({ columns }: TableReading, cells: readonly string[]) {
    for (const column of columns) {
      const text = readable(cells[column.index] ?? '', column.field);
      if (text === '' || empty.test(text)) continue;
      const cell = { text, column };
      const others = this.#cellsOf.get(column.field);
      if (others === undefined) this.#cellsOf.set(column.field, [cell]);
      else others.push(cell);
    }
  }

  /** The cell of a field, of the preferred column that has something to say. */
  cell(field: TableField): Cell | undefined {
    return this.#cellsOf.get(field)?.[0];
  }

  cells(field: TableField): readonly Cell[] {
    return this.#cellsOf.get(field) ?? [];
  }

  text(field: TableField): string | undefined {
    return this.cell(field)?.text;
  }

  /** The entries of all lists of a field, each once. */
  entries(field: TableField): readonly string[] {
    return [...new Set(this.cells(field).flatMap(entriesOf))];
  }

  /** `Column “DOI”: “abc” is no DOI; it was left out.` */
  notice({ column, text }: Cell, what: string): void {
    if (this.notices.length > mostNotices) return;
    if (this.notices.length === mostNotices) {
      this.notices.push('There is more of that kind in this row.');
      return;
    }
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    this.notices.push(`Column “${column.heading}”: “${shown}” ${what}`);
  }
}

/** Fields in which letters may stand higher, lower or aslant; in names and numbers such marks only point to notes. */
const withMarkup = new Set<TableField>([
  'title',
  'originalTitle',
  'abstract',
  'plainLanguageSummary',
  'keywords',
]);

function oneSpace(run: string): string {
  return /[\r\n]/.test(run) ? '\n' : run.length > 1 || run === '\t' ? ' ' : run;
}

function readable(cell: string, field: TableField): string {
  const trimmed = cell.trim();
  // Long runs of space would make many a pattern slow.
  const text = /\s{2,}|\t/.test(trimmed) ? trimmed.replace(/\s+/g, oneSpace) : trimmed;
  if (!text.includes('<') || withMarkup.has(field)) return text;
  return text
    .replace(/<sup>[^<]{0,20}<\/sup>/gi, '')
    .replace(/<\/?(?:i|b|em|strong|sub|sup)>/gi, '')
    .trim();
}

/** The entries of a list, divided as the column says, or by the strongest mark that is in the cell. */
export function entriesOf({ text, column: { field, separator } }: Cell): readonly string[] {
  const mark = separator ?? marksOf(field).find((candidate) => candidate.test(text)) ?? ';';
  return text
    .split(mark)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && !empty.test(entry));
}

const strong = [/[;؛；]/, /\|/, /[\r\n]/];
const weak = [...strong, /[,،]/];

/** A comma divides keywords, but not a funder from the number of a grant. */
function marksOf(field: TableField): readonly RegExp[] {
  return field === 'funding' || field === 'chemicals' || field === 'publicationTypes' || field === 'type'
    ? strong
    : weak;
}
