import type { Locale } from '../institution.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import type { Words } from './words.ts';

const words: Readonly<Record<Locale, Words>> = { en, fa };

export function wordsOf(locale: Locale): Words {
  return words[locale];
}
