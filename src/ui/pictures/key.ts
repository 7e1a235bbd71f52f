import { type Html, html } from '../../markup/index.ts';
import { type Label, labelSize, type Picture, rounded } from './picture.ts';

/** A little more than letters take on average, so that nothing runs into its neighbour. */
const letterWidth = labelSize * 0.56;
const swatch = 11;
const lineHeight = 20;

export interface Key {
  readonly shapes: Html;
  readonly labels: readonly Label[];
  readonly height: number;
}

/** What each tone stands for, in rows as wide as the picture. */
export function keyOf(names: readonly string[], width: number, direction: Picture['direction']): Key {
  const placed: { readonly name: string; readonly x: number; readonly y: number }[] = [];
  let [x, y] = [0, 0];
  for (const name of names) {
    const needs = swatch + 6 + name.length * letterWidth;
    if (x > 0 && x + needs > width) [x, y] = [0, y + lineHeight];
    placed.push({ name, x, y });
    x += needs + 18;
  }
  const isMirrored = direction === 'rtl';
  const swatchAt = (at: number) => (isMirrored ? width - at - swatch : at);
  return {
    shapes: html`${placed.map(
      (at, tone) =>
        html`<rect class="${toneOf(tone)}" x="${rounded(swatchAt(at.x))}" y="${at.y + 2}" width="${swatch}" height="${swatch}"/>`,
    )}`,
    labels: placed.map((at) => ({
      x: rounded(isMirrored ? swatchAt(at.x) - 6 : at.x + swatch + 6),
      y: at.y + 12,
      text: at.name,
      anchor: isMirrored ? ('end' as const) : ('start' as const),
    })),
    height: y + lineHeight,
  };
}

/** The class of the nth of at most four tones. */
export function toneOf(at: number): 't1' | 't2' | 't3' | 't4' {
  return (['t1', 't2', 't3'] as const)[at] ?? 't4';
}

/** How much room a text takes, about. */
export function widthOf(text: string): number {
  return text.length * letterWidth;
}
