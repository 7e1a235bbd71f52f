import { fontBytes, pictureFaces } from '../fonts.ts';

/** One file of a font, in WOFF2. */
export interface CardFont {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly bytes: Uint8Array;
  /** The characters that it is for, first and last of each range. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The fonts of the pages, and of some more scripts. */
export function readCardFonts(): Promise<readonly CardFont[]> {
  return Promise.all(
    pictureFaces.map(async (face) => ({
      family: face.family.name,
      style: face.style,
      bytes: await fontBytes(face),
      ranges: face.range.split(',').map(rangeOf),
    })),
  );
}

/** `U+0400-045F`, or one character `U+2116`. */
function rangeOf(range: string): readonly [number, number] {
  const [first = '', last = first] = range.slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
