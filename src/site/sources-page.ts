import type { Catalogue } from '../catalogue/index.ts';
import { type PageContext, parsePage } from '../ui/index.ts';
import { type IndexPage, indexPage } from './index-page.ts';

const sourcesPerPage = 100;

/** Where the institution publishes, the most frequent sources first. */
export async function sourcesPage(
  params: { readonly page?: string | undefined },
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'sources'> },
  context: PageContext,
): Promise<IndexPage | undefined> {
  const page = parsePage(params.page);
  const size = sourcesPerPage;
  const { total, sources } = await catalogue.sources({ offset: (page - 1) * size, limit: size });
  const { urls, words } = context;
  return indexPage(
    {
      title: words.frame.sources,
      count: words.lists.sources(total),
      total,
      page,
      size,
      path: (all) => all.sources(),
      entries: sources.map(({ id, slug, name, works }) => ({ name, href: urls.source(id, slug), works })),
    },
    context,
  );
}
