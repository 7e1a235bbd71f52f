import { html } from '../../markup/index.ts';
import type { PageContext } from '../page-context.ts';
import { yearLabels } from './bars-over-years.ts';
import type { Cell, Picture } from './picture.ts';
import { rounded } from './picture.ts';

export interface YearRows {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly {
    readonly name: string;
    readonly href?: string;
    readonly total: number;
    readonly years: readonly { readonly year: number; readonly works: number }[];
  }[];
}

const width = 480;
const namesWidth = 190;
const countWidth = 40;
const rowHeight = 30;
const barHeight = 22;
const longestName = 27;

/** A row of small bars for each of several things, all on one scale, so that rows can be compared. */
export function rowsOverYears({ name, title, description, rows }: YearRows, { words }: PageContext): Picture {
  const all = rows.flatMap(({ years }) => years);
  const first = Math.min(...all.map(({ year }) => year));
  const last = Math.max(...all.map(({ year }) => year));
  const most = Math.max(4, ...all.map(({ works }) => works));
  const isMirrored = words.direction === 'rtl';
  const left = isMirrored ? countWidth : namesWidth;
  const right = isMirrored ? width - namesWidth : width - countWidth;
  const near = isMirrored ? width : 0;
  const step = (width - namesWidth - countWidth) / (last - first + 1);
  const bar = Math.min(step * 0.78, 22);
  const middle = (year: number) => rounded(left + (year - first + 0.5) * step);
  const floorOf = (row: number) => (row + 1) * rowHeight - 4;
  const height = rows.length * rowHeight + 22;
  const covered = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) =>
    all.some((one) => one.year === year),
  );
  return {
    name,
    title,
    description,
    direction: words.direction,
    width,
    height,
    shapes: html`${rows.map(
      ({ years }, row) =>
        html`<path class="hair" d="M${left} ${floorOf(row) + 0.5}H${right}"/>${years.map(
          ({ year, works }) => {
            const tall = Math.max((works / most) * barHeight, 1);
            return html`<rect class="t1" x="${rounded(middle(year) - bar / 2)}" y="${rounded(floorOf(row) - tall)}" width="${rounded(bar)}" height="${rounded(tall)}"/>`;
          },
        )}`,
    )}`,
    labels: [
      ...rows.flatMap(({ name: of, total }, row) => [
        {
          x: near,
          y: floorOf(row),
          text: shortened(of),
          anchor: isMirrored ? ('end' as const) : ('start' as const),
        },
        {
          x: width - near,
          y: floorOf(row),
          text: words.number(total),
          anchor: isMirrored ? ('start' as const) : ('end' as const),
          strong: true,
        },
      ]),
      ...yearLabels(first, last, middle, (year) => words.date({ year })).map((label) => ({
        ...label,
        y: height - 4,
      })),
    ],
    table: {
      columns: ['', ...covered.map((year) => words.date({ year })), words.pictures.total],
      rows: rows.map(({ name: of, href, years, total }): readonly Cell[] => [
        href === undefined ? of : { text: of, href },
        ...covered.map((year) => years.find((one) => one.year === year)?.works ?? 0),
        total,
      ]),
    },
  };
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= longestName
    ? name
    : `${letters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`;
}
