import { isoDate, type PartialDate, partialDate } from '../../../model/index.ts';
import { dateFromText } from '../../fields/date-from-text.ts';
import type { TableField } from '../mapping/table-field.ts';
import type { Cell, TableRow } from './table-row.ts';

/** When a work appeared: the most telling of the columns that say so. */
export function publishedOfRow(row: TableRow): PartialDate | undefined {
  const year = dateIn(row, 'year');
  const whole = dateIn(row, 'published') ?? citedDate(row);
  if (year === undefined) return whole;
  const month = row.cell('month');
  if (month !== undefined && year.month === undefined && year.until === undefined) {
    const day = row.text('day') ?? '';
    const joined = dateFromText(
      /^\d+$/.test(month.text)
        ? [year.year, month.text, day].filter(Boolean).join('-')
        : `${year.year} ${month.text} ${day}`,
    );
    if (joined.kind === 'date' && joined.date.year === year.year) return joined.date;
    row.notice(month, 'is no month; it was left out.');
  }
  // Months without a year beside the year: `JUN 15`, as the Web of Science has them.
  const beside = row.cell('published');
  if (whole === undefined && beside !== undefined && !/\d{4}/.test(beside.text)) {
    const joined = dateFromText(`${year.year} ${beside.text}`);
    if (joined.kind === 'date') return joined.date;
  }
  return whole !== undefined && whole.year === year.year ? whole : year;
}

export function dateIn(row: TableRow, field: TableField): PartialDate | undefined {
  for (const cell of row.cells(field)) {
    const reading = dateFromText(cell.text, cell.column.dates);
    if (reading.kind === 'date') return reading.date;
    if (reading.kind === 'ambiguous') {
      row.notice(
        cell,
        `may be two days; only the year ${isoDate(reading.date)} was kept. A mapping file can say the order ("dates").`,
      );
      return reading.date;
    }
    tellNone(row, cell, field);
  }
  return undefined;
}

function tellNone(row: TableRow, cell: Cell, field: TableField): void {
  if (field === 'published' && !/\d{4}/.test(cell.text) && row.cell('year') !== undefined) return;
  if (/^0+$|^in press$|^forthcoming$/i.test(cell.text)) return;
  row.notice(cell, `is no ${field === 'year' ? 'year' : 'date'}; it was left out.`);
}

/** `Econ Bot. 2021 Mar;75(2):101-110. doi: …`: PubMed's list has the date there alone. */
function citedDate(row: TableRow): PartialDate | undefined {
  const found = /\. (\d{4})(?: ([A-Z][a-z]{2}))?(?: (\d{1,2}))?[;:.]/.exec(row.text('citation') ?? '');
  if (found === null) return undefined;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(found[2] ?? '?') / 3 + 1;
  return partialDate(
    Number(found[1]),
    month > 0 ? month : undefined,
    found[3] === undefined ? undefined : Number(found[3]),
  );
}
