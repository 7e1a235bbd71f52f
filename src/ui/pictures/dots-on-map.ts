import { html } from '../../markup/index.ts';
import type { PageContext } from '../page-context.ts';
import { labelsBeside } from './labels-beside.ts';
import { type Cell, type Picture, rounded } from './picture.ts';
import { countryMiddles, landOutline, worldSize } from './world.ts';

export interface CountryDots {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** By ISO 3166-1 code, the most works first. */
  readonly countries: readonly { readonly country: string; readonly works: number }[];
}

const largest = 14;
const smallest = 2;
const mostLabels = 8;

/** A dot on each country, as large as its works are many; what no atlas shows stands in the table alone. */
export function dotsOnMap(
  { name, title, description, countries }: CountryDots,
  { words }: PageContext,
): Picture {
  const { width, height } = worldSize;
  const most = Math.max(1, ...countries.map(({ works }) => works));
  const dots = countries.flatMap(({ country, works }) => {
    const at = countryMiddles.get(country);
    const radius = Math.max(smallest, largest * Math.sqrt(works / most));
    return at ? [{ country, works, x: at[0], y: at[1], radius }] : [];
  });
  const labels = labelsBeside(
    dots.map(({ country, ...dot }, at) => ({
      ...dot,
      text: at < mostLabels ? words.countryName(country) : '',
    })),
    { width, height },
  );
  return {
    name,
    title,
    description,
    direction: words.direction,
    width,
    height,
    shapes: html`<path class="land" d="${landOutline}"/>${dots.map(
      ({ x, y, radius }) => html`<circle class="t1 dot" cx="${x}" cy="${y}" r="${rounded(radius)}"/>`,
    )}`,
    labels,
    table: {
      columns: [words.pictures.country, words.lists.count],
      rows: countries.map(({ country, works }): readonly Cell[] => [words.countryName(country), works]),
    },
  };
}
