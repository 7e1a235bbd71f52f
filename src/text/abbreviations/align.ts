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
const smallWords = new Set(
  'a an and as at by de for from in into is of on or per that the to und van via von with without'.split(' '),
);
const longestSmallWord = Math.max(...[...smallWords].map(({ length }) => length));
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
/** Where there may be some of those, or Greek letters. */
const mayBeOdd = /[\u0080-\uffff]|--/;
const partEnd = /[-,]/;
/** `12`, `O`, `4'`, `(R)`, `beta`, or nothing. */
const place = /^[([]*(?:\d{0,3}[a-z]?|alpha|beta|gamma|delta)['′’]*[)\]]*$/;
const greekLetters = /[αβγδεκλμ]/g;

/**
 * The best way to read a short form from the words at the end of a text. Each word that begins with its first sign is tried as
 * the beginning (the idea of Schwartz, Hearst 2003, with the strategies of Sohn et al. 2008 as costs of one alignment).
 * `signs`: the letters and digits of the short form in lower case; a reading that costs more than `most` need not be found.
 */
export function align(signs: string, text: string, hasPlural: boolean, most: number): Alignment | undefined {
  const lower = plainLower(text);
  const short = shortSigns(signs);
  const { count } = short;
  const room = roomFor(count);
  let { behind, within } = room;
  const { scratch } = room;
  behind.fill(unreachable);
  behind[count] = 0;
  if (hasPlural) behind[count - 1] = cost.plural;
  loseNumbers(behind, short);
  let best: Alignment | undefined;
  const mostWords = Math.min(count + 5, count * 2) + 2;
  let end = lower.length;
  for (let words = 0; words < mostWords && end > 0; words += 1) {
    while (end > 0 && isSpace(lower.charCodeAt(end - 1))) end -= 1;
    let start = end;
    while (start > 0 && !isSpace(lower.charCodeAt(start - 1))) start -= 1;
    if (start === end) break;
    const beginning = readWord(lower.slice(start, end), short, words === 0, { behind, within, scratch });
    if (beginning < unreachable && (best === undefined || beginning < best.cost))
      best = { at: start, cost: beginning };
    [behind, within] = [within, behind];
    // What is read from more words costs no less.
    if (leastOf(behind, count) > Math.min(most, best?.cost ?? most)) break;
    end = start;
  }
  return best;
}

const rooms: Costs[] = [];
/** More signs than any short form has. */
const mostRooms = 40;

/** Memory for the costs of so many signs, which the next reading of as many takes again. */
function roomFor(count: number): Costs {
  const known = rooms[count];
  if (known !== undefined) return known;
  const costs = () => new Float64Array(count + 1);
  const room: Costs = { behind: costs(), within: costs(), scratch: [costs(), costs(), costs()] };
  if (count <= mostRooms) rooms[count] = room;
  return room;
}

/** The signs of a short form, and what lets most letters of a word be passed over quickly. */
interface ShortSigns {
  readonly signs: string;
  readonly count: number;
  /** Whether numbers in it may be lost. */
  readonly losesNumbers: boolean;
  /** A bit for each letter or digit that a sign may be read from, by the last five bits of its code. */
  readonly readable: number;
}

function shortSigns(printed: string): ShortSigns {
  const signs = latin(printed);
  let readable = 0;
  for (let sign = 0; sign < signs.length; sign += 1) {
    readable |= 1 << (signs.charCodeAt(sign) & 31);
    for (const name of numerals[signs[sign] ?? ''] ?? []) readable |= 1 << (name.charCodeAt(0) & 31);
  }
  return { signs, count: signs.length, losesNumbers: signs.length >= 4 && /\d/.test(signs), readable };
}

/** Costs by sign: of reading the signs from one on. */
interface Costs {
  /** From the words behind. */
  readonly behind: Float64Array;
  /** From those and this one; written. */
  readonly within: Float64Array;
  /** Memory to use. */
  readonly scratch: readonly [Float64Array, Float64Array, Float64Array];
}

/** The least costs of reading the signs from a word and those behind it: from the first sign as the beginning of all, and from each sign on (`within`). */
function readWord(
  word: string,
  short: ShortSigns,
  isLast: boolean,
  { behind, within, scratch }: Costs,
): number {
  const { signs, count, readable } = short;
  const isSmall = word.length <= longestSmallWord && smallWords.has(word);
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
  for (let sign = 0; sign <= count; sign += 1)
    within[sign] = Math.min(unreachable, (behind[sign] as number) + passing);
  let beginning = unreachable;
  if (first < 0) return beginning;
  let firstOfAll: number | undefined;
  // after[i]: signs[i…] are still to be read, and the sign before was read at the position behind the one in hand.
  // later[i]: the least cost of reading signs[i] at any position behind the one in hand.
  let [after, here, later] = scratch;
  for (let sign = 0; sign <= count; sign += 1) {
    after[sign] = behind[sign] as number;
    later[sign] = unreachable;
  }
  /** Whether `after` is what it would be for any sign that nothing is read from. */
  let isSettled = false;
  for (let at = word.length - 1; at >= first; at -= 1) {
    const code = word.charCodeAt(at);
    const mayRead = (readable & (1 << (code & 31))) !== 0;
    if (!mayRead && isSettled) continue;
    // A few numbers: a loop is quicker than the engine's own copying.
    for (let sign = 0; sign <= count; sign += 1) here[sign] = behind[sign] as number;
    isSettled = true;
    const startsPart = mayRead && at > 0 && isPartStart(word, at);
    for (let sign = 0; sign < count; sign += 1) {
      const next = later[sign] as number;
      if (
        mayRead &&
        (signs.charCodeAt(sign) === code ||
          (isDigit(signs.charCodeAt(sign)) && isNumeral(word, at, signs[sign] ?? '')))
      ) {
        const onward = after[sign + 1] as number;
        if (onward < unreachable) {
          const entering =
            at === first ? 0 : startsPart ? cost.laterPart : isDigit(code) ? cost.middleDigit : cost.middle;
          within[sign] = Math.min(within[sign] as number, entering + onward);
          if (sign === 0 && at !== first) firstOfAll ??= behindPlaces(word);
          if (sign === 0 && (at === first || at === firstOfAll))
            beginning = Math.min(beginning, onward + (isSmall ? cost.smallBeginning : 0));
          here[sign] = Math.min(here[sign] as number, onward + cost.beside, next);
          later[sign] = Math.min(next, onward + (startsPart ? cost.part : cost.inside));
          isSettled = false;
          continue;
        }
      }
      here[sign] = Math.min(here[sign] as number, next);
    }
    loseNumbers(here, short);
    [after, here] = [here, after];
  }
  return beginning;
}

/** Lets each number in a short form of four signs or more be passed over, at a cost. */
function loseNumbers(costs: Float64Array, { signs, losesNumbers }: ShortSigns): void {
  if (!losesNumbers) return;
  for (let sign = signs.length - 1; sign > 0; sign -= 1) {
    let next = sign;
    while (next < signs.length && isDigit(signs.charCodeAt(next))) next += 1;
    if (next > sign) costs[sign] = Math.min(costs[sign] as number, (costs[next] as number) + cost.lostNumber);
  }
}

function leastOf(costs: Float64Array, count: number): number {
  let least = unreachable;
  for (let sign = 0; sign <= count; sign += 1)
    if ((costs[sign] as number) < least) least = costs[sign] as number;
  return least;
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

/** In lower case, Greek letters as Latin ones, and dashes between words as spaces; letter by letter in its place. */
function plainLower(text: string): string {
  const lower = text.toLowerCase();
  if (!mayBeOdd.test(lower)) return lower;
  return latin(lower).replace(dashes, (dash) => ' '.repeat(dash.length));
}

function latin(lower: string): string {
  return lower.replace(greekLetters, (letter) => greek[letter] ?? letter);
}

function firstLetterOrDigit(word: string): number {
  if (isPlain(word.charCodeAt(0))) return 0;
  return word.search(/[\p{L}\p{N}]/u);
}

/** Where a chemical name begins in earnest, behind places and single letters: `12-O-tetradecanoyl…`, `c-Jun`. */
function behindPlaces(word: string): number {
  let start = 0;
  for (let end = word.search(partEnd); end >= 0 && place.test(word.slice(start, end)); ) {
    start = end + 1;
    const next = word.slice(start).search(partEnd);
    end = next < 0 ? -1 : start + next;
  }
  if (isSmallLetter(word.charCodeAt(start))) return start;
  const first = word.slice(start).search(/\p{L}/u);
  return first < 0 ? -1 : start + first;
}

function hasLetter(word: string): boolean {
  if (isSmallLetter(word.charCodeAt(0))) return true;
  return /\p{L}/u.test(word);
}

/** Most words begin with one, which spares a pattern. */
function isPlain(code: number): boolean {
  return isSmallLetter(code) || isDigit(code);
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
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
