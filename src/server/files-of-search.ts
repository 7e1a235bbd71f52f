import type { Catalogue } from '../catalogue/index.ts';
import { type ExportFormat, exportFormats } from '../formats/index.ts';
import type { WorkId } from '../model/index.ts';
import type { Units } from '../people/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { facetParams, filtersOf, mostExported, type Place, readSearchState } from '../site/index.ts';
import type { ApprovedSummaries } from '../summaries/index.ts';
import { feedFormats } from '../syndication/index.ts';
import type { PageContext } from '../ui/index.ts';
import { feedOfSearch } from './feed-of-search.ts';
import type { Answer, Asked } from './web-app.ts';

/** What the address of a search may ask, on the results page and on the pages of places. */
export const askedOfSearch = {
  query: ['q', 'page', 'size', 'order', 'from', 'to'],
  many: Object.values(facetParams),
} as const;

export interface FilePorts {
  readonly catalogue: Catalogue;
  readonly search: Pick<SearchIndex, 'allHits'>;
  readonly units: Pick<Units, 'refs'>;
  readonly summaries: ApprovedSummaries;
}

/** All hits of a search, or all works of a place, in the form that the extension of the address names. */
export async function filesOfSearch(
  asked: Asked,
  ports: FilePorts,
  context: PageContext,
  place?: Place,
): Promise<Answer | undefined> {
  const [name = '', extension = ''] = (asked.params.file ?? '').split('.');
  const feed = feedFormats.find((one) => one.extension === extension);
  if (feed) return feedOfSearch(asked, feed, ports, context, place);
  const format = exportFormats.find((one) => one.extension === extension);
  if (!format) return undefined;
  const state = readSearchState(asked, place);
  const { text, order } = state;
  const ids = await ports.search.allHits({ text, order, filters: filtersOf(state) }, mostExported);
  return {
    kind: 'stream',
    chunks: writeHits(format, ids, ports, context),
    contentType: `${format.mediaType}; charset=utf-8`,
    fileName: `${name}.${extension}`,
  };
}

async function* writeHits(
  { list, write }: ExportFormat,
  ids: readonly WorkId[],
  { catalogue }: FilePorts,
  { institution, urls }: PageContext,
): AsyncGenerator<string> {
  yield list.start;
  let isFirst = true;
  for (const id of ids) {
    const [held, [summary]] = await Promise.all([catalogue.find(id), catalogue.summaries([id])]);
    if (!held || !summary) continue;
    const address = institution.origin + urls.work(id, summary.slug);
    yield `${isFirst ? '' : list.between}${write(held, address)}`;
    isFirst = false;
  }
  yield list.end;
}
