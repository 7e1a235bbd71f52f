import type { HistoryEvent, PartialDate } from '../../../model/index.ts';
import { childOf, childrenOf, type Element } from '../../xml/element.ts';
import { dateOf } from './dates.ts';

const events: Readonly<Record<string, HistoryEvent['event']>> = {
  received: 'received',
  revised: 'revised',
  accepted: 'accepted',
  retracted: 'retracted',
};

/** What befell a work on its way to print; the dates of PubMed's own processing are left out. */
export function historyOf(data: Element | undefined): readonly HistoryEvent[] {
  return childrenOf(childOf(data, 'History'), 'PubMedPubDate').flatMap((element): HistoryEvent[] => {
    const event = events[element.attributes.PubStatus ?? ''];
    const on = event === undefined ? undefined : dateOf(element);
    return event === undefined || on === undefined ? [] : [{ event, on }];
  });
}

/** When the article was first on the web: its own date, else the history's. */
export function onlineDateOf(
  article: Element | undefined,
  data: Element | undefined,
): PartialDate | undefined {
  const stated = childrenOf(article, 'ArticleDate').find(
    ({ attributes }) => (attributes.DateType ?? 'Electronic') === 'Electronic',
  );
  if (stated !== undefined) return dateOf(stated);
  const history = childrenOf(childOf(data, 'History'), 'PubMedPubDate');
  return dateOf(
    history.find(({ attributes }) => attributes.PubStatus === 'epublish') ??
      history.find(({ attributes }) => attributes.PubStatus === 'aheadofprint'),
  );
}
