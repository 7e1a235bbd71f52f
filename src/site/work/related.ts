import type { WorkSummary } from '../../catalogue/index.ts';
import { type Html, html, keepHtml } from '../../markup/index.ts';
import { oncePer, type PageContext, renderEntry, renderNumbered } from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import { renderReasons } from '../related-reasons.ts';
import type { WorkView } from './work-view.ts';

/** A work stands in up to fifty lists and more: its entry is drawn once for each language. */
const entriesIn = oncePer((context: PageContext) =>
  oncePer(
    (summary: WorkSummary): Html =>
      keepHtml(renderEntry(listedWork(summary, context, 'without-byline'), context)),
  ),
);

/** Other works that are near to this one, nearest first, with the reason in the margin. */
export function renderRelated({ work, related }: WorkView, context: PageContext): Html {
  const { urls, words } = context;
  const { work: say } = words;
  const entryOf = entriesIn(context);
  const entries = related.map(({ summary, ...reasons }) => ({
    entry: entryOf(summary),
    margin: renderReasons(reasons, context),
  }));
  return html`<section class="related" id="related"><h2>${say.related}</h2><p class="quiet">${
    entries.length === 0 ? say.relatedNone : say.relatedBy
  }</p>${
    entries.length > 0 &&
    html`${renderNumbered(entries)}<p class="onward"><a href="${urls.findRelated(work.id)}" rel="nofollow">${words.findRelated.who}</a></p><p><a href="${urls.path(work.id)}" rel="nofollow">${words.path.start}</a></p>`
  }</section>`;
}
