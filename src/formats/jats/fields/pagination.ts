import { parseDoi } from '../../../model/index.ts';
import { pagesInFull } from '../../fields/pages-in-full.ts';
import { type Element, textIn } from '../../xml/element.ts';

interface Pagination {
  readonly pages?: string | undefined;
  readonly articleNumber?: string | undefined;
}

export function paginationOf(meta: Element | undefined): Pagination {
  const locator = textIn(meta, 'elocation-id');
  const articleNumber = locator === undefined || parseDoi(locator) !== undefined ? undefined : locator;
  const first = textIn(meta, 'fpage');
  const last = textIn(meta, 'lpage');
  const printed = textIn(meta, 'page-range') ?? (first && last ? `${first}-${last}` : first);
  if (printed === undefined) return { articleNumber };
  // A lone `e0217` is the number of an article, not a page.
  if (/^e\d{3,}$/i.test(printed)) return { articleNumber: articleNumber ?? printed };
  return { pages: pagesInFull(printed), articleNumber };
}
