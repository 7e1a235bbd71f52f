/**
 * A calendar date known to the year, the month, the day, or a season.
 * `month` 1–12, `day` 1–31; `until` closes a span ("2019 Nov-Dec"); never a time, never a time zone.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
  readonly until?: { readonly year: number; readonly month?: number; readonly day?: number };
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** The date as far as it is known, in the form of ISO 8601: `2024`, `2024-03` or `2024-03-09`. */
export function isoDate({ year, month, day }: PartialDate): string {
  const y = String(year).padStart(4, '0');
  if (month === undefined) return y;
  const m = String(month).padStart(2, '0');
  return day === undefined ? `${y}-${m}` : `${y}-${m}-${String(day).padStart(2, '0')}`;
}

/** Makes a date of numbers from outside; what is impossible (month 13, 30 February) is left off, a year out of 1000–2999 refused. */
export function partialDate(
  year: number | undefined,
  month?: number | undefined,
  day?: number | undefined,
): PartialDate | undefined {
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 2999) return undefined;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return { year };
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > daysIn(year, month))
    return { year, month };
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
