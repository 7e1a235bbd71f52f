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

/** `1171-8` → `1171–1178`, `120-2, 174` → `120–122, 174`; what cannot be read so stays as printed. */
export function pagesInFull(printed: string): string {
  if (!/[-–]/.test(printed)) return printed;
  return printed.replace(
    /(?<![\w.-])([A-Za-z]{0,3})(\d+)\s*[-–]\s*([A-Za-z]{0,3})(\d+)(?![\w-]|\.\w)/g,
    (range, prefix: string, first: string, lastPrefix: string, last: string) => {
      if (lastPrefix !== '' && lastPrefix !== prefix) return range.replace('-', '–');
      const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
      if (Number(whole) < Number(first)) return range;
      return whole === first ? `${prefix}${first}` : `${prefix}${first}–${prefix}${whole}`;
    },
  );
}
