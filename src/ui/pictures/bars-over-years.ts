import { html } from '../../markup/index.ts';
import type { PageContext } from '../page-context.ts';
import { keyOf, toneOf, widthOf } from './key.ts';
import { type Cell, type Label, type Picture, rounded } from './picture.ts';

export interface YearBars {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What the parts of each bar are, from the foot up: at most four. */
  readonly series: readonly string[];
  /** Years in order; `counts` beside `series`. */
  readonly years: readonly { readonly year: number; readonly counts: readonly number[] }[];
  /** Where a year leads in the table. */
  readonly hrefOf?: (year: number) => string;
}

const width = 480;
const barsHeight = 160;
const foot = 22;
const head = 18;

/** Bars over all years from the first to the last, each stacked of its parts. */
export function barsOverYears(
  { name, title, description, series, years, hrefOf }: YearBars,
  { words }: PageContext,
): Picture {
  const key = keyOf(series.length > 1 ? series : [], width, words.direction);
  const top = (series.length > 1 ? key.height + 4 : 0) + head;
  const floor = top + barsHeight;
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const totals = years.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const most = Math.max(1, ...totals);
  // A handful is not made to look like much.
  const scale = barsHeight / Math.max(6, most);
  const step = width / (last - first + 1);
  const bar = Math.min(step * 0.78, 44);
  const middle = (year: number) => rounded((year - first + 0.5) * step);
  const shapes = years.map(({ year, counts }) => {
    let y = floor;
    return counts.map((count, tone) => {
      if (count === 0) return undefined;
      const height = Math.max(count * scale, 0.8);
      y -= height;
      return html`<rect class="${toneOf(tone)}" x="${rounded(middle(year) - bar / 2)}" y="${rounded(y)}" width="${rounded(bar)}" height="${rounded(height)}"/>`;
    });
  });
  const highest = totals.indexOf(most);
  const peak = years[highest]?.year ?? first;
  return {
    name,
    title,
    description,
    direction: words.direction,
    width,
    height: floor + foot,
    shapes: html`${key.shapes}${shapes}<path class="axis" d="M0 ${floor + 0.5}H${width}"/>`,
    labels: [
      ...key.labels,
      ...(totals.length > 0
        ? [
            {
              x: middle(peak),
              y: rounded(floor - most * scale - 6),
              text: words.number(most),
              anchor: 'middle' as const,
              strong: true,
            },
          ]
        : []),
      ...yearLabels(first, last, middle, (year) => words.date({ year })).map((label) => ({
        ...label,
        y: floor + 17,
      })),
    ],
    table: {
      columns: [words.lists.year, ...series, ...(series.length > 1 ? [words.pictures.total] : [])],
      rows: years.map(({ year, counts }, at): readonly Cell[] => [
        hrefOf ? { text: words.date({ year }), href: hrefOf(year) } : words.date({ year }),
        ...counts,
        ...(series.length > 1 ? [totals[at] ?? 0] : []),
      ]),
    },
  };
}

/** The first and the last year, and round ones between them as far as there is room. */
export function yearLabels(
  first: number,
  last: number,
  middle: (year: number) => number,
  print: (year: number) => string,
): readonly Omit<Label, 'y'>[] {
  const room = widthOf('2000') + 14;
  const perYear = last === first ? room : (middle(last) - middle(first)) / (last - first);
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * perYear >= room) ?? 200;
  const between: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    if ((year - first) * perYear >= room && (last - year) * perYear >= room) between.push(year);
  return [...new Set([first, ...between, last])].map((year) => ({
    x: middle(year),
    text: print(year),
    anchor: 'middle' as const,
  }));
}
