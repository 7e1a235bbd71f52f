import type { ContainerNode, Font, Renderer } from '@takumi-rs/core';
import type { Log } from '../../effects.ts';
import { readColour } from '../pictures/read-colour.ts';
import { cardSize } from './card.ts';
import { type CardColours, cardColours, legible } from './card-colours.ts';
import { readCardFonts } from './card-fonts.ts';
import { coveredBy } from './covered-text.ts';
import type { CardLook } from './lay-out-card.ts';

export interface CardStudioParts {
  /** Any CSS colour. */
  readonly accent?: string | undefined;
  /** For light paper: SVG, PNG, WebP or JPEG. */
  readonly logo?: Uint8Array | undefined;
  readonly log: Log;
}

/** A renderer that knows the fonts, and the colours and the picture of the house. */
export interface Studio {
  readonly renderer: Renderer;
  readonly look: CardLook;
  /** How high a tree comes to be, in pixels. */
  readonly measure: (node: ContainerNode) => Promise<number>;
  readonly images: { readonly src: string; readonly data: Uint8Array }[];
}

const logoName = 'logo:';
const usualAccent = 'oklch(0.42 0.075 200)';

/** Loads the renderer, too: whoever shows no cards needs none. */
export async function openStudio({ accent, logo, log }: CardStudioParts): Promise<Studio> {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer({ cacheMaxBytes: 8 * 1024 * 1024 });
  const fonts = await readCardFonts();
  for (const { family, style, bytes, ranges } of fonts) {
    const unicodeRange = ranges.map(([first, last]): [number, number] => [first, last]);
    await renderer.registerFont({ name: family, style, data: bytes as Font & Uint8Array, unicodeRange });
  }
  const hasLogo = logo !== undefined && (await canDraw(renderer, logo, log));
  return {
    renderer,
    measure: async (node) => (await renderer.measure(node, { width: cardSize.width })).height,
    images: hasLogo ? [{ src: logoName, data: logo }] : [],
    look: {
      colours: await coloursOf(renderer, accent, log),
      logo: hasLogo ? logoName : undefined,
      drawable: coveredBy(fonts),
    },
  };
}

async function coloursOf(renderer: Renderer, accent: string | undefined, log: Log): Promise<CardColours> {
  if (accent === undefined) return cardColours(usualAccent);
  try {
    return cardColours(legible(await readColour(renderer, accent)));
  } catch (error) {
    log('warn', 'Cards are painted in the usual colour: they cannot use the accent', {
      accent,
      error: String(error),
    });
    return cardColours(usualAccent);
  }
}

async function canDraw(renderer: Renderer, logo: Uint8Array, log: Log): Promise<boolean> {
  try {
    const node: ContainerNode = {
      type: 'container',
      style: { width: 8, height: 8 },
      children: [{ type: 'image', src: logoName, style: { width: 8, height: 8 } }],
    };
    await renderer.render(node, {
      width: 8,
      height: 8,
      format: 'raw',
      images: [{ src: logoName, data: logo }],
    });
    return true;
  } catch (error) {
    log('warn', 'Cards are painted without the logo: it cannot be drawn', { error: String(error) });
    return false;
  }
}
