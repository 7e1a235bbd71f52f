import type { Catalogue } from '../catalogue/index.ts';
import type { SearchIndex } from '../search/index.ts';
import {
  addressOfState,
  fileOfState,
  filtersOf,
  type Place,
  readSearchState,
  titleOfSearch,
} from '../site/index.ts';
import type { Feed, FeedFormat } from '../syndication/index.ts';
import { localised, type PageContext } from '../ui/index.ts';
import type { Answer, Asked } from './web-app.ts';

const mostWorks = 50;

/** The newest hits of a search as a feed, or in the order that was asked for. */
export async function feedOfSearch(
  asked: Asked,
  format: FeedFormat,
  { catalogue, search }: { readonly catalogue: FeedCatalogue; readonly search: Pick<SearchIndex, 'allHits'> },
  context: PageContext,
  place?: Place,
): Promise<Answer> {
  const { institution, locale, urls, words } = context;
  const state = { ...readSearchState(asked, place), page: 1, size: 20 };
  const { text, order } = state;
  const ids = await search.allHits(
    { text, filters: filtersOf(state), order: order === 'relevance' ? 'newest' : order },
    mostWorks,
  );
  const summaries = new Map((await catalogue.summaries(ids)).map((summary) => [summary.id, summary]));
  const works = await Promise.all(
    ids.map(async (id): Promise<readonly Feed['works'][number][]> => {
      const [work, summary] = [await catalogue.find(id), summaries.get(id)];
      if (work === undefined || summary === undefined) return [];
      return [
        {
          work,
          id: `${institution.origin}/works/${id}`,
          page: institution.origin + urls.work(id, summary.slug),
          standing: words.standings[summary.standing] || undefined,
        },
      ];
    }),
  );
  const [last] = await catalogue.changes((await catalogue.position()) - 1, 1);
  const platform = localised(institution.platformName, context);
  const publisher = localised(institution.name, context);
  return {
    kind: 'feed',
    text: format.write({
      title: `${titleOfSearch(state, context)} · ${platform}`,
      publisher,
      page: institution.origin + addressOfState(state, urls),
      self: institution.origin + fileOfState(state, format.extension, urls),
      language: locale,
      at: last?.at ?? new Date(0),
      works: works.flat(),
    }),
    contentType: `${format.mediaType}; charset=utf-8`,
  };
}

type FeedCatalogue = Pick<Catalogue, 'find' | 'summaries' | 'changes' | 'position'>;
