import { stopWords } from '../../../text/index.ts';
import { areOpposites, type Contrast, contrastAfter, contrastOf } from './contrasts.ts';
import { editDistance } from './edit-distance.ts';

/** How far two folded titles are the same words. */
export type TitleAgreement =
  | 'equal'
  | 'spelling'
  | 'ending'
  | 'spelling-and-ending'
  | 'beginning'
  | 'wording'
  | 'half'
  | 'none';

export interface TitleComparison {
  readonly agreement: TitleAgreement;
  readonly contrast: Contrast;
  /** Letters of the words that tell something, in the shorter title. */
  readonly telling: number;
}

export interface ReadyTitle {
  readonly words: string;
  /** The length of `words` without the subtitle. */
  readonly mainLength: number;
}

export const noTitle: TitleComparison = { agreement: 'none', contrast: 'none', telling: 0 };
/** A title cut off before this many letters could be the start of many. */
const leastStart = 22;

/** Compares two folded titles; time is bounded by the length to which titles are cut. */
export function compareTitles(a: ReadyTitle, b: ReadyTitle): TitleComparison {
  if (a.words === '' || b.words === '') return noTitle;
  const [short, long] =
    a.words.length < b.words.length || (a.words.length === b.words.length && a.words < b.words)
      ? [a, b]
      : [b, a];
  const shortGlued = short.words.replaceAll(' ', '');
  const longGlued = long.words.replaceAll(' ', '');
  const shortWords = short.words.split(' ');
  const telling = tellingOf(shortWords);
  if (shortGlued === longGlued) return { agreement: 'equal', contrast: 'none', telling };
  const isMain = short.words.length === long.mainLength && telling >= 8;
  if ((isMain || shortGlued.length >= leastStart) && longGlued.startsWith(shortGlued)) {
    const contrast = contrastAfter(shortWords.at(-1) ?? '', long.words.slice(short.words.length));
    return { agreement: contrast === 'two-sided' ? 'wording' : 'ending', contrast, telling };
  }
  const longWords = long.words.split(' ');
  const onlyShort = without(shortWords, longWords);
  // Titles of other words are the usual case among candidates, and are told here.
  if (lettersOf(onlyShort) > shortGlued.length * 0.65 && editDistance(shortGlued, longGlued, 3) > 3)
    return noTitle;
  const [left, added] = withoutAlike(onlyShort, without(longWords, shortWords));
  const agreement = agreementOf(shortGlued, longGlued, telling, left, added);
  if (agreement === 'spelling' && !areInOrder(shortWords, longWords))
    return { agreement: 'wording', contrast: 'none', telling };
  if (agreement === 'none') return noTitle;
  const contrast = contrastOf(left, added, agreement);
  // Two parts of one series agree in wording, not in spelling.
  const isLess = contrast === 'two-sided' && agreement !== 'half';
  return { agreement: isLess ? 'wording' : agreement, contrast, telling };
}

function agreementOf(
  short: string,
  long: string,
  telling: number,
  left: readonly string[],
  added: readonly string[],
): TitleAgreement {
  const [tellingLeft, tellingAdded] = [lettersOfLarge(left), lettersOfLarge(added)];
  if ((tellingLeft === 0 && tellingAdded === 0) || editDistance(short, long, 2) <= 2) return 'spelling';
  const slips = Math.min(5, 1 + Math.floor(short.length / 25));
  // All words of the start are there; at most the last one is cut.
  const isStart =
    left.length === 0 || (left.length === 1 && added.some((word) => word.startsWith(left[0] ?? '')));
  if (isStart && short.length >= leastStart + 8 && editDistance(short, long, slips, true) <= slips)
    return 'spelling-and-ending';
  if (short.length >= leastStart && long.endsWith(short)) return 'beginning';
  const common = Math.max(0, telling - tellingLeft);
  const covered = common / Math.max(1, telling);
  const shared = (2 * common) / Math.max(1, 2 * common + tellingLeft + tellingAdded);
  if (shared >= 0.85 || (covered >= 0.95 && telling >= 30)) return 'wording';
  return shared >= 0.6 || covered >= 0.8 ? 'half' : 'none';
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

/** Leaves out of both lists what is the same word in another spelling, or the same words joined otherwise. */
function withoutAlike(
  short: readonly string[],
  long: readonly string[],
): readonly [readonly string[], readonly string[]] {
  if (short.join('') === long.join('')) return [[], []];
  const added = long.slice();
  const left = short.filter((word) => {
    const at = added.findIndex((other) => areSpellings(word, other));
    if (at >= 0) added.splice(at, 1);
    return at < 0;
  });
  return left.join('') === added.join('') ? [[], []] : [left, added];
}

/** One or two slips in a long word, or British and American spelling; numbers have no spellings. */
function areSpellings(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  const most = shorter >= 8 ? 2 : 1;
  return (editDistance(a, b, most) <= most || areTransposed(a, b)) && !/\d/.test(a) && !areOpposites(a, b);
}

/** Two letters that stand next to each other have changed places: `helath`. */
function areTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether the words that both titles have come in the same order. */
function areInOrder(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.filter((word) => b.includes(word)), b.filter((word) => a.includes(word))];
  return (
    one.filter((word) => !stopWords.has(word)).join() === other.filter((word) => !stopWords.has(word)).join()
  );
}

function lettersOf(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters;
}

function lettersOfLarge(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) if (!stopWords.has(word)) letters += word.length;
  return letters;
}

/** Letters of the words that tell what a work is about: neither small words nor those that every issue of a journal has. */
function tellingOf(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) if (!stopWords.has(word) && !genericWords.has(word)) letters += word.length;
  return letters;
}

/** Words of titles that many works have: "Poster presentations", "Letter to the editor", "Annual report". */
const genericWords = new Set(
  `abstract abstracts poster posters presentation presentations oral session sessions meeting meetings congress
  proceedings program programme contents index news editorial editorials introduction preface foreword letter
  letters editor editors reply response retraction erratum errata corrigendum correction corrections comment
  comments commentary correspondence notice obituary memoriam annual report reports book books review reviews
  volume issue special supplement welcome message president author authors`.split(/\s+/),
);
