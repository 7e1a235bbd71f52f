import type { Catalogue } from '../../catalogue/index.ts';
import type { Citer } from '../../formats/index.ts';
import { type Html, html, inline } from '../../markup/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { type PageContext, renderCopyButton, renderNotice } from '../../ui/index.ts';
import { queryOf } from '../../urls.ts';
import { addressOfState, filtersOf, queryOfState, type SearchState } from '../search/search-state.ts';

export interface ReferencePorts {
  readonly catalogue: Pick<Catalogue, 'find'>;
  readonly search: Pick<SearchIndex, 'allHits'>;
  readonly citer: Pick<Citer, 'cite' | 'styles'>;
}

/** Styles take some milliseconds for each reference: more are had as a file. */
const mostReferences = 200;
const usualStyle = 'vancouver';

/** The way from the works of a place to the same as references. */
export function renderStyleLink(state: SearchState, { urls, words }: PageContext): Html {
  const address = addressWithStyle({ ...state, page: 1, size: 20 }, usualStyle, urls);
  return html`<p><a href="${address}" rel="nofollow">${words.places.references.link}</a></p>`;
}

/** The works of a place as references, in the order of the style, with the other styles to choose from. */
export async function renderReferences(
  state: SearchState,
  style: string,
  ports: ReferencePorts,
  context: PageContext,
): Promise<Html> {
  const { urls, words } = context;
  const say = words.places.references;
  const works = await worksOf(state, ports, mostReferences + 1);
  const shown = works.slice(0, mostReferences);
  const cited = await ports.citer.cite(shown, { style, locale: context.locale });
  const hidden = Object.entries(queryOfState({ ...state, page: 1, size: 20 })).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [value].flat().map((one) => [name, one] as const),
  );
  return html`<div class="prose"><h3>${say.title}</h3><form class="fields" action="${
    state.place?.path(urls) ?? urls.search()
  }" method="get">${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<label for="style">${
    say.style
  }</label><select id="style" name="style">${ports.citer
    .styles()
    .map(
      ({ name, title }) =>
        html`<option value="${name}"${name === style && html` selected`}>${title}</option>`,
    )}</select> <button type="submit">${say.verb}</button></form>${
    cited.kind === 'cited'
      ? html`${works.length > mostReferences && html`<p class="quiet">${say.bound(mostReferences)}</p>`}${renderCopyButton(
          { element: 'references' },
          say.copy,
          say.copy,
          words.cite.copied,
        )}<ol class="references" id="references" lang="${context.locale}" dir="auto">${cited.references.map(
          ({ label, text }) =>
            html`<li dir="auto"${label !== undefined && html` value="${label.replace(/\D/g, '') || '1'}"`}>${inline(text)}</li>`,
        )}</ol>`
      : renderNotice('caution', say.unknown(style.slice(0, 60)))
  }<p><a href="${addressOfState({ ...state, page: 1 }, urls)}">${say.back}</a></p></div>`;
}

/** The works themselves, in the order of the state. */
export async function worksOf(
  state: SearchState,
  { catalogue, search }: Pick<ReferencePorts, 'catalogue' | 'search'>,
  most: number,
) {
  const { text, order } = state;
  const ids = await search.allHits({ text, order, filters: filtersOf(state) }, most);
  const works = await Promise.all(ids.map((id) => catalogue.find(id)));
  return works.filter((work) => work !== undefined);
}

function addressWithStyle(state: SearchState, style: string, urls: PageContext['urls']): string {
  const query = queryOf({ ...queryOfState(state), style });
  return `${state.place?.path(urls) ?? urls.search()}${query}`;
}
