import { isoDate, type PartialDate, partialDate } from '../../../model/index.ts';
import { dateInWords } from '../../fields/date-in-words.ts';
import type { Statements } from '../statements.ts';

const instant = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)/;
const numeric = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/**
 * When the work was published. A record holds several dates without saying which is which: the instants are those of the
 * repository's own doings, the ends of embargoes have a prefix. Of the others the latest counts that is not after the
 * record itself: writing, copyright and submission come before publication.
 */
export function publishedOf(statements: Statements, datestamp: string | undefined): PartialDate | undefined {
  const [issued] = statements('issued');
  const stated = issued === undefined ? undefined : dateOf(issued.text);
  if (stated !== undefined) return stated;
  const texts = statements('date')
    .map(({ text }) => text)
    .filter((text) => !/^info:/i.test(text));
  const days = texts.filter((text) => !instant.test(text)).flatMap((text) => dateOf(text) ?? []);
  const before = days.filter(
    (date) => datestamp === undefined || isoDate(date) <= datestamp.slice(0, isoDate(date).length),
  );
  const latest = sorted(before.length > 0 ? before : days).at(-1);
  return latest ?? ofInstants(texts);
}

/** Longer ones behind: `2018` before `2018-05`, which is the same said more exactly. */
function sorted(dates: readonly PartialDate[]): readonly PartialDate[] {
  return [...dates].sort((a, b) => (isoDate(a) < isoDate(b) ? -1 : 1));
}

/** Digital Commons writes the day of publication as an instant on the hour; of others only the first year is worth telling. */
function ofInstants(texts: readonly string[]): PartialDate | undefined {
  const [first] = texts.filter((text) => instant.test(text)).sort();
  const [, day = '', , minute, second] = instant.exec(first ?? '') ?? [];
  const date = dateOf(day);
  if (date === undefined) return undefined;
  const isDay = minute === '00' && second === '00' && !day.endsWith('-01-01');
  return isDay ? date : { year: date.year };
}

function dateOf(text: string): PartialDate | undefined {
  const plain = text.trim();
  const [, year, month, day] = numeric.exec(plain) ?? [];
  if (year !== undefined) return partialDate(Number(year), numberOf(month), numberOf(day));
  // An interval (ISO 8601): `2018/2020-09`.
  const [from = '', until = ''] = plain.split('/');
  const start = numeric.test(from) && numeric.test(until) ? dateOf(from) : undefined;
  const end = start === undefined ? undefined : dateOf(until);
  if (start !== undefined && end !== undefined)
    return {
      ...start,
      until: { year: end.year, ...(end.month && { month: end.month }), ...(end.day && { day: end.day }) },
    };
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(plain);
  if (american) return ofNumbers(Number(american[1]), Number(american[2]), Number(american[3]));
  return dateInWords(plain);
}

/** `04-26-1999` and `26/4/1999`; where either number may be the month, neither is told. */
function ofNumbers(one: number, other: number, year: number): PartialDate | undefined {
  if (one > 12) return partialDate(year, other, one);
  return other > 12 ? partialDate(year, one, other) : partialDate(year);
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
