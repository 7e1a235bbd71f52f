import type { Catalogue } from '../catalogue/index.ts';
import type { FeedFormat } from '../syndication/index.ts';
import type { PageContext } from '../ui/index.ts';
import { type FeedWorkPorts, feedOfWorks } from './feed-of-works.ts';
import type { Answer } from './web-app.ts';

/** What came here last, as a feed: works may be older than their coming. */
export function feedOfNewest(
  page: string | undefined,
  format: FeedFormat,
  { catalogue, summaries }: FeedWorkPorts & { readonly catalogue: Pick<Catalogue, 'list'> },
  context: PageContext,
): Promise<Answer | undefined> {
  const { urls, words } = context;
  const list = {
    title: words.lists.orders['latest-arrival'],
    page: urls.works({ order: 'latest-arrival' }),
    pathOf: (at: number) => urls.worksAs(format.extension, { page: at === 1 ? undefined : at }),
    worksFrom: async (offset: number, limit: number) =>
      (await catalogue.list({ offset, limit, order: 'latest-arrival' })).works.map(({ id }) => id),
  };
  return feedOfWorks(list, page, format, { catalogue, summaries }, context);
}
