import { createEmbeddedSearch } from '../../src/search/index.ts';
import { applyWorks, aWork, type WorkParts } from '../support/a-work.ts';
import { temporaryStore } from '../support/temporary-store.ts';

/** An index over works of which a test names only what it is about. */
export function searchOver(works: readonly WorkParts[]) {
  const store = temporaryStore();
  const held = new Map(works.map(aWork).map((work) => [work.id, work]));
  const search = createEmbeddedSearch(store, async (id) => held.get(id));
  applyWorks(store, search, [...held.values()]);
  const answer = (text: string, page = {}) => search.search({ text, offset: 0, limit: 20, ...page });
  const found = async (text: string) => (await answer(text)).hits.map(({ workId }) => workId as string);
  return { store, search, answer, found };
}
