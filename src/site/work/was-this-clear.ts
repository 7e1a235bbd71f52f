import { type Html, html } from '../../markup/index.ts';
import type { PageContext } from '../../ui/index.ts';
import type { ClearPart } from './clear-parts.ts';
import type { WorkView } from './work-view.ts';

/** Where the thanks for an answer stand, unseen until it was given. */
export function thanksId(mark: string): string {
  return `thanks-${mark}`;
}

/** "Was this clear?" under a part of the page: a form that needs no script and tells nobody who answered. */
export function renderWasThisClear(
  { mark }: ClearPart,
  { work, asksClear }: WorkView,
  { urls, words }: PageContext,
): Html | undefined {
  if (!asksClear) return undefined;
  const say = words.plain.clear;
  return html`<form class="clear" method="post" action="${urls.workClear(work.id)}"><input type="hidden" name="part" value="${mark}"><span>${say.question}</span> <button type="submit" name="clear" value="yes">${say.yes}</button> <button type="submit" name="clear" value="no">${say.no}</button></form><p class="thanks" id="${thanksId(mark)}" role="status" hidden>${say.thanks}</p>`;
}
