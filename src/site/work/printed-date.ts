import { type Html, html } from '../../markup/index.ts';
import { isoDate, type PartialDate } from '../../model/index.ts';
import type { PageContext } from '../../ui/index.ts';

/** A date as printed, as precise as it is known, with the reader's own calendar beside it where that differs. */
export function renderDate(date: PartialDate, words: PageContext['words']): Html {
  const own = words.ownCalendar(date);
  return html`<time datetime="${isoDate(date)}">${words.date(date)}</time>${own !== undefined && html` (${own})`}`;
}
