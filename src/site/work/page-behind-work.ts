import { type Html, html, inline, plainText } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';
import {
  alternatesOf,
  type PageContext,
  type Paging,
  renderBreadcrumbs,
  renderPaging,
} from '../../ui/index.ts';
import type { Urls } from '../../urls.ts';
import type { Page } from '../page.ts';

/** What a work's own page has no room for, some at a time. */
export interface BehindWork {
  readonly work: Work;
  /** Of the work's own address. */
  readonly slug: string;
  readonly title: string;
  /** In the path that leads to it. */
  readonly step: string;
  readonly content: Html;
  readonly paging: Paging;
  readonly hrefOf: (urls: Urls) => string;
}

/** A page that only the page of a work leads to; nobody looks for it elsewhere. */
export function pageBehindWork(
  { work, slug, title, step, content, paging, hrefOf }: BehindWork,
  context: PageContext,
): Page {
  const { urls, words } = context;
  const hrefAt = (at: number, all = urls) => hrefOf(all) + (at === 1 ? '' : `?page=${at}`);
  const own = urls.work(work.id, slug);
  return {
    title: `${title}: ${plainText(work.title)}`,
    canonical: hrefAt(paging.page),
    alternates: alternatesOf(context, (all) => hrefAt(paging.page, all)),
    noIndex: true,
    main: html`${renderBreadcrumbs(
      [
        { text: words.frame.works, href: urls.works() },
        { text: plainText(work.title), href: own },
        { text: step },
      ],
      context,
    )}<h1>${title}</h1>
<p class="lead"><a href="${own}"><bdi>${inline(work.title)}</bdi></a></p>
${content}${renderPaging(paging, (at) => hrefAt(at), context)}`,
    dependsOn: 'any-change',
  };
}
