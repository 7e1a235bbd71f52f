import type { WorkSummary } from '../../catalogue/index.ts';
import { type Html, html, inlineText, marked } from '../../markup/index.ts';
import type { SearchHit } from '../../search/index.ts';
import { type PageContext, renderContents } from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';

/** Hits as a list, with the words sought marked in titles and lines; `start` numbers the first. */
export function renderHits(
  hits: readonly SearchHit[],
  summaries: readonly WorkSummary[],
  context: PageContext,
  start: number,
): Html {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const works = hits.flatMap(({ workId, title, line, elsewhere, matchedAs }) => {
    const summary = byId.get(workId);
    if (summary === undefined) return [];
    return {
      ...listedWork(summary, context),
      markedTitle: title && marked(title),
      line: lineOf(line, matchedAs, context),
      elsewhere: elsewhere?.map(
        ({ field, text }) =>
          html`${context.words.search.fields[field]}: <bdi>${marked(inlineText(text))}</bdi>`,
      ),
    };
  });
  return renderContents(works, context, start);
}

/** The line that speaks of what was asked, and the other words for it by which the work was found. */
function lineOf(
  line: string | undefined,
  matchedAs: readonly string[] | undefined,
  { words }: PageContext,
): Html | undefined {
  const text = line === undefined ? undefined : marked(inlineText(line));
  return matchedAs === undefined
    ? text
    : html`<span class="quiet">${words.search.matchedAs(matchedAs)}</span> ${text}`;
}
