import { copyOf } from '../text/index.ts';

/**
 * What the words of a sentence make possible: a bit for each pattern of words. A word is looked at once, however often it
 * comes, so that what cannot be found need not be looked for in every sentence.
 */
export type WordHints = number;

/** Gives the hints of words in lower case, bit by bit in the order of the patterns; at most 30 of them. */
export function createHintReader(patterns: readonly RegExp[]): (words: readonly string[]) => WordHints {
  let known = new Map<string, WordHints>();
  function look(word: string): WordHints {
    let hints = 0;
    patterns.forEach((pattern, at) => {
      if (pattern.test(word)) hints |= 1 << at;
    });
    // A bound, so that a flood of odd words cannot fill the memory.
    if (known.size >= mostKnown) known = new Map();
    known.set(copyOf(word), hints);
    return hints;
  }
  return (words) => {
    let hints = 0;
    for (const word of words) hints |= known.get(word) ?? look(word);
    return hints;
  };
}

const mostKnown = 100_000;
