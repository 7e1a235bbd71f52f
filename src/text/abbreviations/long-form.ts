import { type Alignment, align } from './align.ts';
import { signsOf, turnedSignsOf, withoutQuotes } from './short-form.ts';
import { symbolised } from './symbols.ts';

/** For short forms of one sign, of two, …: the cost up to which a reading is taken, and up to which it is if the short form is used again. */
const limits: readonly { readonly sure: number; readonly likely: number }[] = [
  { sure: 0, likely: 0.2 },
  { sure: 0.65, likely: 1.7 },
  { sure: 1.7, likely: 2.2 },
  { sure: 2.2, likely: 2.6 },
  { sure: 2.6, likely: 3 },
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
  const { sure, likely } = limits[Math.min(signs.length, limits.length) - 1] ?? { sure: 0, likely: 0 };
  const alignment = bestAlignment(short, signs, text, likely);
  if (alignment !== undefined && alignment.cost <= likely) {
    const long = tidy(text.slice(alignment.at));
    if (isLongForm(short, long) && (alignment.cost <= sure || isUsedAgain())) return long;
  }
  return swapped(short, signs, text, isUsedAgain) ?? beforePhrase(short, signs, text, isUsedAgain);
}

const lastPhrase =
  /\s(?:of|with|for|in|from|by|to|on)\s(?:(?!\s(?:of|with|for|in|from|by|to|on|and|or)\s)[^,;])*$/;

/** `myosin-binding subunit of myosin phosphatase (MBS)`: the words before the last phrase or two, if they begin with its signs one by one. */
function beforePhrase(
  short: string,
  signs: string,
  text: string,
  isUsedAgain: () => boolean,
): string | undefined {
  if (!/^\p{Lu}{2,}$/u.test(short)) return undefined;
  let rest = text.trimEnd();
  for (let phrases = 0; phrases < mostPhrases; phrases += 1) {
    const phrase = lastPhrase.exec(rest);
    if (phrase === null) return undefined;
    rest = rest.slice(0, phrase.index);
    const alignment = align(signs, rest, false, plainly);
    if (alignment === undefined || alignment.cost > plainly) continue;
    const long = tidy(rest.slice(alignment.at));
    return long.includes(' ') && isLongForm(short, long) && isUsedAgain() ? long : undefined;
  }
  return undefined;
}

const mostPhrases = 2;
/** Of a reading from the beginnings of words and of parts of words, and from small words between them. */
const plainly = 0.2;

function bestAlignment(short: string, signs: string, text: string, most: number): Alignment | undefined {
  const straight = align(signs, text, pluralShort.test(short), most);
  const turned = turnedSignsOf(short);
  const other = turned === undefined ? undefined : align(turned, text, false, most);
  return other !== undefined && (straight === undefined || other.cost < straight.cost) ? other : straight;
}

/** `tidal volume (VT)`, `myotonic dystrophy (DM)`: two letters in the other order. */
function swapped(short: string, signs: string, text: string, isUsedAgain: () => boolean): string | undefined {
  if (!/^\p{Lu}{2}$/u.test(short)) return undefined;
  const alignment = align(`${signs[1]}${signs[0]}`, text, false, 0);
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
