import type { Catalogue, WorkSummary } from '../../catalogue/index.ts';
import { type Markdown, markdown, markdownLink } from '../../markup/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { PageContext } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import { answerTo } from '../search/search-page.ts';
import { fileOfState, type SearchState } from '../search/search-state.ts';
import { listedInMarkdown } from './listed-in-markdown.ts';
import { listOf, type Twin, twinOfPage } from './twin.ts';

/** A stretch of a list of works. */
export interface TwinList {
  readonly total: number;
  readonly works: readonly WorkSummary[];
  /** The twin that goes on, as a path. */
  readonly next?: string | undefined;
  /** What else is to be said before the works. */
  readonly before?: Markdown | undefined;
}

/** A page that lists works, in Markdown: what it is, the works, and where it goes on. */
export function listTwin(page: Page, { total, works, next, before }: TwinList, context: PageContext): Twin {
  const { institution, words } = context;
  const on = next && institution.origin + next;
  return twinOfPage(
    page,
    { works: total, next: on },
    [
      before,
      markdown`${words.lists.works(total)}`,
      listOf(works.map((work) => listedInMarkdown(work, context))),
      on !== undefined && markdownLink(words.lists.next, on),
    ],
    context,
  );
}

/** As many as `fileOfState` counts to a page. */
const worksTold = 20;

export interface FoundTwinPorts {
  readonly search: Pick<SearchIndex, 'search'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

/** What a search finds, or what belongs to a place, in Markdown. */
export async function foundTwin(
  page: Page,
  asked: SearchState,
  { search, catalogue }: FoundTwinPorts,
  context: PageContext,
): Promise<Twin> {
  const isAsked = asked.place !== undefined || asked.text !== '' || Object.keys(asked.filters).length > 0;
  if (!isAsked) return listTwin(page, { total: 0, works: [] }, context);
  const { answer, state } = await answerTo({ ...asked, size: worksTold }, search);
  const { words, urls } = context;
  const summaries = new Map(
    (await catalogue.summaries(answer.hits.map(({ workId }) => workId))).map((one) => [one.id, one]),
  );
  const goesOn = answer.total > state.page * state.size;
  return listTwin(
    page,
    {
      total: answer.total,
      works: answer.hits.flatMap(({ workId }) => summaries.get(workId) ?? []),
      next: goesOn ? fileOfState(state, 'md', urls, state.page + 1) : undefined,
      before: answer.total === 0 ? markdown`${words.search.none(state.text)}` : undefined,
    },
    context,
  );
}
