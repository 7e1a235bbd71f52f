import anyAscii from 'any-ascii';
import type { CardFont } from './card-fonts.ts';

/** Typefaces draw these as the plain hyphen, where they have them at all. */
const hyphens = /[\u2010\u2011]/g;

/** Makes text that the fonts can draw: a character that none of them has stands in Latin letters, as near as they come. */
export function coveredBy(fonts: readonly Pick<CardFont, 'ranges'>[]): (text: string) => string {
  const ranges = fonts.flatMap((font) => font.ranges);
  const known = new Map<number, boolean>();
  const isCovered = (code: number): boolean => {
    let found = known.get(code);
    if (found === undefined) {
      found = ranges.some(([first, last]) => code >= first && code <= last);
      known.set(code, found);
    }
    return found;
  };
  return (text) => {
    let covered = '';
    for (const character of text.toWellFormed().replace(hyphens, '-'))
      covered += isCovered(character.codePointAt(0) ?? 0) ? character : anyAscii(character);
    return covered;
  };
}
