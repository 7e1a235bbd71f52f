import { foldSpaces } from '../../markup/index.ts';
import { type PartialDate, partialDate } from '../../model/index.ts';
import { dateInWords } from './date-in-words.ts';

/** `2020/01/05/`, `2020///Spring`, `2020-01-05`, `2020` */
const yearFirst = /^(\d{4})(?:[/.-](\d{0,2})(?:[/.-](\d{0,2})(?:[/.-](.*)|[T ].*)?)?)?$/;
const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A date of any of the forms in use; `year` is that of words that name none: `MAR 15`, `Jan-Feb`. */
export function dateOfReference(text: string, year: number | undefined): PartialDate | undefined {
  const bare = foldSpaces(text);
  if (bare.length > 100) return undefined;
  const [, whole, month, day, other = ''] = yearFirst.exec(bare) ?? [];
  if (whole !== undefined) {
    const words = other.trim();
    if (!month && words !== '') return dateInWords(/\d{4}/.test(words) ? words : `${whole} ${words}`);
    return partialDate(Number(whole), month ? Number(month) : undefined, day ? Number(day) : undefined);
  }
  const last = yearLast.exec(bare);
  if (last !== null) return yearAtEnd(Number(last[1]), Number(last[2]), Number(last[3]));
  if (/\b(?:1[5-9]|20)\d\d/.test(bare)) return dateInWords(bare.replaceAll('/', ' '));
  return year === undefined ? undefined : dateInWords(`${year} ${bare}`);
}

/** `5/6/2024` is a day of May or of June: only what is sure is kept. */
function yearAtEnd(first: number, second: number, year: number): PartialDate | undefined {
  if (first > 12) return partialDate(year, second, first);
  if (second > 12 || first === second) return partialDate(year, first, second);
  return partialDate(year);
}
