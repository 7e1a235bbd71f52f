import type { WorkId } from '../../src/model/index.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { ndcgAt10 } from './ndcg.ts';

/** How well one judged query was answered. */
export interface Judgement {
  readonly judged: JudgedQuery;
  readonly ndcg: number;
  /** The keys of the first ten works found. */
  readonly found: readonly string[];
}

/** Asks a query; `keyOf` gives the names by which works are judged. */
export async function judge(
  search: SearchIndex,
  judged: JudgedQuery,
  keyOf: (id: WorkId) => string,
): Promise<Judgement> {
  const { hits } = await search.search({ text: judged.query, offset: 0, limit: 10 });
  const found = hits.map(({ workId }) => keyOf(workId));
  return { judged, ndcg: ndcgAt10(found, judged.works), found };
}

export function meanNdcg(judgements: readonly Judgement[]): number {
  return judgements.reduce((sum, { ndcg }) => sum + ndcg, 0) / judgements.length;
}
