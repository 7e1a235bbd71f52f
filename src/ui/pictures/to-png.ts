import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Renderer } from '@takumi-rs/core';
import { type PictureColours, pictureColours } from './colours.ts';
import { hasRightToLeft, type Label, labelSize, type Picture } from './picture.ts';
import { captionsOf, placeInFile, sizeOfFile, toSvg } from './to-svg.ts';

/** Twice as many points as units: sharp on paper and on fine screens. */
const scale = 2;
const fonts = [
  'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  'source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  'source-sans-3/files/source-sans-3-greek-wght-normal.woff2',
  'vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
];

let ready: Promise<Renderer> | undefined;

/**
 * The picture as a PNG, off the event loop. The shapes are painted as SVG; the text is set with the fonts of the pages
 * (woff2), which painters of SVG do not read, and in the direction of its own script.
 */
export async function toPng(
  picture: Picture,
  source: string,
  colours: PictureColours = pictureColours,
): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= createRenderer();
  const renderer = await ready;
  const { width, height } = sizeOfFile(picture);
  const bare = toSvg({ ...picture, labels: [] }, source, colours).replace(/<text[^>]*>[^<]*<\/text>/g, '');
  const labels: readonly Label[] = [
    ...captionsOf(picture, source),
    ...picture.labels.map((label) => ({ ...label, x: label.x + placeInFile.x, y: label.y + placeInFile.y })),
  ];
  return renderer.render(
    {
      type: 'container',
      style: { width: width * scale, height: height * scale, position: 'relative' },
      children: [
        {
          type: 'image',
          src: `data:image/svg+xml;base64,${Buffer.from(bare).toString('base64')}`,
          style: { width: width * scale, height: height * scale },
        },
        ...labels.map(nodeOf),
      ],
    },
    { width: width * scale, height: height * scale, format: 'png' },
  );
}

/** So wide that no label is broken into lines. */
const room = 900;

function nodeOf({ x, y, text, anchor, strong }: Label) {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - room : x - room / 2;
  const toLeft = { start: 'left', middle: 'center', end: 'right' } as const;
  return {
    type: 'text' as const,
    text,
    style: {
      position: 'absolute' as const,
      left: left * scale,
      // Where the line stands in a box of its own height, measured for these fonts.
      top: (y - labelSize * 1.06) * scale,
      width: room * scale,
      direction: hasRightToLeft(text) ? ('rtl' as const) : ('ltr' as const),
      textAlign: toLeft[anchor],
      fontFamily: '"Source Sans 3", Vazirmatn',
      fontSize: labelSize * scale,
      lineHeight: 1.3,
      fontWeight: strong ? 600 : 400,
      color: strong ? pictureColours.ink : pictureColours.quiet,
      whiteSpace: 'nowrap' as const,
    },
  };
}

async function createRenderer(): Promise<Renderer> {
  const renderer = new Renderer();
  const { resolve } = createRequire(import.meta.url);
  for (const font of fonts) {
    const data = await readFile(resolve(`@fontsource-variable/${font}`));
    await renderer.registerFont({ name: font.startsWith('vazirmatn') ? 'Vazirmatn' : 'Source Sans 3', data });
  }
  return renderer;
}
