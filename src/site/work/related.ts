import { type Html, html } from '../../markup/index.ts';
import { type PageContext, renderContents } from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import type { WorkView } from './work-view.ts';

/** Other works that are near to this one, nearest first, with the reason in the margin. */
export function renderRelated({ related }: WorkView, context: PageContext): Html {
  const { words } = context;
  const { work: say } = words;
  const lines = related.map(({ summary, shares }) => ({
    ...listedWork(summary, context, 'without-byline'),
    margin:
      shares.length === 0 ? undefined : html`${say.shares} <em lang="en" dir="ltr">${shares.join(', ')}</em>`,
  }));
  return html`<section class="related" id="related"><h2>${say.related}</h2><p class="quiet">${
    lines.length === 0 ? say.relatedNone : say.relatedBy
  }</p>${lines.length > 0 && renderContents(lines, context)}</section>`;
}
