import { type PartialDate, partialDate, type Season } from '../../model/index.ts';

export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasons: Readonly<Record<string, Season>> = {
  spr: 'spring',
  sum: 'summer',
  aut: 'autumn',
  fal: 'autumn',
  win: 'winter',
};

const longestDate = 100;

interface Moment {
  year?: number;
  month?: number;
  day?: number;
  season?: Season;
}

/**
 * Reads a date as journals print it: `1998 Dec-1999 Jan`, `2000 Nov 23-30`, `Fall 2016`, `1976-1977 Winter`,
 * `2005 3rd Quart`. What is not understood is left out; without a year there is no date.
 */
export function dateInWords(printed: string): PartialDate | undefined {
  // No date is longer; looking through a long text could take long.
  const words = printed.slice(0, longestDate);
  const quarter = /([1-4])(?:st|nd|rd|th)?\s*q(?:uart)?/i.exec(words);
  if (quarter) return quarterOf(numberOf(/\b\d{4}\b/.exec(words)?.[0]), Number(quarter[1]));
  const [first = '', ...rest] = words.split(/\s*(?:[-–—/&]|\bto\b|\band\b)\s*/);
  const from = momentIn(first);
  const last = rest.at(-1);
  const to = last === undefined ? {} : momentIn(last);
  if (from.year === undefined && to.year !== undefined) {
    from.year = to.year;
    delete to.year;
  }
  // `20-23 June 2007`
  if (from.day !== undefined && from.month === undefined && to.month !== undefined) from.month = to.month;
  const season = from.season ?? to.season;
  const start = partialDate(from.year, from.month, from.day);
  if (start === undefined) return undefined;
  const seasonal = season !== undefined && start.month === undefined ? { ...start, season } : start;
  const until = endOf(from, to);
  return until === undefined || isNotAfter(until, start) ? seasonal : { ...seasonal, until };
}

function momentIn(words: string): Moment {
  const moment: Moment = {};
  for (const [word] of words.matchAll(/\d+|\p{L}+/gu)) {
    const known = word.slice(0, 3).toLowerCase();
    if (/^\d{4}$/.test(word)) moment.year ??= Number(word);
    else if (/^\d{1,2}$/.test(word)) moment.day ??= Number(word);
    else if (months.includes(known)) moment.month ??= months.indexOf(known) + 1;
    else if (Object.hasOwn(seasons, known)) moment.season ??= seasons[known] as Season;
  }
  return moment;
}

/** The end of a span; what it does not say is as in its beginning. */
function endOf(from: Moment, to: Moment): PartialDate | undefined {
  if (to.year === undefined && to.month === undefined && to.day === undefined) return undefined;
  const month = to.month ?? (to.day === undefined ? undefined : from.month);
  return partialDate(to.year ?? from.year, month, to.day);
}

function isNotAfter(end: PartialDate, start: PartialDate): boolean {
  if (end.year !== start.year) return end.year < start.year;
  if ((end.month ?? 12) !== (start.month ?? 1)) return (end.month ?? 12) < (start.month ?? 1);
  return (end.day ?? 31) <= (start.day ?? 0) || end.month === undefined;
}

function quarterOf(year: number | undefined, quarter: number): PartialDate | undefined {
  const start = partialDate(year, quarter * 3 - 2);
  return start && { ...start, until: { year: start.year, month: quarter * 3 } };
}

export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
