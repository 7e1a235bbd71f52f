import { fold } from '../../text/index.ts';
import { asPersian } from './as-persian.ts';

/** The Persian alphabet; letters of Arabic that Persian writes otherwise are made its own before. */
const alphabet = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const arabicScript = /\p{Script=Arabic}/u;

/** Names in Arabic script stand behind all others: their keys begin with it. */
export const behindAll = '~';

/**
 * What lists of people are ordered by: the family name without its particles, then the given name, folded; in Arabic
 * script in the order of the Persian alphabet.
 */
export function sortKey(family: string, given: string): string {
  return arabicScript.test(family)
    ? `${behindAll}${persianKey(family)}, ${persianKey(given)}`
    : `${family}, ${fold(given)}`;
}

function persianKey(name: string): string {
  let key = '';
  // A zero-width non-joiner parts what is one word to the ear.
  for (const letter of name
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[\s\u200c-]+/g, ' ')
    .trim()) {
    const at = alphabet.indexOf(asPersian(letter));
    if (at >= 0) key += String.fromCharCode(0x30 + at);
    else if (letter === ' ') key += ' ';
    else key += fold(letter);
  }
  return key;
}

const other = '#';
const lettersOfAlphabets = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;

/** Under which letter lists put a name with this key; `#` for what begins with none of an alphabet told here. */
export function initialOf(key: string): string {
  if (!key.startsWith(behindAll)) {
    const letter = [...key][0] ?? '';
    return lettersOfAlphabets.test(letter) ? letter.toUpperCase() : other;
  }
  return alphabet[(key.codePointAt(1) ?? 0) - 0x30] ?? other;
}
