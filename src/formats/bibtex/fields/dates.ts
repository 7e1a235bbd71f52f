import { type PartialDate, partialDate, type Season } from '../../../model/index.ts';
import { westernDigits } from '../../fields/date-from-text.ts';
import { dateInWords } from '../../fields/date-in-words.ts';
import { fromPersianDate } from '../../fields/persian-date.ts';
import type { EntryFields } from './entry-fields.ts';

/** Seasons of ISO 8601-2 (EDTF), level 1. */
const seasons: Readonly<Record<number, Season>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** When the work appeared: `date` of biblatex, or `year`, `month` and `day`. */
export function publishedIn(fields: EntryFields): PartialDate | undefined {
  const stated = fields.text('date');
  const date = stated === undefined ? undefined : edtfDate(stated);
  if (date !== undefined) return date;
  const year = fields.text('year') ?? stated;
  if (year === undefined) return undefined;
  const persian = persianDate(fields);
  if (persian !== undefined) return persian;
  const months = monthWords(fields.text('month'));
  const day = /^\d{1,2}$/.test(fields.text('day') ?? '') ? (fields.text('day') ?? '') : '';
  const found = dateInWords(`${yearWords(year)} ${months} ${day}`.trim());
  if (found === undefined && /\d/.test(year))
    fields.notice(`The year “${year.slice(0, 40)}” could not be read.`);
  return found;
}

/** `year = {۱۴۰۰}, month = {3}`: a year between 1300 and 1450 is one of the Persian calendar. */
function persianDate(fields: EntryFields): PartialDate | undefined {
  const year = Number(westernDigits(fields.text('year') ?? ''));
  if (!(year >= 1300 && year <= 1450)) return undefined;
  const month = Number(westernDigits(fields.text('month') ?? ''));
  return fromPersianDate(year, month >= 1 && month <= 12 ? month : undefined);
}

/** The date in a field of biblatex, `eventdate`, or in words. */
export function dateIn(fields: EntryFields, ...names: readonly string[]): PartialDate | undefined {
  const text = fields.text(...names);
  return text === undefined ? undefined : (edtfDate(text) ?? dateInWords(text));
}

/** A date or span of biblatex (3.20, section 2.3.8): `2020-05`, `2020-05-03/2020-06-01`, `2020-21`, `2020~`, `2020/`. */
function edtfDate(text: string): PartialDate | undefined {
  const [from = '', to = ''] = text.trim().split('/', 2);
  const start = point(from) ?? (/^(?:\.\.|)$/.test(from.trim()) ? point(to) : undefined);
  if (start === undefined) return undefined;
  const end = point(to);
  if (end === undefined || from.trim() === '') return start;
  const { year, month, day } = end;
  const isLater =
    `${year}-${two(month ?? 12)}-${two(day ?? 31)}` >
    `${start.year}-${two(start.month ?? 1)}-${two(start.day ?? 1)}`;
  return isLater
    ? { ...start, until: { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) } }
    : start;
}

function point(text: string): PartialDate | undefined {
  const found = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]*)?[~?%]?\s*$/.exec(text);
  if (found === null) return undefined;
  const [, year, month, day] = found;
  const season = seasons[Number(month)];
  if (season !== undefined) return { year: Number(year), season };
  return partialDate(Number(year), number(month), number(day));
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** `MAR 16`, `NOV-DEC`, `3`, `05--06`, `16~mar`: numbers become names, as a bare number would be a day. */
function monthWords(text: string | undefined): string {
  if (text === undefined) return '';
  const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  if (/\p{L}/u.test(text)) return text.replaceAll('\u00a0', ' ');
  return text.replace(/\d{1,2}/g, (digits) => names[Number(digits) - 1] ?? '');
}

/** `c1999`, `[1999]`, `2020a`, `2019/2020`: the years alone. */
function yearWords(text: string): string {
  const years = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  return years.length > 1 ? `${years[0]}-${years[1]}` : (years[0] ?? text);
}
