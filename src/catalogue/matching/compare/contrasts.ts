const numerals: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
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
const partWord = /^(?:part|parts|no|number|paper|report|section|chapter|volume|vol|series|phase|update)$/;

function numeralOf(word: string): string | undefined {
  const code = word.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return word.replace(/^0+(?=\d)/, '');
  return Object.hasOwn(numerals, word) ? numerals[word] : undefined;
}

/**
 * Numbers, parts or opposites in which two titles stand against each other: `two-sided` (`part I`, `part II`; `men`,
 * `women`), or one title goes on to name a `part` or a `companion` of what the other names, or has a number that
 * the other lacks (`one-sided`).
 */
export type Contrast = 'none' | 'one-sided' | 'companion' | 'part' | 'two-sided';

const companion =
  /^(?:(?:an? |the )?(?:executive summary|summary|abstract|extended abstract|(?:study |trial |review )?protocol|rationale|(?:study )?design|supplement|appendix|reply|response|comment|discussion|update|erratum|abridged|part of))\b/;

/** What tells how a title goes on where another ends with the word `last`: ` ii`, ` part two`, ` study protocol`. */
export function contrastAfter(last: string, following: string): Contrast {
  // A title cut off within a word; but `part i` is no start of `part ii`.
  if (following[0] !== ' ') return numeralOf(last) === undefined ? 'none' : 'two-sided';
  const [first = '', second = ''] = following.slice(1).split(' ', 2);
  if (numeralOf(first) !== undefined || (partWord.test(first) && numeralOf(second) !== undefined))
    return 'part';
  return companion.test(following.slice(1)) ? 'companion' : 'none';
}

/** Beginnings that turn the meaning of a word round although few letters differ; those of one line stand against each other. */
const poles: readonly (readonly string[])[] = [
  ['hyper', 'hypo', 'normo'],
  ['intra', 'inter', 'extra'],
  ['pre', 'post', 'peri', 'ante'],
  ['in', 'de'],
  ['endo', 'exo'],
  ['uni', 'bi', 'multi'],
  ['mono', 'poly'],
  ['ab', 'ad'],
  ['af', 'ef'],
];
const beginning = new RegExp(`^(${poles.flat().join('|')})(?=[a-z]{4})`);
const lineOf = new Map(poles.flatMap((line, at) => line.map((pole) => [pole, at] as const)));

/** Words that stand against one another wherever they are exchanged. */
const exchanged: readonly string[] = [
  'male males men man boys paternal father fathers sons husbands|female females women woman girls maternal mother mothers daughters wives',
  'vitro|vivo|silico',
  'with|without',
  'adult adults|child children|adolescent adolescents|infant infants neonates newborns|elderly',
  'upper|lower',
  'left|right',
  'high higher|low lower',
  'early|late',
  'acute|chronic',
  'short|long',
  'anterior|posterior',
  'proximal|distal',
  'systolic|diastolic',
  'primary|secondary|tertiary',
  'summer|winter|spring|autumn',
];
const sideOf = new Map<string, string>();
for (const [line, sides] of exchanged.entries()) {
  for (const [side, words] of sides.split('|').entries())
    for (const word of words.split(' ')) if (!sideOf.has(word)) sideOf.set(word, `${line}.${side}`);
}

/** `hypertension` and `hypotension`, `men` and `women`. */
export function areOpposites(a: string, b: string): boolean {
  const [one, other] = [sideOf.get(a), sideOf.get(b)];
  if (one !== undefined && other !== undefined)
    return one !== other && one.slice(0, one.indexOf('.')) === other.slice(0, other.indexOf('.'));
  const [poleOfA, poleOfB] = [beginning.exec(a)?.[1], beginning.exec(b)?.[1]];
  if (poleOfA === undefined || poleOfB === undefined || poleOfA === poleOfB) return false;
  return lineOf.get(poleOfA) === lineOf.get(poleOfB) && a.slice(poleOfA.length) === b.slice(poleOfB.length);
}

/** What the words that only the shorter title has and those that only the longer one has tell. */
export function contrastOf(
  onlyShort: readonly string[],
  onlyLong: readonly string[],
  agreement: string,
): Contrast {
  let short = 0;
  const others = onlyLong.flatMap((word) => numeralOf(word) ?? []);
  for (const word of onlyShort) {
    const numeral = numeralOf(word);
    if (numeral === undefined) continue;
    const at = others.indexOf(numeral);
    if (at >= 0) others.splice(at, 1);
    else short += 1;
  }
  if (short > 0 && others.length > 0) return 'two-sided';
  if (onlyLong.length <= 8 && onlyShort.length <= 8) {
    for (const word of onlyShort)
      for (const other of onlyLong) if (areOpposites(word, other)) return 'two-sided';
  }
  if (short > 0) return 'one-sided';
  // The end of the longer title may have been cut off together with its numbers.
  return others.length > 0 && agreement !== 'spelling-and-ending' ? 'one-sided' : 'none';
}
