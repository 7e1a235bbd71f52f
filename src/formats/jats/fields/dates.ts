import { type HistoryEvent, isoDate, type PartialDate, partialDate } from '../../../model/index.ts';
import { dateInWords } from '../../fields/date-in-words.ts';
import { childOf, childrenOf, type Element, textIn } from '../../xml/element.ts';

interface Dates {
  readonly published?: PartialDate | undefined;
  readonly publishedOnline?: PartialDate | undefined;
}

/** When it was published and, where that was another day, when it was first on the web. */
export function datesOf(meta: Element | undefined): Dates {
  const dates = childrenOf(meta, 'pub-date');
  const of = (...wanted: readonly string[]) => {
    for (const type of wanted) {
      const date = dateOf(dates.find((element) => typeOf(element) === type));
      if (date !== undefined) return date;
    }
    return undefined;
  };
  const printed = of('ppub', 'epub-ppub', 'collection');
  const online = of('epub', 'epreprint', 'preprint');
  const first = printed ?? online ?? of('pub', 'ecorrected', '') ?? dateOf(dates[0]);
  if (first === undefined || online === undefined) return { published: first ?? online };
  // A year alone, as collections have it, says less than the day on the web.
  if (isoDate(online).startsWith(isoDate(first)) && first.season === undefined && first.until === undefined)
    return { published: online };
  return isoDate(online) === isoDate(first)
    ? { published: first }
    : { published: first, publishedOnline: online };
}

/** By the one attribute of old (`pub-type`), or the two of today (`date-type`, `publication-format`). */
function typeOf({ attributes }: Element): string {
  const { 'pub-type': old, 'date-type': type = '', 'publication-format': format } = attributes;
  if (old !== undefined) return old === 'nihms-submitted' || old === 'pmc-release' ? 'other' : old;
  if (type !== 'pub' && type !== '') return type;
  if (format === 'print') return 'ppub';
  return format === 'electronic' || format === 'online' ? 'epub' : type;
}

const events: Readonly<Record<string, HistoryEvent['event']>> = {
  received: 'received',
  'rev-recd': 'revised',
  revised: 'revised',
  accepted: 'accepted',
  retracted: 'retracted',
  corrected: 'corrected',
};

export function historyOf(meta: Element | undefined): readonly HistoryEvent[] {
  return childrenOf(childOf(meta, 'history'), 'date').flatMap((element): HistoryEvent[] => {
    const event = events[element.attributes['date-type'] ?? ''];
    const on = event === undefined ? undefined : dateOf(element);
    return event === undefined || on === undefined ? [] : [{ event, on }];
  });
}

/** The date of an element with `year`, `month`, `day`, `season`, or with a `string-date`. */
function dateOf(element: Element | undefined): PartialDate | undefined {
  if (element === undefined) return undefined;
  const year = textIn(element, 'year');
  const season = textIn(element, 'season');
  const month = textIn(element, 'month');
  if (year !== undefined && season !== undefined) return dateInWords(`${year} ${season}`);
  if (year !== undefined && month !== undefined && !/^\d{1,2}$/.test(month))
    return dateInWords(`${year} ${month} ${textIn(element, 'day') ?? ''}`);
  const date = partialDate(numberOf(year), numberOf(month), numberOf(textIn(element, 'day')));
  if (date !== undefined) return date;
  const [, y, m, d] =
    /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?/.exec(element.attributes['iso-8601-date'] ?? '') ?? [];
  return (
    partialDate(numberOf(y), numberOf(m), numberOf(d)) ?? dateInWords(textIn(element, 'string-date') ?? '')
  );
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
