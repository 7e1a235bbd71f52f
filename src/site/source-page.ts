import type { Catalogue } from '../catalogue/index.ts';
import { html } from '../markup/index.ts';
import {
  alternatesOf,
  altOfCard,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderContents,
  renderPaging,
  renderRange,
  renderYears,
} from '../ui/index.ts';
import { composeSourceCard } from './cards/list-cards.ts';
import { listedWork } from './listed-work.ts';
import type { Page } from './page.ts';
import { worksPerPage } from './works-page.ts';

/** One journal, book or other source: a sentence of facts, its years, its works. */
export async function sourcePage(
  params: { readonly id: string; readonly page?: string | undefined },
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'findSource' | 'list' | 'worksByYear'> },
  context: PageContext,
): Promise<Page | undefined> {
  const source = await catalogue.findSource(params.id);
  if (!source) return undefined;
  const page = parsePage(params.page);
  const [{ total, works }, years] = await Promise.all([
    catalogue.list({ offset: (page - 1) * worksPerPage, limit: worksPerPage, sourceId: source.id }),
    catalogue.worksByYear({ sourceId: source.id }),
  ]);
  if (page > 1 && works.length === 0) return undefined;
  const { urls, words } = context;
  const { name, issns, id, slug } = source;
  const paging = { page, size: worksPerPage, total };
  const hrefOf = (at: number, all = urls) => all.source(id, slug) + (at === 1 ? '' : `?page=${at}`);
  return {
    title: page === 1 ? name : `${name}, ${words.lists.page(page, Math.ceil(total / worksPerPage))}`,
    description: `${name}: ${words.lists.works(total)}`,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    picture: { path: urls.sourceCard(id), alt: altOfCard(composeSourceCard(source, years, context)) },
    main: html`${renderBreadcrumbs([{ text: words.frame.sources, href: urls.sources() }, { text: name }], context)}<h1><bdi>${name}</bdi></h1>
<p class="lead">${words.source.sentence(words.lists.works(total))}.${issns.length > 0 && html` <span class="quiet">ISSN <bdi>${issns.join(', ')}</bdi></span>`}</p>
${page === 1 && renderYears(years, (year) => urls.works({ year }), context)}
<section class="section"><h2>${words.source.works}</h2>${total > worksPerPage && html`<p class="quiet">${renderRange(paging, context)}</p>`}${renderContents(
      works.map((work) => listedWork(work, context)),
      context,
      (page - 1) * worksPerPage + 1,
    )}${renderPaging(paging, (at) => hrefOf(at), context)}</section>`,
    dependsOn: 'any-work',
  };
}
