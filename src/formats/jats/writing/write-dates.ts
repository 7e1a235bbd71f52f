import { type Html, html } from '../../../markup/index.ts';
import { isoDate, type PartialDate } from '../../../model/index.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The parts of a date, the day first as the DTD wants them; spans stand where seasons do. */
export function dateParts(date: PartialDate): Html {
  const { year, month, day, season, until } = date;
  const span = spanOf(date);
  const before =
    span !== undefined || season !== undefined
      ? html`<season>${span ?? season}</season>`
      : html`${day !== undefined && html`<day>${day}</day>`}${month !== undefined && html`<month>${month}</month>`}`;
  const whole =
    until !== undefined && span === undefined && html`<string-date>${inWords(date)}</string-date>`;
  return html`${before}<year>${year}</year>${whole}`;
}

/** `Nov-Dec`: within a year and without days. */
function spanOf({ year, month, day, until }: PartialDate): string | undefined {
  if (until?.month === undefined || month === undefined || day !== undefined || until.year !== year)
    return undefined;
  return until.day === undefined ? `${short(month)}-${short(until.month)}` : undefined;
}

function short(month: number): string {
  return (months[month - 1] ?? '').slice(0, 3);
}

export function pubDate(kind: 'print' | 'electronic' | undefined, date: PartialDate): Html {
  const format = kind !== undefined && html` publication-format="${kind}"`;
  return html`<pub-date${format} date-type="pub" iso-8601-date="${isoDate(date)}">${dateParts(date)}</pub-date>
`;
}

/** `20 June 2021`, `20 June 2021 to 23 June 2021`. */
export function inWords({ until, ...from }: PartialDate): string {
  const one = ({ year, month, day }: { year: number; month?: number; day?: number }) =>
    [day, month === undefined ? undefined : months[month - 1], year]
      .filter((part) => part !== undefined)
      .join(' ');
  return until === undefined ? one(from) : `${one(from)} to ${one(until)}`;
}
