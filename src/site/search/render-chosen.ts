import { type Html, html } from '../../markup/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { chosenValues } from './chosen-values.ts';
import { addressOfState, type SearchState } from './search-state.ts';

/** What the results are narrowed by, each with a way back. */
export function renderChosen(state: SearchState, context: PageContext): Html | undefined {
  const { words, urls } = context;
  const say = words.search;
  const chosen = chosenValues(state, context);
  if (chosen.length === 0) return undefined;
  const everything = addressOfState({ ...state, page: 1, filters: {} }, urls);
  return html`<nav class="chosen" aria-label="${say.chosenHeading}"><ul>${chosen.map(
    ({ facet, name, without }) =>
      html`<li><a href="${addressOfState(without, urls)}" rel="nofollow"><span class="unseen">${say.takeBack}</span> ${facet}: <bdi>${name}</bdi> <span aria-hidden="true">×</span></a></li>`,
  )}${
    chosen.length > 1 && html`<li><a class="all" href="${everything}" rel="nofollow">${say.widen}</a></li>`
  }</ul></nav>`;
}
