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
const token = /[\p{L}]+|\d|[%=<>±]/gu;
const mostTokens = 60;

export function pairKey(first: number, second: number): number {
  return first * 65_536 + second;
}

/** A sentence as the marks see it: lower case, every figure `#`, what is beyond sixty signs left out. */
export function tokensOf(sentence: string): readonly string[] {
  const tokens = [beginning];
  for (const [found] of sentence.slice(0, 600).toLowerCase().replace(figures, '1').matchAll(token)) {
    tokens.push(found === '1' ? '#' : found);
    if (tokens.length > mostTokens) break;
  }
  return tokens;
}

const figures = /\d[\d.,·]*/g;

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
