import { type PartialDate, partialDate } from '../../../model/index.ts';
import { dateInWords, months, numberOf } from '../../fields/date-in-words.ts';
import { childOf, type Element, textIn } from '../../xml/element.ts';

/** The date of an element with `Year`, `Month`, `Day`, `Season`, or a `MedlineDate` in words. */
export function dateOf(element: Element | undefined): PartialDate | undefined {
  if (element === undefined) return undefined;
  const words = textIn(element, 'MedlineDate');
  if (words !== undefined) return dateInWords(words);
  const year = textIn(element, 'Year');
  const season = textIn(element, 'Season');
  if (season !== undefined) return dateInWords(`${year ?? ''} ${season}`);
  const month = textIn(element, 'Month');
  if (month !== undefined && /[^\dA-Za-z]/.test(month)) return dateInWords(`${year ?? ''} ${month}`);
  return partialDate(numberOf(year), monthOf(month), numberOf(textIn(element, 'Day')));
}

export function dateIn(element: Element | undefined, name: string): PartialDate | undefined {
  return dateOf(childOf(element, name));
}

function monthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const named = months.indexOf(text.slice(0, 3).toLowerCase());
  return named === -1 ? numberOf(text) : named + 1;
}
