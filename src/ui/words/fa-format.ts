import type { PartialDate } from '../../model/index.ts';
import { daysOf, monthNames } from './calendar.ts';
import { namesOfCodes } from './names-of-codes.ts';
import { remembering } from './remembering.ts';

const numbers = new Intl.NumberFormat('fa');
const languages = new Intl.DisplayNames('fa', { type: 'language', fallback: 'none' });
const countries = new Intl.DisplayNames('fa', { type: 'region', fallback: 'code' });
const countryOf = namesOfCodes(countries);
export const countryName = (code: string): string => countryOf(code) ?? code;
const shares = new Intl.NumberFormat('fa', { style: 'percent', maximumFractionDigits: 0 });
export const percent = remembering((share: number) => shares.format(share));
const months = monthNames('fa-IR-u-ca-gregory');
const persian = { calendar: 'persian', timeZone: 'UTC' } as const;
const persianDay = new Intl.DateTimeFormat('fa-IR', {
  ...persian,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const persianMonth = new Intl.DateTimeFormat('fa-IR', { ...persian, month: 'long' });
const persianYear = new Intl.DateTimeFormat('fa-IR', { ...persian, year: 'numeric' });

const digits = '۰۱۲۳۴۵۶۷۸۹';
/** Digits only, without separators: for years and pages. */
export const plain = remembering((value: number | string): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit),
);
export const number = (value: number): string => (value < 1000 ? plain(value) : numbers.format(value));
export const languageName = namesOfCodes(languages);
/** Instants of one day have one name. */
export const dayOf = remembering((time: number) => persianDay.format(time));
const yearOf = remembering((time: number) => persianYear.format(time));
const monthOf = remembering((time: number) => persianMonth.format(time));
export const midnight = (at: Date): number => at.getTime() - (at.getTime() % 86_400_000);

const seasons = { spring: 'بهار', summer: 'تابستان', autumn: 'پاییز', winter: 'زمستان' };

/** A printed date, as precise as it is known. */
export function date({ year, month, day, season, until }: PartialDate): string {
  if (month === undefined && season === undefined && until === undefined) return plain(year);
  const name = month === undefined ? (season ? seasons[season] : undefined) : months[month - 1];
  const start = [
    day === undefined ? undefined : plain(day),
    name,
    until?.year === year && until.month !== undefined ? undefined : plain(year),
  ];
  const from = start.filter(Boolean).join(' ');
  if (!until) return from;
  const to = [
    until.day === undefined ? undefined : plain(until.day),
    until.month === undefined ? undefined : months[until.month - 1],
    plain(until.year),
  ];
  return `${from} تا ${to.filter(Boolean).join(' ')}`;
}

/** `۲۱ اردیبهشت ۱۴۰۳`; a Gregorian year or month mostly touches two Persian ones, and then both are named. */
export function ownCalendar(known: PartialDate): string {
  const [first, last] = daysOf(known);
  if (known.day !== undefined && !known.until) return dayOf(first.getTime());
  const years = [yearOf(first.getTime()), yearOf(last.getTime())];
  if (known.month === undefined) return years[0] === years[1] ? String(years[0]) : years.join('–');
  const from = monthOf(first.getTime());
  const to = monthOf(last.getTime());
  if (years[0] === years[1]) return `${from === to ? from : `${from}–${to}`} ${years[1]}`;
  return `${from} ${years[0]} – ${to} ${years[1]}`;
}
