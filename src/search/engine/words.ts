import { oneSpelling, stem } from '../../text/index.ts';

const terms = new Map<string, string>();
const mostKept = 300_000;

/** What the forms and spellings of a word have in common. Expects a word of `wordsOf`. */
export function termOf(word: string): string {
  const known = terms.get(word);
  if (known !== undefined) return known;
  if (terms.size >= mostKept) terms.clear();
  const term = stem(oneSpelling(word));
  terms.set(word, term);
  return term;
}
