import { searchable } from './searchable.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;
const marks = /[\u0300-\u036f]/g;

/** The words of a text in lower case, in one spelling (`searchable`) and without Latin diacritics; none longer than 64 characters. */
export function wordsOf(text: string): readonly string[] {
  const plain = searchable(text).toLowerCase();
  const bare = /[^\x00-\x7f]/.test(plain)
    ? plain.normalize('NFD').replace(marks, '').normalize('NFC')
    : plain;
  return (bare.match(word) ?? []).map((found) => found.slice(0, 64));
}
