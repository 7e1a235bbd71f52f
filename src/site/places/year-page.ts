import { html } from '../../markup/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { PageContext } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import type { SearchParams } from '../search/search-state.ts';
import { picturesOfWorks } from './pictures-of-works.ts';
import { type PlacePorts, placePage } from './place-page.ts';
import { placeOfYear } from './places.ts';
import { renderPictures } from './render-pictures.ts';

export interface YearPagePorts extends PlacePorts {
  readonly search: PlacePorts['search'] & Pick<SearchIndex, 'figures'>;
}

/** What was published in one year; a year without works is no page. */
export async function yearPage(
  params: SearchParams & { readonly year: string },
  ports: YearPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  if (!/^[12]\d{3}$/.test(params.year)) return undefined;
  const year = Number(params.year);
  const place = placeOfYear(year, context);
  const [figures, { years }] = await Promise.all([
    ports.search.figures(place.within),
    ports.search.figures(),
  ]);
  const { works } = figures;
  if (works === 0) return undefined;
  const { urls, words } = context;
  const say = words.places.year;
  const at = years.findIndex((one) => one.year === year);
  const neighbours = [
    { of: years[at - 1], rel: 'prev' },
    { of: years[at + 1], rel: 'next' },
  ].flatMap(({ of, rel }) => (of ? [{ year: of.year, rel }] : []));
  return placePage(
    params,
    place,
    async () => ({
      kind: say.kind,
      steps: [{ text: say.title, href: urls.years() }],
      lead: say.sentence(words.lists.works(works), year),
      below:
        neighbours.length === 0
          ? undefined
          : html`<nav aria-label="${say.title}"><ul class="choices">${neighbours.map(
              (one) =>
                html`<li><a href="${urls.year(one.year)}" rel="${one.rel}">${words.date({ year: one.year })}</a></li>`,
            )}</ul></nav>`,
      pictures: renderPictures(place, picturesOfWorks(figures, context), context),
      schema: { '@type': 'CollectionPage', name: words.lists.inYear(year), temporalCoverage: String(year) },
    }),
    ports,
    context,
  );
}
