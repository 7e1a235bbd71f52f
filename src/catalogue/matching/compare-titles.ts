import { stopWords } from '../../text/index.ts';
import { editDistance } from './edit-distance.ts';

/** How far two folded titles are the same words. */
export type TitleAgreement =
  | 'equal'
  | 'all-but-ending'
  | 'all-but-beginning'
  | 'spelling'
  | 'spelling-and-ending'
  | 'wording'
  | 'half'
  | 'none';

export interface TitleComparison {
  readonly agreement: TitleAgreement;
  /** Numbers, parts or opposites that stand against each other: `part I` and `part II`, `men` and `women`. */
  readonly contrast: 'none' | 'one-sided' | 'two-sided';
  /** Letters of the words that tell something, in the part that both have. */
  readonly telling: number;
}

const nothing: TitleComparison = { agreement: 'none', contrast: 'none', telling: 0 };
/** A title cut off before this many letters could be the start of many. */
const leastStart = 22;

/** Compares two folded titles; time is bounded by the length to which titles are cut. */
export function compareTitles(a: string, b: string, mainOfA: number, mainOfB: number): TitleComparison {
  if (a === '' || b === '') return nothing;
  if (a === b) return { agreement: 'equal', contrast: 'none', telling: tellingLetters(a) };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const mainOfLong = a.length <= b.length ? mainOfB : mainOfA;
  const shortGlued = short.replaceAll(' ', '');
  const longGlued = long.replaceAll(' ', '');
  if (shortGlued === longGlued)
    return { agreement: 'equal', contrast: 'none', telling: tellingLetters(short) };
  const telling = tellingLetters(short);
  const isMain =
    short.length === mainOfLong || shortGlued.length === long.slice(0, mainOfLong).replaceAll(' ', '').length;
  const mayStop = shortGlued.length >= leastStart || (isMain && telling >= 8);
  if (mayStop && longGlued.startsWith(shortGlued)) {
    const rest = long
      .slice(Math.max(0, short.length - 3))
      .split(' ')
      .slice(0, 4);
    return {
      agreement: 'all-but-ending',
      contrast: rest.some(isNumeral) ? 'one-sided' : 'none',
      telling,
    };
  }
  const shortWords = short.split(' ');
  const longWords = long.split(' ');
  const onlyShort = without(shortWords, longWords);
  const onlyLong = without(longWords, shortWords);
  const shared = 1 - lettersOf(onlyShort) / Math.max(1, shortGlued.length);
  // Titles of other words are the usual case among candidates, and are told here.
  if (shared < 0.35 && !mayBeSpelling(shortGlued, longGlued)) return nothing;
  const most = Math.min(8, 1 + Math.floor(shortGlued.length / 12));
  let agreement: TitleAgreement = 'none';
  if (editDistance(shortGlued, longGlued, most) <= most) agreement = 'spelling';
  else if (
    shortGlued.length >= leastStart + 8 &&
    editDistance(shortGlued, longGlued, Math.min(6, most), true) <= Math.min(6, most)
  )
    agreement = 'spelling-and-ending';
  else if (shortGlued.length >= leastStart && longGlued.endsWith(shortGlued)) agreement = 'all-but-beginning';
  else {
    const tellingShort = tellingOf(onlyShort);
    const tellingLong = tellingOf(onlyLong);
    const common = Math.max(0, telling - tellingShort);
    const dice = (2 * common) / Math.max(1, 2 * common + tellingShort + tellingLong);
    const covered = common / Math.max(1, telling);
    agreement =
      dice >= 0.85 || (covered >= 0.95 && telling >= 30)
        ? 'wording'
        : dice >= 0.6 || covered >= 0.8
          ? 'half'
          : 'none';
  }
  return { agreement, contrast: contrastOf(onlyShort, onlyLong, agreement), telling };
}

function mayBeSpelling(short: string, long: string): boolean {
  return long.length - short.length <= 8 && short.slice(0, 3) === long.slice(0, 3);
}

/** The words of one list that the other lacks, each as often as it is missing. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = others.slice();
  const missing: string[] = [];
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) missing.push(word);
    else left[at] = '';
  }
  return missing;
}

function lettersOf(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters;
}

function tellingOf(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) if (!stopWords.has(word)) letters += word.length;
  return letters;
}

function tellingLetters(title: string): number {
  return tellingOf(title.split(' '));
}

const roman: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12',
};
const spelled: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
};

function numeralOf(word: string): string | undefined {
  if (/^\d/.test(word)) return word.replace(/^0+(?=\d)/, '');
  return roman[word] ?? spelled[word];
}

function isNumeral(word: string): boolean {
  return numeralOf(word) !== undefined;
}

/** Beginnings and words that turn the meaning round although few letters differ. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^hyper/, /^hypo/],
  [/^(?:intra|inter)/, /^(?:extra|intra|inter)/],
  [/^(?:pre|ante)/, /^(?:post|peri)/],
  [/^peri/, /^(?:post|pre)/],
  [/^in(?=crease)/, /^de/],
  [/^en(?=do)/, /^exo/],
  [/^uni/, /^bi/],
  [
    /^(?:male|males|men|man|boys|paternal|father|fathers)$/,
    /^(?:female|females|women|woman|girls|maternal|mother|mothers)$/,
  ],
  [/^vitro$/, /^vivo$/],
  [/^with$/, /^without$/],
  [/^(?:adults?|adolescents?|elderly|infants?)$/, /^(?:child|children|adolescents?|infants?|neonates?)$/],
  [
    /^(?:upper|left|high|higher|early|acute|short|anterior|proximal|systolic|primary|baseline)$/,
    /^(?:lower|right|low|late|chronic|long|posterior|distal|diastolic|secondary)$/,
  ],
];

function areOpposites(a: string, b: string): boolean {
  for (const [one, other] of opposites) {
    if ((one.test(a) && other.test(b)) || (one.test(b) && other.test(a))) return true;
  }
  return false;
}

function contrastOf(
  onlyShort: readonly string[],
  onlyLong: readonly string[],
  agreement: TitleAgreement,
): TitleComparison['contrast'] {
  const numbers = [onlyShort, onlyLong].map((words) => words.flatMap((word) => numeralOf(word) ?? []));
  const [inShort = [], inLong = []] = numbers;
  const unmatchedShort = without(inShort, inLong);
  const unmatchedLong = without(inLong, inShort);
  if (unmatchedShort.length > 0 && unmatchedLong.length > 0) return 'two-sided';
  for (const word of onlyShort)
    for (const other of onlyLong) if (word !== other && areOpposites(word, other)) return 'two-sided';
  if (unmatchedShort.length > 0) return 'one-sided';
  // The end of the longer title may have been cut off together with its numbers.
  return unmatchedLong.length > 0 && agreement !== 'spelling-and-ending' ? 'one-sided' : 'none';
}
