import type { Collections } from '../../catalogue/index.ts';
import { localised, type PageContext } from '../../ui/index.ts';
import { type IndexPage, indexPage } from '../index-page.ts';

/** What editors put together. */
export function collectionsPage(
  { collections }: { readonly collections: Pick<Collections, 'list'> },
  context: PageContext,
): IndexPage | undefined {
  const all = collections.list();
  const { urls, words } = context;
  const say = words.places.collection;
  return indexPage(
    {
      title: say.title,
      count: say.count(all.length),
      total: all.length,
      page: 1,
      size: Math.max(1, all.length),
      path: (of) => of.collections(),
      none: say.none,
      entries: all.map(({ slug, title, works }) => ({
        name: localised(title, context) || slug,
        href: urls.collection(slug),
        works: works.length,
      })),
    },
    context,
  );
}
