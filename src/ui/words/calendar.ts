import type { PartialDate } from '../../model/index.ts';

/** The twelve months of the Gregorian year, as they stand inside a date. */
export function monthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2023, month, 15));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}

/** The first and the last day that a partial date can mean. */
export function daysOf({ year, month, day, until }: PartialDate): readonly [Date, Date] {
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const end = until ?? { year, month, day };
  const endMonth = end.month ?? 12;
  const last =
    end.day === undefined ? Date.UTC(end.year, endMonth, 0) : Date.UTC(end.year, endMonth - 1, end.day);
  return [new Date(first), new Date(last)];
}
