import snowball from 'snowball-stemmers';

const english = snowball.newStemmer('english');
const known = new Map<string, string>();
const mostKnown = 200_000;

/** What the inflections of an English word have in common (Snowball English, "Porter 2"). Expects lower case; words with digits or of other scripts are their own stem. */
export function stem(word: string): string {
  if (!/^[a-z]{3,40}$/.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  // A bound, so that a flood of odd words cannot fill the memory.
  if (known.size >= mostKnown) known.clear();
  const found = english.stem(word);
  known.set(word, found);
  return found;
}
