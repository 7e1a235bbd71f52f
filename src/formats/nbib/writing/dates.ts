import type { PartialDate } from '../../../model/index.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const seasons = { spring: 'Spring', summer: 'Summer', autumn: 'Fall', winter: 'Winter' } as const;

/** `2022 Jun 9`, `2019 Nov-Dec`, `2000 Spring` */
export function dateWords(date: PartialDate): string {
  const { until } = date;
  const start = [date.year, wordOf(date), date.day].filter(Boolean).join(' ');
  if (until === undefined) return start;
  const isSameYear = until.year === date.year;
  const isSameMonth = isSameYear && until.month === date.month && until.day !== undefined;
  const end = [isSameYear ? undefined : until.year, isSameMonth ? undefined : wordOf(until), until.day];
  return `${start}-${end.filter(Boolean).join(' ')}`;
}

function wordOf({ month, season }: PartialDate): string | undefined {
  return month === undefined ? season && seasons[season] : months[month - 1];
}

/** `20220609`; nothing unless the day is known. */
export function dayText({ year, month, day }: PartialDate, between = ''): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    between,
  );
}
