import { oneSpelling, singularOf, stem, stemApart } from '../../text/index.ts';

/** What a word of a query is in the index. */
export type TermFor = (word: string) => string;

const terms = new Map<string, string>();
const mostKept = 300_000;

/** What the forms and spellings of a word have in common. Expects a word of `wordsOf`. */
export function termOf(word: string): string {
  const known = terms.get(word);
  if (known !== undefined) return known;
  if (terms.size >= mostKept) terms.clear();
  const term = stemApart(word) ?? stem(oneSpelling(singularOf(word)));
  terms.set(word, term);
  return term;
}
