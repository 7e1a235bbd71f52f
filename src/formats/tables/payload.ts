import type { RecordText } from '../reading/cut-reader.ts';
import { recordKey } from '../record-key.ts';
import type { TableMapping } from './mapping/table-mapping.ts';
import { readingOfHeadings, type TableReading } from './mapping/understand-headings.ts';
import { describeOwnRow } from './own/own-columns.ts';
import { describeRow } from './row/describe-row.ts';

/**
 * What is kept of one row: JSON of its filled cells with their headings, of the export that it was known for, and of
 * the mapping where one was given. It is read again without the table and without the mapping file.
 */
interface RowPayload {
  readonly known?: string;
  readonly mapping?: TableMapping;
  /** `null` where a cell stands beyond the last heading. */
  readonly headings: readonly (string | null)[];
  readonly cells: readonly string[];
}

/** Makes payloads of the rows of one table; '' of a row that is empty, or the headings again. */
export function payloadWriter(
  { headings, known, mapping }: TableReading,
  beyond: 'tell' | 'ignore',
): (cells: readonly string[]) => string {
  const start = JSON.stringify({ ...(known && { known: known.name }), ...(mapping && { mapping }) }).slice(
    0,
    -1,
  );
  const between = start.length > 1 ? ',' : '';
  const names = headings.map((heading) => JSON.stringify(heading));
  const other = beyond === 'tell' ? 'null' : '""';
  return (cells) => {
    if (
      cells[0]?.trim() === headings[0] &&
      headings.every((heading, at) => heading === (cells[at] ?? '').trim())
    )
      return '';
    let headingsText = '';
    let cellsText = '';
    cells.forEach((cell, at) => {
      if (cell.trim() === '') return;
      headingsText += `${headingsText === '' ? '' : ','}${names[at] ?? other}`;
      cellsText += `${cellsText === '' ? '' : ','}${JSON.stringify(cell)}`;
    });
    return cellsText === '' ? '' : `${start}${between}"headings":[${headingsText}],"cells":[${cellsText}]}`;
  };
}

interface KeptReading {
  readonly reading: TableReading | undefined;
  /** Cells beyond the last heading. */
  readonly extra: number;
}

/** Rows of one table have the same columns filled again and again. */
const readings = new Map<string, KeptReading>();
const mostRemembered = 500;
const divide = '],"cells":[';

/** Reads a kept row; `titles` names the columns in which a title was sought. */
export function readRowPayload(payload: string, titles = ''): RecordText {
  if (payload === '') return { kind: 'nothing' };
  const end = payload.indexOf(divide);
  const start = payload.slice(0, end);
  const kept = readings.get(start) ?? readingIn(JSON.parse(payload) as RowPayload);
  if (readings.size >= mostRemembered) readings.clear();
  readings.set(start, kept);
  const { reading, extra } = kept;
  if (reading === undefined) return untitled(titles, undefined);
  const cells = JSON.parse(payload.slice(end + divide.length - 1, -1)) as readonly string[];
  const described = reading.known?.isOurs
    ? describeOwnRow(reading.headings, cells)
    : describeRow(reading, cells);
  if (described.kind === 'untitled') return untitled(titles, described.key);
  const { description, notices } = described;
  if (extra > 0) notices.push(extraCells(extra));
  return {
    kind: 'record',
    key: keyOf(reading, description),
    rank: described.rank ?? '',
    description,
    ...(notices.length > 0 && { notices }),
  };
}

/** The columns of a table that may hold a title, for messages. */
export function titlesOf({ columns, known }: TableReading): string {
  if (known?.isOurs) return '“Title”';
  return columns.flatMap(({ field, heading }) => (field === 'title' ? `“${heading}”` : [])).join(' and ');
}

function readingIn({ headings, known, mapping }: RowPayload): KeptReading {
  const named = headings.map((heading) => heading ?? '');
  const extra = headings.filter((heading) => heading === null).length;
  return { reading: readingOfHeadings(named, { known, mapping }), extra };
}

function untitled(titles: string, key: string | undefined): RecordText {
  const where = titles === '' ? '' : `: ${titles} is empty`;
  const reason = `The row has no title${where}. It was left out.`;
  return { kind: 'refused', reason, ...(key !== undefined && { key }) };
}

function extraCells(count: number): string {
  return `The row has ${count === 1 ? 'a cell' : `${count} cells`} beyond the last heading, which ${count === 1 ? 'was' : 'were'} left out; a quotation mark may be missing.`;
}

/** A database's own number lasts; else an identifier of the work or its fingerprint, whichever kind of file it came in. */
function keyOf({ known }: TableReading, description: Parameters<typeof recordKey>[1]): string {
  const { name } = known ?? { name: 'table' };
  const own = description.identifiers.other?.[name];
  return own === undefined ? recordKey(name, description) : `${name}:${own}`;
}
