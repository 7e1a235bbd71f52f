import type { Catalogue } from '../catalogue/index.ts';
import { html } from '../markup/index.ts';
import {
  alternatesOf,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderPaging,
  renderRange,
} from '../ui/index.ts';
import type { Page } from './page.ts';

const sourcesPerPage = 100;

/** Where the institution publishes, the most frequent sources first. */
export async function sourcesPage(
  params: { readonly page?: string | undefined },
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'sources'> },
  context: PageContext,
): Promise<Page | undefined> {
  const page = parsePage(params.page);
  const { total, sources } = await catalogue.sources({
    offset: (page - 1) * sourcesPerPage,
    limit: sourcesPerPage,
  });
  if (page > 1 && sources.length === 0) return undefined;
  const { urls, words } = context;
  const paging = { page, size: sourcesPerPage, total };
  const hrefOf = (at: number, all = urls) => all.sources() + (at === 1 ? '' : `?page=${at}`);
  return {
    title: words.source.title,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    main: html`${renderBreadcrumbs([{ text: words.source.title }], context)}<h1>${words.source.title}</h1>
<p class="quiet">${words.lists.sources(total)}${total > sourcesPerPage && html`${words.separator}${renderRange(paging, context)}`}</p>
${
  sources.length === 0
    ? html`<p>${words.lists.empty}</p>`
    : html`<ul class="index section">${sources.map(
        ({ id, slug, name, works }) =>
          html`<li><a href="${urls.source(id, slug)}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(works)}</span></li>`,
      )}</ul>`
}${renderPaging(paging, (at) => hrefOf(at), context)}`,
    dependsOn: 'any-work',
  };
}
