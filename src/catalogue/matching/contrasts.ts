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

/** Whether words that follow a whole title name a part of it: `ii`, `2`, `part two`. */
export function namesPart(following: string): boolean {
  const [first = '', second = ''] = following.trimStart().split(' ', 2);
  return numeralOf(first) !== undefined || (partWord.test(first) && numeralOf(second) !== undefined);
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

/**
 * Whether the words that only one title has and those that only the other has stand against each other, as numbers,
 * parts, years or opposites do. `one-sided`: a number is there that the other title does not have.
 */
export function contrastOf(
  onlyShort: readonly string[],
  onlyLong: readonly string[],
): 'none' | 'one-sided' | 'two-sided' {
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
  return short > 0 || others.length > 0 ? 'one-sided' : 'none';
}
