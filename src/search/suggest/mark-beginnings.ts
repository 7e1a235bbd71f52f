import { oneSpelling, wordsOf } from '../../text/index.ts';
import { singularOf } from './words-of-name.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** A name with the beginnings of its words that were typed between U+0002 and U+0003, as hits have their lines. */
export function markBeginnings(name: string, typed: readonly string[]): string {
  return name.replace(/[\u0000-\u001f]/g, ' ').replace(word, (found) => {
    const folded = wordsOf(found)[0] ?? '';
    const beginning = typed.find((one) => folded.startsWith(one) || folded === singularOf(one));
    if (beginning === undefined)
      return typed.some((one) => oneSpelling(folded).startsWith(one)) ? `\u0002${found}\u0003` : found;
    // Where folding changed the length, the letters cannot be told apart.
    const end = folded.length === found.length ? beginning.length : found.length;
    return `\u0002${found.slice(0, end)}\u0003${found.slice(end)}`;
  });
}
