import { html } from '../markup/index.ts';
import { alternatesOf, type PageContext, renderBreadcrumbs, renderPaging, renderRange } from '../ui/index.ts';
import type { Urls } from '../urls.ts';
import type { Page } from './page.ts';
import { collectionData } from './structured-data.ts';

/** A stretch of a long index of names, each with the number of its works. */
export interface IndexStretch {
  readonly title: string;
  /** How many there are in all, in words. */
  readonly count: string;
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly path: (urls: Urls) => string;
  readonly entries: readonly { readonly name: string; readonly href: string; readonly works: number }[];
}

/** The page of an index; a stretch beyond the end is no page. */
export function indexPage(
  { title, count, total, page, size, path, entries }: IndexStretch,
  context: PageContext,
): Page | undefined {
  if (page > 1 && entries.length === 0) return undefined;
  const { urls, words } = context;
  const paging = { page, size, total };
  const hrefOf = (at: number, all = urls) => path(all) + (at === 1 ? '' : `?page=${at}`);
  return {
    title,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    head: collectionData(title, hrefOf(page), context),
    main: html`${renderBreadcrumbs([{ text: title }], context)}<h1>${title}</h1>
<p class="quiet">${count}${total > size && html`${words.separator}${renderRange(paging, context)}`}</p>
${
  entries.length === 0
    ? html`<p>${words.lists.empty}</p>`
    : html`<ul class="index section">${entries.map(
        ({ name, href, works }) =>
          html`<li><a href="${href}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(works)}</span></li>`,
      )}</ul>`
}${renderPaging(paging, (at) => hrefOf(at), context)}`,
    dependsOn: 'any-work',
  };
}
