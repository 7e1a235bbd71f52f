import { type DatePrecision, dateOfSerial } from './date-styles.ts';
import { RichText } from './rich-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import { xmlEvents } from './xml-events.ts';

export interface SheetRow {
  /** As the spreadsheet program counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** More text than one record may have; the cells that were too much are empty. */
  readonly isOverlong: boolean;
}

export interface SheetContext {
  readonly strings: SharedStrings | undefined;
  readonly styles: readonly (DatePrecision | undefined)[];
  readonly from1904: boolean;
  readonly maxRowLength: number;
}

/** Beyond these columns nobody keeps works, but somebody may make a file to be slow. */
const mostColumns = 1000;

/** The rows of a worksheet that hold anything, one by one (ECMA-376, part 1, section 18.3.1.73). */
export function* sheetRows(
  pieces: Iterable<Uint8Array>,
  name: string,
  { strings, styles, from1904, maxRowLength }: SheetContext,
): Generator<SheetRow> {
  let ready: SheetRow[] = [];
  let number = 0;
  let cells: string[] = [];
  let length = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let isInValue = false;
  const text = new RichText();

  function cellText(): string {
    if (type === 'inlineStr') return text.take();
    if (value === '') return '';
    switch (type) {
      case 's':
        return strings?.at(Number(value)) ?? '';
      case 'str':
      case 'd':
        return value;
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      default:
        return numberText(value, styles[style], from1904);
    }
  }

  const events = xmlEvents(pieces, name, {
    open(tag, attributes) {
      if (tag === 'row') {
        number = attributes.r === undefined ? number + 1 : Number.parseInt(attributes.r, 10) || number + 1;
        cells = [];
        length = 0;
        column = -1;
      } else if (tag === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        type = attributes.t ?? '';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (tag === 'v') isInValue = true;
      else text.open(tag, attributes);
    },
    text(piece) {
      if (isInValue) value += piece;
      else if (length + text.length <= maxRowLength) text.add(piece);
    },
    close(tag) {
      if (tag === 'v') isInValue = false;
      else if (tag === 'c') {
        const cell = cellText();
        length += cell.length;
        if (cell !== '' && column < mostColumns && length <= maxRowLength) {
          while (cells.length < column) cells.push('');
          cells[column] = cell;
        }
      } else if (tag === 'row') {
        if (cells.length > 0 || length > maxRowLength)
          ready.push({ number, cells, isOverlong: length > maxRowLength });
      } else text.close(tag);
    },
  });
  try {
    for (const _ of events) {
      yield* ready;
      ready = [];
    }
  } catch (cause) {
    // What was whole before the damage counts.
    yield* ready;
    throw cause;
  }
}

/** `AB12` → 27; letters that are missing or too many → `undefined`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Numbers as people write them: `2024`, not `2.024E3`; dates where the style shows dates. */
function numberText(value: string, precision: DatePrecision | undefined, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const date = precision && dateOfSerial(number, precision, from1904);
  if (date !== undefined) return date;
  if (/^-?\d{1,15}$/.test(value)) return value;
  return Number.isInteger(number) && Math.abs(number) < 1e21
    ? number.toFixed(0)
    : String(Number(number.toPrecision(15)));
}
