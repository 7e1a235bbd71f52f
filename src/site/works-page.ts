import type { Catalogue, ListQuestion } from '../catalogue/index.ts';
import { type Html, html } from '../markup/index.ts';
import {
  alternatesOf,
  deepestForRobots,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderContents,
  renderPaging,
  renderRange,
} from '../ui/index.ts';
import { renderFeedLinks } from './feed-links.ts';
import { listedWork } from './listed-work.ts';
import type { Page } from './page.ts';
import { collectionData } from './structured-data.ts';

/** `/works?page=2&order=title&year=2021`, each as it came. */
export interface WorksPageParams {
  readonly page?: string | undefined;
  readonly order?: string | undefined;
  readonly year?: string | undefined;
}

const worksPerPage = 25;
const orders = ['newest', 'oldest', 'latest-arrival', 'title'] as const;
type Order = (typeof orders)[number];

/** Every publication, in pages that can be linked. A page beyond the last is no page. */
export async function worksPage(
  params: WorksPageParams,
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'list' | 'worksByYear'> },
  context: PageContext,
): Promise<Page | undefined> {
  const page = parsePage(params.page);
  const order = orders.find((known) => known === params.order) ?? 'newest';
  const year = /^[12]\d{3}$/.test(params.year ?? '') ? Number(params.year) : undefined;
  const question: ListQuestion = {
    offset: (page - 1) * worksPerPage,
    limit: worksPerPage,
    order,
    ...(year !== undefined && { year }),
  };
  const [{ total, works }, years] = await Promise.all([catalogue.list(question), catalogue.worksByYear()]);
  if (page > 1 && works.length === 0) return undefined;
  const { urls, words } = context;
  const paging = { page, size: worksPerPage, total };
  const queryOf = (at: number, by: Order = order) => ({
    page: at === 1 ? undefined : at,
    order: by === 'newest' ? undefined : by,
    year,
  });
  const title = year === undefined ? words.frame.works : words.lists.inYear(year);
  return {
    title: page === 1 ? title : `${title}, ${words.lists.page(page, Math.ceil(total / worksPerPage))}`,
    canonical: urls.works(queryOf(page)),
    alternates: alternatesOf(context, (all) => all.works(queryOf(page))),
    twin: urls.worksAs('md', queryOf(page)),
    head: html`${collectionData(title, urls.works(queryOf(page)), context)}${renderFeedLinks(words.lists.orders['latest-arrival'], (extension) => urls.worksAs(extension))}`,
    main: html`${renderBreadcrumbs(
      year === undefined
        ? [{ text: words.frame.works }]
        : [{ text: words.frame.works, href: urls.works() }, { text: words.date({ year }) }],
      context,
    )}<h1>${title}</h1>
<p class="quiet">${words.lists.works(total)}${total > worksPerPage && html`${words.separator}${renderRange(paging, context)}`}</p>
${renderYearChoices(years, year, context)}${total > 1 && renderOrders(order, (by) => urls.works(queryOf(1, by)), context)}
${
  works.length === 0
    ? html`<p>${words.lists.empty} <a href="${urls.works()}">${words.home.all}</a></p>`
    : renderContents(
        works.map((work) => listedWork(work, context)),
        context,
        (page - 1) * worksPerPage + 1,
      )
}
${renderPaging(paging, (at) => urls.works(queryOf(at)), context)}`,
    dependsOn: 'any-work',
    ...((order !== 'newest' || page > deepestForRobots) && { noIndex: true, noFollow: order !== 'newest' }),
  };
}

/** Every year in which something appeared, the latest first. */
function renderYearChoices(
  years: readonly { readonly year: number; readonly works: number }[],
  chosen: number | undefined,
  { urls, words }: PageContext,
): Html | undefined {
  if (years.length < 2) return undefined;
  const current = (is: boolean) => is && html` aria-current="true"`;
  return html`<details class="fold"${chosen !== undefined && html` open`}><summary>${words.lists.year}</summary><ul class="choices"><li><a href="${urls.works()}"${current(
    chosen === undefined,
  )}>${words.lists.allYears}</a></li>${years
    .toReversed()
    .map(
      ({ year, works }) =>
        html`<li><a href="${urls.works({ year })}"${current(year === chosen)}>${words.date({ year })}</a> <span class="quiet">${words.number(works)}</span></li>`,
    )}</ul></details>`;
}

function renderOrders(
  chosen: Order,
  hrefOf: (order: Order) => string,
  { words: { lists } }: PageContext,
): Html {
  return html`<nav aria-label="${lists.order}"><ul class="choices">${orders.map(
    (order) =>
      html`<li><a href="${hrefOf(order)}"${order !== 'newest' && html` rel="nofollow"`}${order === chosen && html` aria-current="true"`}>${lists.orders[order]}</a></li>`,
  )}</ul></nav>`;
}
