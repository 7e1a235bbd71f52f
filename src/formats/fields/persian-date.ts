import { type PartialDate, partialDate } from '../../model/index.ts';

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const dayMs = 86_400_000;

/** A date of the Persian (Solar Hijri) calendar; a year or month of it is a span of ours. */
export function fromPersianDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (!Number.isInteger(year) || year < 1200 || year > 1500) return undefined;
  const first = firstOfYear(year);
  if (month === undefined || month < 1 || month > 12) return span(first, firstOfYear(year + 1), false);
  const start = first + daysBefore(month) * dayMs;
  const end = month === 12 ? firstOfYear(year + 1) : first + daysBefore(month + 1) * dayMs;
  if (day === undefined || day < 1 || start + (day - 1) * dayMs >= end) return span(start, end, true);
  const at = new Date(start + (day - 1) * dayMs);
  return partialDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** Nowruz falls between 19 and 22 March. */
function firstOfYear(year: number): number {
  for (let day = 18; day <= 23; day += 1) {
    const at = Date.UTC(year + 621, 2, day);
    const parts = persian.formatToParts(at);
    const number = (type: string) =>
      Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
    if (number('month') === 1 && number('day') === 1) return at;
  }
  throw new Error(`The platform knows no first day of the Persian year ${year}.`);
}

/** Six months of 31 days, then months of 30. */
function daysBefore(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}

function span(fromMs: number, toMs: number, withMonths: boolean): PartialDate | undefined {
  const from = new Date(fromMs);
  const last = new Date(toMs - dayMs);
  const start = partialDate(from.getUTCFullYear(), withMonths ? from.getUTCMonth() + 1 : undefined);
  const until = partialDate(last.getUTCFullYear(), withMonths ? last.getUTCMonth() + 1 : undefined);
  return start && { ...start, ...(until && { until }) };
}
