import { type Html, html } from '../markup/index.ts';
import type { PageContext } from './page-context.ts';

export interface YearCount {
  readonly year: number;
  readonly works: number;
}

/** The span that works are narrowed to, and whether robots may follow where the years lead. */
interface ChosenYears {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly robots?: 'nofollow';
}

const width = 360;
const height = 130;
const top = 20;
const foot = 20;

/**
 * Works per year as bars that lead to each, labelled where it matters. For whoever uses a keyboard or a screen reader
 * a sentence and a table say the same, with the same links.
 */
export function renderYears(
  counts: readonly YearCount[],
  hrefOf: (year: number) => string,
  { words }: PageContext,
  chosen: ChosenYears = {},
): Html | undefined {
  const first = counts[0]?.year;
  const last = counts.at(-1)?.year;
  if (first === undefined || last === undefined || counts.length < 2) return undefined;
  const most = counts.reduce((best, count) => (count.works > best.works ? count : best));
  const total = counts.reduce((sum, { works }) => sum + works, 0);
  const step = width / (last - first + 1);
  const scale = (height - top - foot) / most.works;
  const middle = (year: number) => round((year - first + 0.5) * step);
  const heightOf = (works: number) => Math.max(1.5, works * scale);
  const summary = words.picture.summary(total, first, last, most.works, most.year);
  const year = (value: number) => words.date({ year: value });
  const isChosen = ({ year: of }: YearCount) =>
    (chosen.from !== undefined || chosen.to !== undefined) &&
    of >= (chosen.from ?? first) &&
    of <= (chosen.to ?? last);
  const classOf = (count: YearCount) =>
    [count.year === most.year && 'most', isChosen(count) && 'within'].filter(Boolean).join(' ');
  return html`<figure class="years"><svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${counts.map(
    (count) => {
      const { year: of, works } = count;
      const left = (of - first) * step;
      return html`<a href="${hrefOf(of)}" tabindex="-1" rel="nofollow" data-year="${of}"><title>${year(of)}: ${words.lists.works(
        works,
      )}</title><rect class="reach" x="${round(left)}" y="0" width="${round(step)}" height="${height}"/><rect${
        classOf(count) !== '' && html` class="${classOf(count)}"`
      } x="${round(left + step * 0.14)}" y="${round(height - foot - heightOf(works))}" width="${round(
        step * 0.72,
      )}" height="${round(heightOf(works))}"/></a>`;
    },
  )}<path d="M0 ${height - foot + 0.5}H${width}"/><text x="${middle(most.year)}" y="${round(
    height - foot - heightOf(most.works) - 6,
  )}">${words.number(most.works)}</text>${yearsToLabel(first, last, most.year).map(
    (at) => html`<text x="${middle(at)}" y="${height - 5}">${year(at)}</text>`,
  )}</svg><details><summary>${words.picture.asTable}</summary><table><thead><tr><th scope="col">${
    words.lists.year
  }</th><th scope="col">${words.lists.count}</th></tr></thead><tbody>${counts.map(
    ({ year: of, works }) =>
      html`<tr><td><a href="${hrefOf(of)}"${chosen.robots && html` rel="${chosen.robots}"`}>${year(of)}</a></td><td>${words.number(works)}</td></tr>`,
  )}</tbody></table></details><figcaption>${summary}</figcaption></figure>`;
}

/** The ends, and the highest bar where its label has room. */
function yearsToLabel(first: number, last: number, most: number): readonly number[] {
  const room = Math.ceil((last - first + 1) / 9);
  const between = most - first >= room && last - most >= room ? [most] : [];
  return [first, ...between, last];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
