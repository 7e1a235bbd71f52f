import { type Alignment, align, mostCost } from './align.ts';
import { signsOf, turnedSignsOf, withoutQuotes } from './short-form.ts';
import { symbolised } from './symbols.ts';

/** For short forms of one sign, of two, …: the cost up to which a reading is taken, and up to which it is if the short form is used again. */
const limits: readonly { readonly sure: number; readonly likely: number }[] = [
  { sure: 0, likely: 0.2 },
  { sure: 0.65, likely: 1.7 },
  { sure: 1.7, likely: 2.2 },
  { sure: 2.2, likely: 2.6 },
  { sure: 2.6, likely: mostCost },
];
const pluralShort = /\p{Lu}s$/u;

/** The words at the end of a text that a short form stands for, if they can be told. `isUsed`: whether the short form is used again; false where that proves nothing. */
export function longFormAtEnd(
  short: string,
  text: string,
  isUsed: ((short: string) => boolean) | false,
): string | undefined {
  // `dimethyl-(DMP)`: half a word.
  if (text.endsWith('-')) return undefined;
  const signs = signsOf(short);
  const symbol = symbolised(signs, text);
  if (symbol !== undefined) return symbol;
  const isUsedAgain = (): boolean => isUsed !== false && isUsed(short);
  const alignment = bestAlignment(short, signs, text);
  const { sure, likely } = limits[Math.min(signs.length, limits.length) - 1] ?? { sure: 0, likely: 0 };
  if (alignment !== undefined && alignment.cost <= likely) {
    const long = tidy(text.slice(alignment.at));
    if (isLongForm(short, long) && (alignment.cost <= sure || isUsedAgain())) return long;
  }
  return swapped(short, signs, text, isUsedAgain);
}

function bestAlignment(short: string, signs: string, text: string): Alignment | undefined {
  const straight = align(signs, text, pluralShort.test(short));
  const turned = turnedSignsOf(short);
  const other = turned === undefined ? undefined : align(turned, text, false);
  return other !== undefined && (straight === undefined || other.cost < straight.cost) ? other : straight;
}

/** `tidal volume (VT)`, `myotonic dystrophy (DM)`: two letters in the other order. */
function swapped(short: string, signs: string, text: string, isUsedAgain: () => boolean): string | undefined {
  if (!/^\p{Lu}{2}$/u.test(short)) return undefined;
  const alignment = align(`${signs[1]}${signs[0]}`, text, false);
  if (alignment === undefined || alignment.cost > 0) return undefined;
  const long = tidy(text.slice(alignment.at));
  return long.includes(' ') && isLongForm(short, long) && isUsedAgain() ? long : undefined;
}

function tidy(long: string): string {
  return withoutQuotes(long.replace(/^[^\p{L}\p{N}([]+|[\s,;:/-]+$/gu, ''));
}

function isLongForm(short: string, long: string): boolean {
  return (
    long.length > short.length &&
    /\p{L}{3}/u.test(long) &&
    !/[:;?!]\s|[<>=]/.test(long) &&
    !long.split(/[\s-]+/).includes(short)
  );
}
