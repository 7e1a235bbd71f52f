import { pagesInFull } from '../../fields/pages-in-full.ts';
import { type Element, textIn } from '../../xml/element.ts';

export interface Pagination {
  readonly pages?: string;
  readonly articleNumber?: string;
}

/** The pages of a `Pagination` element; a lone `e0217` is the number of an article, not a page. */
export function paginationOf(element: Element | undefined): Pagination {
  const start = textIn(element, 'StartPage');
  const end = textIn(element, 'EndPage');
  const printed = textIn(element, 'MedlinePgn') ?? (start && end ? `${start}-${end}` : start);
  if (printed === undefined) return {};
  return /^e\d{3,}$/i.test(printed) ? { articleNumber: printed } : { pages: pagesInFull(printed) };
}
