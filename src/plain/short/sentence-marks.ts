/** Words and pairs of words that tell what a sentence does, and the number that the weights know each by. */
export interface KnownMarks {
  readonly words: ReadonlyMap<string, number>;
  /** By `pairKey` of the numbers of two words that stand side by side. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** The marks that need no words: where a sentence stands, and how much it has of the title and of figures. */
export const placeMarks = 68;
/** Stands for the beginning of a sentence, so that `^ we` is a pair. */
const beginning = '^';
const mostTokens = 60;
const mostCharacters = 600;

export function pairKey(first: number, second: number): number {
  return first * 65_536 + second;
}

/** A sentence as the marks see it: lower case, every figure `#`, what is beyond sixty signs left out. */
export function tokensOf(sentence: string): readonly string[] {
  const tokens = [beginning];
  const text = sentence.slice(0, mostCharacters).toLowerCase();
  for (let at = 0; at < text.length && tokens.length <= mostTokens; ) {
    const start = at;
    const code = text.charCodeAt(at);
    at += 1;
    if (isLetter(code)) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
      tokens.push(text.slice(start, at));
    } else if (isDigit(code)) {
      while (at < text.length && continuesFigure(text.charCodeAt(at))) at += 1;
      tokens.push('#');
    } else if (signs.includes(text.charAt(start))) tokens.push(text.charAt(start));
  }
  return tokens;
}

const signs = '%=<>±';

/** Whatever is not ASCII counts as a letter, but for signs and spaces of Latin-1 and general punctuation. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Digits, points, commas and the raised point. */
function continuesFigure(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2c || code === 0xb7;
}

/** Where a sentence stands among how many, and what it shares with the title. */
export interface Place {
  readonly at: number;
  readonly of: number;
  readonly titleWords: ReadonlySet<string>;
}

/** The numbers of all marks that a sentence bears, each once. */
export function marksOf(tokens: readonly string[], place: Place, known: KnownMarks): readonly number[] {
  const marks = new Set<number>(marksOfPlace(tokens, place));
  let before: number | undefined;
  for (const word of tokens) {
    const number = known.words.get(word);
    if (number !== undefined) {
      marks.add(placeMarks + number);
      const pair = before === undefined ? undefined : known.pairs.get(pairKey(before, number));
      if (pair !== undefined) marks.add(placeMarks + pair);
    }
    before = number;
  }
  return [...marks];
}

function marksOfPlace(tokens: readonly string[], { at, of, titleWords }: Place): readonly number[] {
  const fromEnd = of - 1 - at;
  let figures = 0;
  let shared = 0;
  const seen = new Set<string>();
  for (const word of tokens) {
    if (word === '#') figures += 1;
    else if (titleWords.has(word) && !seen.has(word)) {
      seen.add(word);
      shared += 1;
    }
  }
  const share = titleWords.size === 0 ? 0 : shared / titleWords.size;
  return [
    0,
    1 + Math.min(11, Math.floor((12 * at) / of)),
    13 + Math.min(4, at),
    18 + Math.min(4, fromEnd),
    23 + Math.min(7, of >> 1),
    31 + Math.min(4, figures),
    36 + Math.min(4, Math.floor(share * 5)),
    41 + (tokens.length < 12 ? 0 : tokens.length < 30 ? 1 : 2),
    // Findings have figures, conclusions mostly have none: so in each twelfth.
    44 + 2 * Math.min(11, Math.floor((12 * at) / of)) + (figures > 0 ? 1 : 0),
  ];
}

/** The words of a title that say something. */
export function titleWordsOf(title: string): ReadonlySet<string> {
  return new Set(tokensOf(title).filter((word) => word.length > 3));
}
