import { termOf } from '../engine/words.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Longer endings are rare: `-izationally`. */
const longestEnding = 9;
const shortestWord = 6;

/**
 * The terms of the words that differ from a misspelt one by an edit in its ending, where that ending then is one that
 * stems do without: `gestat` for `gestatoinal`, whose own stem is far from it. Expects a word of `wordsOf`.
 */
export function termsOfOtherEndings(word: string): ReadonlySet<string> {
  const terms = new Set<string>();
  if (word.length < shortestWord || !/^[a-z]+$/.test(word)) return terms;
  const own = termOf(word).length;
  for (const other of editsOf(word, Math.max(2, word.length - longestEnding))) {
    const term = termOf(other);
    if (term.length < own) terms.add(term);
  }
  return terms;
}

function* editsOf(word: string, from: number): Generator<string> {
  for (let at = from; at <= word.length; at += 1) {
    const [start, rest] = [word.slice(0, at), word.slice(at)];
    if (rest.length > 1) yield `${start}${rest[1]}${rest[0]}${rest.slice(2)}`;
    if (rest.length > 0) yield `${start}${rest.slice(1)}`;
    for (const letter of letters) {
      yield `${start}${letter}${rest}`;
      if (rest.length > 0) yield `${start}${letter}${rest.slice(1)}`;
    }
  }
}
