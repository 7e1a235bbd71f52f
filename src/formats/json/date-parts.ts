import { type PartialDate, partialDate, type Season } from '../../model/index.ts';
import { isObject, type JsonObject, listIn } from './json-value.ts';

const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** A date of Crossref and of CSL: `{"date-parts": [[2024, 3, 9]]}`, with a second date where it is a span. */
export function datePartsOf(value: unknown): PartialDate | undefined {
  if (!isObject(value)) return undefined;
  const [first, last] = listIn(value, 'date-parts');
  const start = partsOf(first);
  if (start === undefined) return undefined;
  const end = partsOf(last);
  if (end === undefined) return start;
  const { season: _, ...until } = end;
  return isoOrder(until) > isoOrder(start) ? { ...start, until } : start;
}

export function dateIn(object: JsonObject | undefined, name: string): PartialDate | undefined {
  return object === undefined ? undefined : datePartsOf(object[name]);
}

/** Numbers, or texts of them; CSL counts seasons on as months 13 to 16 or 21 to 24. */
function partsOf(value: unknown): PartialDate | undefined {
  if (!Array.isArray(value)) return undefined;
  const [year, month, day] = value.map((part) => (part === null || part === '' ? undefined : Number(part)));
  const season =
    month === undefined || month < 13 ? undefined : seasons[month > 20 ? month - 21 : month - 13];
  const date = partialDate(year, season === undefined ? month : undefined, day);
  return date !== undefined && season !== undefined ? { ...date, season } : date;
}

function isoOrder({ year, month = 0, day = 0 }: Pick<PartialDate, 'year' | 'month' | 'day'>): number {
  return (year * 100 + month) * 100 + day;
}
