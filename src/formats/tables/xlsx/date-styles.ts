import { isoDate, partialDate } from '../../../model/index.ts';
import { xmlEvents } from './xml-events.ts';

/** How precise the dates of a cell's style are; `undefined` where its numbers are numbers. */
export type DatePrecision = 'year' | 'month' | 'day';

/** Formats that every workbook has without saying so (ECMA-376, part 1, section 18.8.30). */
const builtIn = new Map<number, DatePrecision>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  [17, 'month'],
]);

/** For each style of cells, by its number, whether it shows dates. */
export function readDateStyles(pieces: Iterable<Uint8Array>): readonly (DatePrecision | undefined)[] {
  const formats = new Map(builtIn);
  const styles: (DatePrecision | undefined)[] = [];
  let isInCells = false;
  const events = xmlEvents(pieces, 'styles.xml', {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') {
        const precision = precisionOf(formatCode);
        if (precision !== undefined) formats.set(Number(numFmtId), precision);
      } else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) styles.push(formats.get(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => undefined,
  });
  for (const _ of events);
  return styles;
}

/** `dd/mm/yyyy` → day, `mmm-yy` → month, `yyyy` → year; words in quotes and colours in brackets are no part of it. */
function precisionOf(code: string): DatePrecision | undefined {
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .toLowerCase();
  if (!/[ye]/.test(bare) && !/d/.test(bare)) return undefined;
  if (/d/.test(bare)) return 'day';
  return /m/.test(bare) ? 'month' : /y/.test(bare) ? 'year' : undefined;
}

const dayMs = 86_400_000;

/** A serial number of days as a date, of the calendar from 1900 or from 1904 (ECMA-376, part 1, section 18.17.4.1). */
export function dateOfSerial(
  serial: number,
  precision: DatePrecision,
  from1904: boolean,
): string | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return undefined;
  // There was no 29 February 1900, but the calendar from 1900 counts it.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * dayMs);
  const date = partialDate(
    at.getUTCFullYear(),
    precision === 'year' ? undefined : at.getUTCMonth() + 1,
    precision === 'day' ? at.getUTCDate() : undefined,
  );
  return date && isoDate(date);
}
