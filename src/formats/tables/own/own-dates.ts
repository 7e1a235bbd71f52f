import { isoDate, type PartialDate, partialDate, type Season } from '../../../model/index.ts';

const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];
const syntax = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** `2024-03-09`, `2024-03`, `2019 autumn`, `2019-11/2020-01` for a span. */
export function dateToText(date: PartialDate | undefined): string {
  if (date === undefined) return '';
  const start = date.season === undefined ? isoDate(date) : `${isoDate(date)} ${date.season}`;
  return date.until === undefined ? start : `${start}/${isoDate(date.until)}`;
}

export function dateOfText(text: string): PartialDate | undefined {
  const [first = '', second] = text.split('/');
  const season = seasons.find((name) => first.endsWith(` ${name}`));
  const start = plainDate(season === undefined ? first : first.slice(0, -season.length - 1));
  if (start === undefined) return undefined;
  const until = second === undefined ? undefined : plainDate(second);
  return { ...start, ...(season && { season }), ...(until && { until }) };
}

function plainDate(text: string): PartialDate | undefined {
  const [, year, month, day] = syntax.exec(text.trim()) ?? [];
  return year === undefined
    ? undefined
    : partialDate(
        Number(year),
        month === undefined ? undefined : Number(month),
        day === undefined ? undefined : Number(day),
      );
}
