import { type Html, html } from '../../markup/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { feeds, renderFeedLinks } from '../feed-links.ts';
import { renderShareLinks } from '../work/share-links.ts';
import { titleOfSearch } from './chosen-values.ts';
import { addressOfState, fileOfState, type SearchState } from './search-state.ts';

/** All hits as a file: by the extension of the address. */
const files = [
  ['ris', 'RIS'],
  ['bib', 'BibTeX'],
  ['json', 'CSL-JSON'],
  ['csv', 'CSV'],
] as const;

/** What one can do with a search: follow it, share it, take all of it along. */
export function renderTaking(
  state: SearchState,
  total: number,
  mostExported: number,
  context: PageContext,
): Html {
  const { words, urls, institution } = context;
  const say = state.place === undefined ? words.search : words.places;
  const address = institution.origin + addressOfState({ ...state, page: 1 }, urls);
  const name = titleOfSearch(state, context);
  const links = renderShareLinks(address, name, context);
  const row = (title: string, all: readonly Html[], more?: Html): Html =>
    html`<div><h2>${title}</h2><ul>${all.map((link) => html`<li>${link}</li>`)}</ul>${more}</div>`;
  return html`<section class="taking">${row(
    say.follow,
    feeds.map(
      ([extension, title, type]) =>
        html`<a href="${fileOfState(state, extension, urls)}" rel="nofollow" type="${type}">${title}</a>`,
    ),
  )}${links && html`<div class="share"><h2>${say.share}</h2>${links}</div>`}${row(
    say.export,
    files.map(
      ([extension, title]) =>
        html`<a href="${fileOfState(state, extension, urls)}" rel="nofollow" download>${title}</a>`,
    ),
    total > mostExported ? html`<p class="quiet">${words.search.exportBound(mostExported)}</p>` : undefined,
  )}</section>`;
}

/** So that feed readers find the feeds of a search by its address. */
export function feedLinks(state: SearchState, context: PageContext): Html {
  return renderFeedLinks(titleOfSearch(state, context), (extension) =>
    fileOfState(state, extension, context.urls),
  );
}
