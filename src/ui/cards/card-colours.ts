/** The colours of a card: those of the pages by day. */
export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly hairline: string;
  readonly accent: string;
  readonly alarm: string;
  readonly caution: string;
}

const paper = 'oklch(0.985 0.005 90)';

export function cardColours(accent: string): CardColours {
  return {
    paper,
    ink: 'oklch(0.22 0.015 260)',
    quiet: 'oklch(0.41 0.015 260)',
    hairline: 'oklch(0.85 0.01 90)',
    accent,
    alarm: 'oklch(0.45 0.17 27)',
    caution: 'oklch(0.45 0.09 70)',
  };
}

/**
 * A colour of the institution's own held to a lightness that can be read on paper, as the style sheet of the pages
 * holds it; given and answered as red, green and blue of 0 to 255. (Oklab by Björn Ottosson, 2020.)
 */
export function legible([red, green, blue]: readonly [number, number, number]): string {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const chroma = Math.min(0.16, Math.hypot(a, bb));
  const hue = (Math.atan2(bb, a) * 180) / Math.PI;
  const held = Math.min(0.43, Math.max(0.3, lightness));
  return `oklch(${held.toFixed(4)} ${chroma.toFixed(4)} ${((hue + 360) % 360).toFixed(2)})`;
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
