import { html } from '../../markup/index.ts';
import type { PageContext } from '../page-context.ts';
import { keyOf, toneOf } from './key.ts';
import { type Cell, type Picture, rounded } from './picture.ts';

export interface Shares {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** At most four, together the whole. */
  readonly parts: readonly { readonly name: string; readonly works: number }[];
}

const width = 480;
const barHeight = 28;

/** The parts of a whole side by side, from where reading begins, each with its share. */
export function shareBar({ name, title, description, parts }: Shares, { words }: PageContext): Picture {
  const total = parts.reduce((sum, { works }) => sum + works, 0);
  const share = (works: number) => words.percent(total === 0 ? 0 : works / total);
  const key = keyOf(
    parts.map((part) => `${part.name}: ${share(part.works)}`),
    width,
    words.direction,
  );
  const top = key.height + 6;
  let at = 0;
  return {
    name,
    title,
    description,
    direction: words.direction,
    width,
    height: top + barHeight,
    shapes: html`${key.shapes}${parts.map(({ works }, tone) => {
      const wide = total === 0 ? 0 : (works / total) * width;
      const from = words.direction === 'rtl' ? width - at - wide : at;
      at += wide;
      return html`<rect class="${toneOf(tone)}" x="${rounded(from)}" y="${top}" width="${rounded(wide)}" height="${barHeight}"/>`;
    })}`,
    labels: key.labels,
    table: {
      columns: [title, words.lists.count, words.pictures.share],
      rows: parts.map((part): readonly Cell[] => [part.name, part.works, share(part.works)]),
    },
  };
}
