import { asItSounds } from './as-it-sounds.ts';
import type { NameForm } from './name-form.ts';
import { isKnownSpelling } from './persian-names.ts';

/** How far two names agree; from `same` on down less and less. */
export type NameAgreement =
  /** Given names in full, all of them. */
  | 'full'
  /** The first given name in full; of the others one says less. */
  | 'first'
  /** As `first`, but spelt otherwise: transliterations, compound family names, a slip of a letter. */
  | 'variant'
  /** Initials on either side, two or more of them. */
  | 'initials'
  /** One initial on either side. */
  | 'initial'
  /** No given name on one side. */
  | 'family';

/** How two names agree; `undefined` where they cannot be of one person. */
export function compareNames(a: NameForm, b: NameForm): NameAgreement | undefined {
  if (a.generation !== '' && b.generation !== '' && a.generation !== b.generation) return undefined;
  if (a.script !== b.script) return compareScripts(a, b);
  const family = compareFamilies(a.family, b.family);
  if (family === undefined) return undefined;
  const given = compareGiven(a.given, b.given);
  if (given === undefined) return undefined;
  if (family === 'same' || given === 'family') return given;
  // Another spelling of the family name and no more than initials: too little to go by.
  if (given === 'initial') return 'family';
  return given === 'initials' ? 'initial' : 'variant';
}

/**
 * Persian and Latin script: at best another spelling, since what one writes the other leaves out. Of a word that is not
 * known the short vowels were guessed; there the consonants are enough.
 */
function compareScripts(a: NameForm, b: NameForm): NameAgreement | undefined {
  const [persian, other] = a.script === undefined ? [b, a] : [a, b];
  const alike = (word: string, there: string) =>
    sameSound(word, there) || (!isKnownSpelling(word) && consonantsOf(word) === consonantsOf(there));
  const known = (words: readonly string[], there: readonly string[]) =>
    words.map((word, at) => (alike(word, there[at] ?? '') ? (there[at] ?? '') : word));
  const family = known(persian.family.split(' '), other.family.split(' ')).join(' ');
  // `Mohammadreza`, `Mohammad Reza`
  const isJoined = alike(persian.given.join(''), other.given.join(''));
  const [first = '', otherFirst = ''] = [persian.given[0], other.given[0]];
  // No slips and no part of a name: `Tahereh` is not `Taher`.
  if (!isJoined && first.length > 1 && otherFirst.length > 1 && !alike(first, otherFirst)) return undefined;
  const given = isJoined ? other.given : known(persian.given, other.given);
  const { script: _, ...latin } = other;
  const agreement = compareNames({ ...latin, family, given }, latin);
  return agreement && acrossScripts[agreement];
}

const acrossScripts: Readonly<Record<NameAgreement, NameAgreement>> = {
  full: 'variant',
  first: 'variant',
  variant: 'variant',
  initials: 'initial',
  initial: 'family',
  family: 'family',
};

function consonantsOf(word: string): string {
  return asItSounds(word).replace(/[aiuv]/g, '');
}

function compareFamilies(a: string, b: string): 'same' | 'variant' | undefined {
  if (a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 'same';
  const [one, other] = [a.split(' '), b.split(' ')];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // `García` and `García López`, `López` and `García López`.
  const begins = short.every((word, at) => sameSound(word, long[at] ?? ''));
  const ends = short.every((word, at) => sameSound(word, long[long.length - short.length + at] ?? ''));
  return begins || ends ? 'variant' : undefined;
}

function compareGiven(a: readonly string[], b: readonly string[]): NameAgreement | undefined {
  const [first = '', ...middle] = a;
  const [otherFirst = '', ...otherMiddle] = b;
  if (first === '' || otherFirst === '') return 'family';
  const bothFull = first.length > 1 && otherFirst.length > 1;
  // `Xiao-Ming`, `Xiaoming` and `Xiao Ming`.
  if (bothFull && a.join('') === b.join('')) return 'full';
  const middles = compareMiddles(middle, otherMiddle);
  if (middles === undefined) return undefined;
  if (!bothFull) {
    if (asItSounds(first)[0] !== asItSounds(otherFirst)[0]) return undefined;
    return middles === 'agree' ? 'initials' : 'initial';
  }
  if (first === otherFirst) return middles === 'agree' ? 'full' : 'first';
  if (sameSound(first, otherFirst) || isSlip(first, otherFirst)) return 'variant';
  // `Xiao` cut from `Xiaoming`, `Mohammadreza` from `Mohammad Reza`.
  const [joined, otherJoined] = [a.join(''), b.join('')];
  const isPart = joined.startsWith(otherJoined) || otherJoined.startsWith(joined);
  return isPart && Math.min(joined.length, otherJoined.length) >= 4 ? 'variant' : undefined;
}

function compareMiddles(a: readonly string[], b: readonly string[]): 'agree' | 'silent' | undefined {
  const both = Math.min(a.length, b.length);
  if (both === 0) return 'silent';
  for (let at = 0; at < both; at += 1) {
    const [one = '', other = ''] = [a[at], b[at]];
    if (
      one.length > 1 && other.length > 1
        ? !sameSound(one, other) && !isSlip(one, other)
        : asItSounds(one)[0] !== asItSounds(other)[0]
    )
      return undefined;
  }
  return 'agree';
}

function sameSound(a: string, b: string): boolean {
  return a === b || asItSounds(a) === asItSounds(b);
}

/** One letter wrong, missing or too many in a long name. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
