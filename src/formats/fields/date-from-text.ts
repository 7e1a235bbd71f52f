import { type PartialDate, partialDate } from '../../model/index.ts';
import { dateInWords } from './date-in-words.ts';
import { fromPersianDate } from './persian-date.ts';

/** How a table writes dates in digits; `any`: what can be told from the digits alone. */
export type DateOrder = 'any' | 'day-month-year' | 'month-day-year' | 'year-month-day' | 'persian';

export type DateReading =
  | { readonly kind: 'date'; readonly date: PartialDate; readonly isPersian?: boolean }
  /** `5/6/2024` is a day of May or of June: only what is sure was kept. */
  | { readonly kind: 'ambiguous'; readonly date: PartialDate }
  | { readonly kind: 'none' };

const none: DateReading = { kind: 'none' };
const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{1,2}:.{0,25})?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?:[T ]\d{1,2}:.{0,25})?$/;
const monthYear = /^(\d{1,2})[-/.](\d{4})$/;

/** A date as cells hold it: digits of any script, in any order, of our calendar or the Persian one; or words. */
export function dateFromText(text: string, order: DateOrder = 'any'): DateReading {
  if (text.length > 100) return none;
  const bare = westernDigits(text).trim().replace(/\.0+$/, '');
  if (bare === '') return none;
  const first = yearFirst.exec(bare);
  if (first !== null) return dated(numberOf(first[1]), numberOf(first[2]), numberOf(first[3]), order);
  const last = yearLast.exec(bare);
  if (last !== null) {
    // Nobody who writes dots writes the month first.
    const told = order === 'any' && last[2] === '.' ? 'day-month-year' : order;
    return yearAtEnd(Number(last[1]), Number(last[3]), Number(last[4]), told);
  }
  const month = monthYear.exec(bare);
  if (month !== null) return dated(numberOf(month[2]), numberOf(month[1]), undefined, order);
  const ofWords = dateInWords(bare.replace(/\bthrough\b/g, ' to '));
  return ofWords === undefined ? none : { kind: 'date', date: ofWords };
}

function dated(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  order: DateOrder,
): DateReading {
  if (year === undefined) return none;
  const isPersian = order === 'persian' || (order === 'any' && year >= 1300 && year <= 1450);
  const date = isPersian ? fromPersianDate(year, month, day) : partialDate(year, month, day);
  return date === undefined ? none : { kind: 'date', date, ...(isPersian && { isPersian }) };
}

function yearAtEnd(first: number, second: number, year: number, order: DateOrder): DateReading {
  if (order === 'day-month-year' || order === 'persian') return dated(year, second, first, order);
  if (order === 'month-day-year') return dated(year, first, second, order);
  if (first > 12 || first === second || (year >= 1300 && year <= 1450))
    return dated(year, second, first, order);
  if (second > 12) return dated(year, first, second, order);
  const date = partialDate(year);
  return date === undefined ? none : { kind: 'ambiguous', date };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Persian and Arabic digits as ours. */
export function westernDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
