import { syllable } from 'syllable';
import {
  copyOf,
  type Familiarity,
  familiarityOf,
  oneSpelling,
  searchable,
  singularOf,
} from '../../text/index.ts';
import type { TermForm, TermIndex } from '../glossary/term-form.ts';
import { hashWith, longestKept, unitsOf, WordTable } from '../word-table.ts';
import type { Token } from '../word-token.ts';
import { everydayPersian } from './everyday-persian.ts';

/** A word as it stands in a text. */
export interface Word {
  /** Positions in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly facts: WordFacts;
}

/** What is true of a word wherever it stands. */
export interface WordFacts {
  /** What its spellings and its plural have in common: `randomised` and `Randomized` are one, `cohorts` is `cohort`. */
  readonly key: string;
  readonly length: number;
  readonly syllables: number;
  /** `undefined` for what no reader is asked to know: numbers, names such as `p53`, short forms such as `mRNA`, other scripts. */
  readonly familiarity: Familiarity | undefined;
  readonly isCapitalised: boolean;
  /** In Arabic letters, as Persian is. */
  readonly isArabic: boolean;
  /** One of the most frequent small words of English. */
  readonly isSmall: boolean;
  /** Of ASCII letters alone. */
  readonly isPlain: boolean;
  /** Looked up once: the token of a plain word, and the terms of an index that begin with it. */
  token: Token | undefined;
  termsOf: TermIndex | undefined;
  terms: readonly TermForm[] | undefined;
}

/**
 * The words of a text in order: letters and digits of any script. A hyphen ends a word (`double-blind` is two), an apostrophe
 * or a zero-width non-joiner does not.
 */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const units = unitsOf(text);
  const { length } = text;
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? (units[at] as number) : space;
    if (isLetterOrDigit(code)) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = hashWith(hash, code);
    } else if (start >= 0) {
      const isApostrophe = code === 0x27 || code === 0x2019;
      if (isApostrophe && at + 1 < length && isLetterOrDigit(units[at + 1] as number)) continue;
      let facts = known.get(units, start, at, hash);
      if (facts === undefined) {
        facts = readFacts(copyOf(text.slice(start, at)));
        known.add(units, start, at, hash, facts);
      }
      words.push({ start, end: at, facts });
      start = -1;
    }
  }
  return words;
}

const known = new WordTable<WordFacts>();
const space = 0x20;
const asciiUnits = new Uint8Array(128);
for (const unit of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  asciiUnits[unit.charCodeAt(0)] = 1;

function isLetterOrDigit(code: number): boolean {
  return code < 0x80 ? asciiUnits[code] === 1 : isBeyondAscii(code);
}

function isBeyondAscii(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  // Signs and punctuation of other blocks.
  if (code === 0xd7 || code === 0xf7 || code === 0x37e || code === 0x387) return false;
  if (code >= 0x2000 && code <= 0x2bff) return code === 0x200c;
  if (code >= 0x3000 && code <= 0x3004) return false;
  return !(
    code === 0x60c ||
    code === 0x61b ||
    code === 0x61f ||
    (code >= 0x66a && code <= 0x66d) ||
    code === 0x6d4
  );
}

function readFacts(surface: string): WordFacts {
  const bare = surface.toLowerCase().replace(/['’].*$/s, '');
  const key = keyOf(bare);
  return {
    key,
    length: surface.length,
    syllables: latin.test(surface) && surface.length <= longestKept ? Math.max(1, syllable(bare)) : 1,
    familiarity: readFamiliarity(surface, bare, key),
    isCapitalised: capital.test(surface),
    isArabic: arabic.test(surface),
    isSmall: englishSmallWords.has(key),
    isPlain: plain.test(surface),
    token: undefined,
    termsOf: undefined,
    terms: undefined,
  };
}

let persianKeys: ReadonlySet<string> | undefined;

function readFamiliarity(surface: string, bare: string, key: string): Familiarity | undefined {
  if (arabic.test(surface)) {
    persianKeys ??= new Set(everydayPersian.map(keyOf));
    return persianKeys.has(key) ? 'everyday' : undefined;
  }
  return english.test(surface) && !unit.test(bare) ? familiarityOf(bare) : undefined;
}

const englishSmallWords = new Set(
  'the of and in to a with was were is for that on by as from are this we be or at an'.split(' '),
);

const plain = /^[A-Za-z]+$/;
const latin = /[A-Za-z]/;
const capital = /^\p{Lu}/u;
/** Small letters, or a capital and small letters: neither `mRNA` nor `HIV` nor `p53`. */
const english = /^[A-Z]?[a-z]+(?:['’][a-z]+)*$/;
/** Single letters name things; two or three without a vowel are units: `mg`, `ml`. */
const unit = /^(?:.|[^aeiouy]{2,3})$/;
const arabic = /[\u0600-\u06ff]/;
const persianPlural = /\u200c(?:ها|های|هایی)$/;

/** What the spellings and the plural of an English or Persian word have in common; other words are themselves. Expects lower case. */
function keyOf(word: string): string {
  if (arabic.test(word)) return searchable(word.replace(persianPlural, '')).replaceAll(' ', '');
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const spelled = oneSpelling(word);
  const singular = singularOf(spelled);
  if (singular !== spelled) return singular;
  if (/(?:ss|us|is|[^aeiou]s's?)$/.test(spelled) || !spelled.endsWith('s') || spelled.length < 4)
    return spelled;
  if (/[^aeiou]ies$/.test(spelled)) return `${spelled.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss|zz)es$/.test(spelled) ? spelled.slice(0, -2) : spelled.slice(0, -1);
}
