import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** One file of a font: a style and the characters it holds. */
export interface FontFace {
  readonly family: FontFamily;
  readonly file: string;
  readonly style: 'normal' | 'italic';
  /** In the syntax of `unicode-range`: a browser fetches the file only for text that needs it. */
  readonly range: string;
}

interface FontFamily {
  readonly name: string;
  readonly package: string;
  readonly weights: string;
}

const serif: FontFamily = { name: 'Source Serif 4', package: 'source-serif-4', weights: '200 900' };
const sans: FontFamily = { name: 'Source Sans 3', package: 'source-sans-3', weights: '200 900' };
const vazirmatn: FontFamily = { name: 'Vazirmatn', package: 'vazirmatn', weights: '100 900' };

/** As the packages divide the characters among their files. */
const ranges = {
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
} as const;

function facesFor(scripts: readonly (keyof typeof ranges)[]): readonly FontFace[] {
  return scripts.flatMap((script) =>
    (['normal', 'italic'] as const).flatMap((style) =>
      [serif, sans].map(
        (family): FontFace => ({
          family,
          file: `${family.package}-${script}-wght-${style}`,
          style,
          range: ranges[script],
        }),
      ),
    ),
  );
}

export const fontFaces: readonly FontFace[] = [
  ...facesFor(['latin', 'latin-ext', 'greek']),
  { family: vazirmatn, file: 'vazirmatn-arabic-wght-normal', style: 'normal', range: ranges.arabic },
];

/** In a picture nothing else can step in where a font ends, as the reader's own fonts do in a page. */
export const pictureFaces: readonly FontFace[] = [...fontFaces, ...facesFor(['cyrillic', 'vietnamese'])];

export function fontBytes({ family, file }: FontFace): Promise<Uint8Array> {
  const packaged = createRequire(import.meta.url).resolve(
    `@fontsource-variable/${family.package}/files/${file}.woff2`,
  );
  return readFile(packaged);
}

interface Fallback {
  readonly name: string;
  /** One font under the names of its metric twins. */
  readonly locals: readonly string[];
  /** Width of English text set in our font, divided by its width in this one. */
  readonly widthRatio: number;
  /** Of our font (`hhea` table), in ems. */
  readonly ascent: number;
  readonly descent: number;
}

const fallbacks: readonly Fallback[] = [
  {
    name: 'Fallback Serif',
    locals: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    widthRatio: 1.165,
    ascent: 1.036,
    descent: 0.335,
  },
  {
    name: 'Fallback Sans',
    locals: ['Arial', 'Liberation Sans', 'Arimo'],
    widthRatio: 0.9244,
    ascent: 1.024,
    descent: 0.4,
  },
];

/**
 * Fonts of the reader's own machine, stretched to the width and height of ours, so that nothing jumps when ours
 * arrive. The figures were measured in a browser, and a test measures them again.
 */
export const fallbackFaces: string = fallbacks.map(fallbackRule).join('\n');

function fallbackRule({ name, locals, widthRatio, ascent, descent }: Fallback): string {
  const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;
  const from = locals.map((local) => `local("${local}")`).join(',');
  return `@font-face{font-family:"${name}";src:${from};size-adjust:${percent(widthRatio)};ascent-override:${percent(
    ascent / widthRatio,
  )};descent-override:${percent(descent / widthRatio)};line-gap-override:0%}`;
}
