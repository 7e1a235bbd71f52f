import { Renderer } from '@takumi-rs/core';
import { legible } from '../cards/card-colours.ts';
import { remembering } from '../words/remembering.ts';
import { type PictureColours, pictureColours } from './colours.ts';
import { type Rgb, readColour } from './read-colour.ts';

/**
 * The colours of files where the institution has an accent of its own, held to what can be read on paper as the pages by
 * day hold it, and written as every program reads them (`#rrggbb`). An accent that cannot be painted leaves the usual ones.
 */
export const coloursOfFiles = remembering(async (accent: string): Promise<PictureColours> => {
  if (accent === '') return pictureColours;
  try {
    const renderer = new Renderer();
    const held = await readColour(renderer, legible(await readColour(renderer, accent)));
    const tone = (share: number) =>
      hexOf(held.map((part, at) => part * share + (paper[at] ?? 0) * (1 - share)));
    const { fills, strokes } = pictureColours;
    return {
      ...pictureColours,
      fills: { ...fills, t1: tone(1), t2: tone(0.62), t3: tone(0.42), t4: tone(0.24) },
      strokes: { ...strokes, tie: tone(0.36) },
    };
  } catch {
    return pictureColours;
  }
});

const paper: Rgb = [0xfb, 0xfa, 0xf6];

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
