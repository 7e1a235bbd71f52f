import { type Html, html } from '../../markup/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { renderShareLinks } from '../work/share-links.ts';
import { nameOfSearch } from './chosen-values.ts';
import { addressOfState, queryOfState, type SearchState } from './search-state.ts';

/** All hits as a file: by the extension of the address. */
const files = [
  ['ris', 'RIS'],
  ['bib', 'BibTeX'],
  ['json', 'CSL-JSON'],
  ['csv', 'CSV'],
] as const;
/** The newest hits as a feed, likewise. */
const feeds = [
  ['rss', 'RSS', 'application/rss+xml'],
  ['atom', 'Atom', 'application/atom+xml'],
] as const;

/** What one can do with a search: follow it, share it, take all of it along. */
export function renderTaking(
  state: SearchState,
  total: number,
  mostExported: number,
  context: PageContext,
): Html {
  const { words, urls, institution } = context;
  const say = words.search;
  const whole = queryOfState({ ...state, page: 1, size: 20 });
  const address = institution.origin + addressOfState({ ...state, page: 1 }, urls);
  const name = say.title(nameOfSearch(state, context));
  const links = renderShareLinks(address, name, context);
  const row = (title: string, all: readonly Html[], more?: Html): Html =>
    html`<div><h2>${title}</h2><ul>${all.map((link) => html`<li>${link}</li>`)}</ul>${more}</div>`;
  return html`<section class="taking">${row(
    say.follow,
    feeds.map(
      ([extension, title, type]) =>
        html`<a href="${urls.searchAs(extension, whole)}" rel="nofollow" type="${type}">${title}</a>`,
    ),
  )}${links && html`<div class="share"><h2>${say.share}</h2>${links}</div>`}${row(
    say.export,
    files.map(
      ([extension, title]) =>
        html`<a href="${urls.searchAs(extension, whole)}" rel="nofollow" download>${title}</a>`,
    ),
    total > mostExported ? html`<p class="quiet">${say.exportBound(mostExported)}</p>` : undefined,
  )}</section>`;
}

/** So that feed readers find the feeds of a search by its address. */
export function feedLinks(state: SearchState, context: PageContext): Html {
  const query = queryOfState({ ...state, page: 1, size: 20 });
  const name = context.words.search.title(nameOfSearch(state, context));
  return html`${feeds.map(
    ([extension, title, type]) =>
      html`<link rel="alternate" type="${type}" title="${name} (${title})" href="${context.urls.searchAs(extension, query)}">
`,
  )}`;
}
