import type { Renderer } from '@takumi-rs/core';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Any CSS colour as red, green and blue of 0 to 255: a pixel is painted with it, and read. Throws where it is no colour. */
export async function readColour(renderer: Renderer, colour: string): Promise<Rgb> {
  const style = { width: 1, height: 1, backgroundColor: colour };
  const [red = 0, green = 0, blue = 0] = await renderer.render(
    { type: 'container', style },
    { width: 1, height: 1, format: 'raw' },
  );
  return [red, green, blue];
}
