import { type Html, html } from '../../../markup/index.ts';
import { isoDate, type PartialDate } from '../../../model/index.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The parts of a date, the day first as the DTD wants them. It has no place for spans but that of the season. */
export function dateParts(date: PartialDate): Html {
  const { year, month, day, season, until } = date;
  const words = until === undefined ? season : spanOf(date, until);
  const before =
    words === undefined
      ? html`${day !== undefined && html`<day>${day}</day>`}${month !== undefined && html`<month>${month}</month>`}`
      : html`<season>${words}</season>`;
  return html`${before}<year>${year}</year>`;
}

/** What stands beside the year in which a span begins: `Nov-Dec`, `23 December to 5 January 2001`, `to 1979`. */
function spanOf({ year, month, day, season }: PartialDate, until: NonNullable<PartialDate['until']>): string {
  if (
    month !== undefined &&
    day === undefined &&
    until.month !== undefined &&
    until.day === undefined &&
    until.year === year
  )
    return `${short(month)}-${short(until.month)}`;
  const start = [season, day, month === undefined ? undefined : months[month - 1]].filter(
    (part) => part !== undefined,
  );
  return [...start, 'to', inWords(until)].join(' ');
}

function short(month: number): string {
  return (months[month - 1] ?? '').slice(0, 3);
}

export function pubDate(kind: 'print' | 'electronic' | undefined, date: PartialDate): Html {
  const format = kind !== undefined && html` publication-format="${kind}"`;
  return html`<pub-date${format} date-type="pub" iso-8601-date="${isoDate(date)}">${dateParts(date)}</pub-date>`;
}

/** `20 June 2021`, `20 June 2021 to 23 June 2021`. */
export function inWords({ until, ...from }: PartialDate): string {
  const one = ({ year, month, day }: { year: number; month?: number; day?: number }) =>
    [day, month === undefined ? undefined : months[month - 1], year]
      .filter((part) => part !== undefined)
      .join(' ');
  return until === undefined ? one(from) : `${one(from)} to ${one(until)}`;
}
