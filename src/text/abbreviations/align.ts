/** The end of a text that a short form can be read from, and how well: 0 is from the beginnings of its words, one by one. */
export interface Alignment {
  /** Where in the text it begins. */
  readonly at: number;
  readonly cost: number;
}

/** What is passed over when a short form is read from its words costs; the least cost is sought. */
const cost = {
  /** A small word without a sign in the short form. */
  smallWord: 0.15,
  /** Any other word without one, and the last word without one. */
  word: 1.1,
  lastWord: 1.6,
  /** What kind of thing it is, last: `scale`, `gene`; and a number or sign that is no word. */
  kind: 0.6,
  noWord: 0.6,
  /** A sign from a later part of a hyphenated word, the first part having been passed over. */
  laterPart: 0.4,
  /** A sign from the middle of a word whose beginning was passed over. */
  middle: 1.4,
  middleDigit: 0.6,
  /** A further sign from the same word: beside the one before, at the beginning of a part, or anywhere. */
  beside: 0.1,
  part: 0.05,
  inside: 0.3,
  /** A plural short form for words in the singular. */
  plural: 0.2,
  /** A number of the short form that the words do not have. */
  lostNumber: 0.9,
  /** A beginning with a small word. */
  smallBeginning: 0.7,
};
const unreachable = 1000;
/** Nobody takes a reading that costs more. */
export const mostCost = 3;
const smallWords = new Set(
  'a an and as at by de for from in into is of on or per that the to und van via von with without'.split(' '),
);
const kinds = new Set(
  'assay disease disorder gene group index infection inventory method model patient patients procedure product program programme project protein questionnaire scale score scores screen second study subunit syndrome system task technique test tests therapy treatment trial trials virus'.split(
    ' ',
  ),
);
/** How digits of short forms stand in words. */
const numerals: Readonly<Record<string, readonly string[]>> = {
  1: ['one', 'i'],
  2: ['two', 'ii', 'di', 'second'],
  3: ['three', 'iii', 'tri', 'third'],
  4: ['four', 'iv'],
  5: ['five', 'v'],
  6: ['six', 'vi'],
};
const greek: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'b',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  κ: 'k',
  λ: 'l',
  μ: 'm',
};
/** Between words, not within the name of a substance. */
const dashes = /(?<=\p{L}{3})--(?=\p{L}{3})|—|–(?= )/gu;
const partEnd = /[-,]/;
/** `12`, `O`, `4'`, `(R)`, `beta`, or nothing. */
const place = /^[([]*(?:\d{0,3}[a-z]?|alpha|beta|gamma|delta)['′’]*[)\]]*$/;
const greekLetters = /[αβγδεκλμ]/g;

/**
 * The best way to read a short form from the words at the end of a text. Each word that begins with its first sign is tried as
 * the beginning (the idea of Schwartz, Hearst 2003, with the strategies of Sohn et al. 2008 as costs of one alignment).
 * `signs`: the letters and digits of the short form in lower case.
 */
export function align(signs: string, text: string, hasPlural: boolean): Alignment | undefined {
  const lower = latin(text.toLowerCase()).replace(dashes, (dash) => ' '.repeat(dash.length));
  const wanted = latin(signs);
  let behind = new Array<number>(wanted.length + 1).fill(unreachable);
  behind[wanted.length] = 0;
  if (hasPlural) behind[wanted.length - 1] = cost.plural;
  loseNumbers(behind, wanted);
  let best: Alignment | undefined;
  const mostWords = Math.min(wanted.length + 5, wanted.length * 2) + 2;
  let end = lower.length;
  for (let count = 0; count < mostWords && end > 0; count += 1) {
    while (end > 0 && isSpace(lower.charCodeAt(end - 1))) end -= 1;
    let start = end;
    while (start > 0 && !isSpace(lower.charCodeAt(start - 1))) start -= 1;
    if (start === end) break;
    const { beginning, within } = readWord(lower.slice(start, end), wanted, behind, count === 0);
    if (beginning < unreachable && (best === undefined || beginning < best.cost))
      best = { at: start, cost: beginning };
    // Costs only grow: once all that is left to go on from is too dear, nothing further on can be the one.
    if (within.every((rest) => rest > mostCost)) break;
    behind = within;
    end = start;
  }
  return best;
}

/** The least costs of reading the signs from a word and those behind it: from the first sign as the beginning of all, and from each sign on. */
function readWord(
  word: string,
  signs: string,
  behind: readonly number[],
  isLast: boolean,
): { readonly beginning: number; readonly within: number[] } {
  const count = signs.length;
  const isSmall = smallWords.has(word);
  const first = firstLetterOrDigit(word);
  const passing = isSmall
    ? cost.smallWord
    : first < 0 || word.length === 1 || !hasLetter(word)
      ? cost.noWord
      : isLast
        ? kinds.has(word)
          ? cost.kind
          : cost.lastWord
        : cost.word;
  const within = behind.map((rest) => Math.min(unreachable, rest + passing));
  let beginning = unreachable;
  if (first < 0) return { beginning, within };
  const firstOfAll = behindPlaces(word);
  // after[i]: signs[i…] are still to be read, and the sign before was read at the position behind the one in hand.
  let after = behind.slice();
  let here = behind.slice();
  // later[i]: the least cost of reading signs[i] at any position behind the one in hand.
  const later = new Array<number>(count + 1).fill(unreachable);
  for (let at = word.length - 1; at >= first; at -= 1) {
    for (let sign = 0; sign <= count; sign += 1) here[sign] = behind[sign] as number;
    const code = word.charCodeAt(at);
    const startsPart = at > 0 && isPartStart(word, at);
    for (let sign = 0; sign < count; sign += 1) {
      const next = later[sign] as number;
      if (
        signs.charCodeAt(sign) === code ||
        (isDigit(signs.charCodeAt(sign)) && isNumeral(word, at, signs[sign] ?? ''))
      ) {
        const onward = after[sign + 1] as number;
        if (onward < unreachable) {
          const entering =
            at === first ? 0 : startsPart ? cost.laterPart : isDigit(code) ? cost.middleDigit : cost.middle;
          within[sign] = Math.min(within[sign] as number, entering + onward);
          if (sign === 0 && (at === first || at === firstOfAll))
            beginning = Math.min(beginning, onward + (isSmall ? cost.smallBeginning : 0));
          here[sign] = Math.min(here[sign] as number, onward + cost.beside, next);
          later[sign] = Math.min(next, onward + (startsPart ? cost.part : cost.inside));
          continue;
        }
      }
      here[sign] = Math.min(here[sign] as number, next);
    }
    loseNumbers(here, signs);
    [after, here] = [here, after];
  }
  return { beginning, within };
}

/** Lets each number in a short form of four signs or more be passed over, at a cost. */
function loseNumbers(costs: number[], signs: string): void {
  if (signs.length < 4) return;
  for (let sign = signs.length - 1; sign > 0; sign -= 1) {
    let next = sign;
    while (next < signs.length && isDigit(signs.charCodeAt(next))) next += 1;
    if (next > sign) costs[sign] = Math.min(costs[sign] as number, (costs[next] as number) + cost.lostNumber);
  }
}

function isNumeral(word: string, at: number, digit: string): boolean {
  return (
    numerals[digit]?.some(
      (name) => word.startsWith(name, at) && (at === 0 || !/[a-z]/.test(word[at - 1] ?? '')),
    ) ?? false
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function latin(lower: string): string {
  return lower.replace(greekLetters, (letter) => greek[letter] ?? letter);
}

/** Most words begin with a letter of English, and need no pattern to be looked at. */
function beginsPlainly(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

function firstLetterOrDigit(word: string): number {
  if (beginsPlainly(word)) return 0;
  return word.search(/[\p{L}\p{N}]/u);
}

/** Where a chemical name begins in earnest, behind places and single letters: `12-O-tetradecanoyl…`, `c-Jun`. */
function behindPlaces(word: string): number {
  if (beginsPlainly(word) && !word.includes('-') && !word.includes(',')) return 0;
  let start = 0;
  for (let end = word.search(partEnd); end >= 0 && place.test(word.slice(start, end)); ) {
    start = end + 1;
    const next = word.slice(start).search(partEnd);
    end = next < 0 ? -1 : start + next;
  }
  const first = word.slice(start).search(/\p{L}/u);
  return first < 0 ? -1 : start + first;
}

function hasLetter(word: string): boolean {
  return beginsPlainly(word) || /\p{L}/u.test(word);
}

/** Behind a hyphen, a slash or another sign, and where letters and digits meet. */
function isPartStart(word: string, at: number): boolean {
  const before = word.charCodeAt(at - 1);
  const code = word.charCodeAt(at);
  const wasDigit = isDigit(before);
  return isDigit(code) !== wasDigit || !(wasDigit || (before >= 0x61 && before <= 0x7a) || before > 0x7f);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0;
}
