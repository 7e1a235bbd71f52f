import type { SearchIndex } from '../../search/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { type IndexPage, indexPage } from '../index-page.ts';

/** Every year in which anything appeared, the latest first. */
export async function yearsPage(
  { search }: { readonly search: Pick<SearchIndex, 'figures'> },
  context: PageContext,
): Promise<IndexPage | undefined> {
  const { years } = await search.figures();
  const { urls, words } = context;
  const say = words.places.year;
  return indexPage(
    {
      title: say.title,
      count: say.count(years.length),
      total: years.length,
      page: 1,
      size: Math.max(1, years.length),
      path: (all) => all.years(),
      entries: years
        .toReversed()
        .map(({ year, works }) => ({ name: words.date({ year }), href: urls.year(year), works })),
    },
    context,
  );
}
