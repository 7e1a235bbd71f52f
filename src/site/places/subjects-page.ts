import type { SearchIndex } from '../../search/index.ts';
import { type PageContext, parsePage } from '../../ui/index.ts';
import { type IndexPage, indexPage } from '../index-page.ts';

const subjectsPerPage = 120;

/** What the works are about, the most frequent first. */
export async function subjectsPage(
  params: { readonly page?: string | undefined },
  { search }: { readonly search: Pick<SearchIndex, 'subjects'> },
  context: PageContext,
): Promise<IndexPage | undefined> {
  const page = parsePage(params.page);
  const size = subjectsPerPage;
  const { total, subjects } = await search.subjects({ offset: (page - 1) * size, limit: size });
  const { urls, words } = context;
  return indexPage(
    {
      title: words.places.subject.title,
      count: words.places.subject.count(total),
      total,
      page,
      size,
      path: (all) => all.subjects(),
      entries: subjects.map(({ slug, name, works }) => ({ name, href: urls.subject(slug), works })),
    },
    context,
  );
}
