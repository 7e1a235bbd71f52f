import type { Units } from '../people/index.ts';
import type { SearchIndex } from '../search/index.ts';
import {
  addressOfState,
  fileOfState,
  filtersOf,
  type Place,
  readSearchState,
  titleOfSearch,
  withUnitNames,
} from '../site/index.ts';
import type { FeedFormat } from '../syndication/index.ts';
import type { PageContext } from '../ui/index.ts';
import { type FeedWorkPorts, feedOfWorks } from './feed-of-works.ts';
import type { Answer, Asked } from './web-app.ts';

/** The newest hits of a search as a feed, or in the order that was asked for. */
export async function feedOfSearch(
  asked: Asked,
  format: FeedFormat,
  { catalogue, summaries, search, units }: FeedPorts,
  context: PageContext,
  place?: Place,
): Promise<Answer | undefined> {
  const { urls } = context;
  const read = await withUnitNames(readSearchState(asked, place), units, context);
  const state = { ...read, page: 1, size: 20 };
  const { text, order } = state;
  const list = {
    title: titleOfSearch(state, context),
    page: addressOfState(state, urls),
    pathOf: (page: number) => fileOfState(state, format.extension, urls, page),
    worksFrom: async (offset: number, limit: number) => {
      const question = { text, filters: filtersOf(state), order: order === 'relevance' ? 'newest' : order };
      return (await search.allHits(question, offset + limit)).slice(offset);
    },
  };
  return feedOfWorks(list, asked.query.page, format, { catalogue, summaries }, context);
}

export interface FeedPorts extends FeedWorkPorts {
  readonly search: Pick<SearchIndex, 'allHits'>;
  readonly units: Pick<Units, 'refs'>;
}
