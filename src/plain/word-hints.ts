/**
 * What the words of a sentence make possible: a bit for each pattern of words. A word is looked at once, however often it
 * comes, so that what cannot be found need not be looked for in every sentence.
 */
export type WordHints = number;

/** Gives the hints of a word in lower case, bit by bit in the order of the patterns; at most 30 of them. */
export function createHintReader(patterns: readonly RegExp[]): (word: string) => WordHints {
  return (word) => {
    let hints = 0;
    patterns.forEach((pattern, at) => {
      if (pattern.test(word)) hints |= 1 << at;
    });
    return hints;
  };
}
