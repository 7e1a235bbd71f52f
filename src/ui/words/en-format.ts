import type { PartialDate } from '../../model/index.ts';
import { monthNames } from './calendar.ts';
import { namesOfCodes } from './names-of-codes.ts';
import { remembering } from './remembering.ts';

const numbers = new Intl.NumberFormat('en');
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
export const languageName = namesOfCodes(languages);
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
/** Of an ISO 3166-1 code. */
export const countryName = (code: string): string => countryOf(code) ?? code;
const countryOf = namesOfCodes(countries);
const shares = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
export const percent = remembering((share: number) => shares.format(share));
export const months = monthNames('en-GB');

export const number = (value: number): string => (value < 1000 ? String(value) : numbers.format(value));
export const counted = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

const seasons = { spring: 'Spring', summer: 'Summer', autumn: 'Autumn', winter: 'Winter' };

/** A printed date, as precise as it is known. */
export function date(known: PartialDate): string {
  const { year, month, day, season, until } = known;
  if (month === undefined && season === undefined && until === undefined) return String(year);
  const start = [
    day,
    month === undefined ? (season ? seasons[season] : undefined) : months[month - 1],
    until?.year === year && until.month !== undefined ? undefined : year,
  ];
  const from = start.filter((part) => part !== undefined).join(' ');
  if (!until) return from;
  const to = [until.day, until.month === undefined ? undefined : months[until.month - 1], until.year];
  return `${from}–${to.filter((part) => part !== undefined).join(' ')}`;
}
