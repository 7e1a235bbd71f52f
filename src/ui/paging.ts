import { type Html, html } from '../markup/index.ts';
import type { PageContext } from './page-context.ts';

/** A stretch of a long list. */
export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/** Reads `?page=`; anything that is not a page number is the first page. */
export function parsePage(text: string | undefined): number {
  const page = /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1;
  return page;
}

function pagesOf({ size, total }: Paging): number {
  return Math.max(1, Math.ceil(total / size));
}

/** "26–50 of 1,204": which stretch is shown. */
export function renderRange({ page, size, total }: Paging, { words }: PageContext): string {
  if (total <= size) return '';
  return words.lists.range((page - 1) * size + 1, Math.min(page * size, total), total);
}

/** Robots find everything in the site maps: they are not sent through pages that lie deeper. */
export const deepestForRobots = 20;

/** Plain links to the neighbouring pages, the first and the last; with `nofollow` robots leave them alone. */
export function renderPaging(
  paging: Paging,
  href: (page: number) => string,
  { words }: PageContext,
  robots: 'follow' | 'nofollow' = 'follow',
): Html | undefined {
  const pages = pagesOf(paging);
  const { page } = paging;
  if (pages < 2) return undefined;
  const { lists } = words;
  const isLeft = (at: number) => robots === 'nofollow' || at > deepestForRobots;
  const also = (at: number) => (isLeft(at) ? ' nofollow' : '');
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((at) => at >= 1 && at <= pages);
  return html`<nav class="paging" aria-label="${lists.pages}">${
    page > 1 && html`<a href="${href(page - 1)}" rel="prev${also(page - 1)}">${lists.previous}</a>`
  }<ul>${shown.map((at, position) => {
    const gap = at - (shown[position - 1] ?? 0) > 1;
    return html`<li${gap && html` class="gap"`}>${
      at === page
        ? html`<span aria-current="page">${words.number(at)}</span>`
        : html`<a href="${href(at)}"${isLeft(at) && html` rel="nofollow"`}>${words.number(at)}</a>`
    }</li>`;
  })}</ul>${page < pages && html`<a href="${href(page + 1)}" rel="next${also(page + 1)}">${lists.next}</a>`}</nav>`;
}
