import type { Catalogue } from '../catalogue/index.ts';
import { type Html, html, type Inserted } from '../markup/index.ts';
import type { SearchIndex } from '../search/index.ts';
import {
  alternatesOf,
  type PageContext,
  parsePage,
  renderContents,
  renderNotice,
  renderPaging,
  renderRange,
} from '../ui/index.ts';
import { listedWork } from './listed-work.ts';
import type { Page } from './page.ts';
import { renderQuestion, renderWays } from './ways-on.ts';

export interface SearchPagePorts {
  readonly search: SearchIndex;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

const hitsPerPage = 20;
const longestQuestion = 500;

/** What was found, each with the line that speaks of it; and a way on where nothing was. */
export async function searchPage(
  params: { readonly q?: string | undefined; readonly page?: string | undefined },
  { search, catalogue }: SearchPagePorts,
  context: PageContext,
): Promise<Page> {
  const text = (params.q ?? '').trim().slice(0, longestQuestion);
  const page = parsePage(params.page);
  const answer =
    text === ''
      ? { total: 0, hits: [] }
      : await search.search({ text, offset: (page - 1) * hitsPerPage, limit: hitsPerPage });
  const summaries = await catalogue.summaries(answer.hits.map(({ workId }) => workId));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const works = answer.hits.flatMap(({ workId, line }) => {
    const summary = byId.get(workId);
    return summary
      ? [{ ...listedWork(summary, context), ...(line !== undefined && { line: renderLine(line) }) }]
      : [];
  });
  const { urls, words } = context;
  const say = words.search;
  const paging = { page, size: hitsPerPage, total: answer.total };
  const hrefOf = (at: number, all = urls) => all.search({ q: text, page: at === 1 ? undefined : at });
  return {
    title: say.title(text),
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    noIndex: true,
    main: html`<h1>${text === '' ? say.ask : say.title(text)}</h1>${renderQuestion(text, context)}${
      text !== '' &&
      (works.length === 0
        ? html`${renderNotice('plain', say.none(text), say.advice)}${renderWays(context)}`
        : html`<p class="quiet" role="status">${say.found(answer.total)}${
            answer.total > hitsPerPage && html`${words.separator}${renderRange(paging, context)}`
          }</p>${renderContents(works, context, (page - 1) * hitsPerPage + 1)}${renderPaging(paging, (at) => hrefOf(at), context)}`)
    }`,
    dependsOn: 'any-work',
  };
}

/** The index sets matched words between U+0002 and U+0003. */
function renderLine(line: string): Html {
  const parts: Inserted[] = [];
  for (const piece of line.split('\u0002')) {
    const end = piece.indexOf('\u0003');
    if (end === -1) parts.push(piece);
    else parts.push(html`<mark>${piece.slice(0, end)}</mark>`, piece.slice(end + 1));
  }
  return html`${parts}`;
}
