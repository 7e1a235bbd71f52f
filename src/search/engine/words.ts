import { gluedCompounds, oneSpelling, stem, wordsOf } from '../../text/index.ts';
import type { IndexedWord } from './document.ts';

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

const greek = new Set('alpha beta gamma delta epsilon kappa lambda mu sigma tau omega'.split(' '));

/** The words of a text as the index keeps them; compounds also in one word, where their first part stands. */
export function indexedWords(text: string): IndexedWord[] {
  const words = wordsOf(text);
  const glued = /[-‐‑\u200c]/.test(text) ? gluedWords(text) : undefined;
  const indexed: IndexedWord[] = new Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const term = termOf(word);
    const next = words[at + 1];
    const also = next === undefined ? undefined : compound(word, next, words[at + 2], glued);
    indexed[at] = also === undefined ? { term } : { term, also };
  }
  return indexed;
}

function gluedWords(text: string): ReadonlySet<string> | undefined {
  const compounds = gluedCompounds(text);
  return compounds.length === 0 ? undefined : new Set(compounds.map((one) => wordsOf(one).join('')));
}

/** `IL-10` also as `il10`; `TGF-β1` also as `tgfbeta`, `tgfb` and `tgfb1`. */
function compound(
  word: string,
  next: string,
  third: string | undefined,
  glued: ReadonlySet<string> | undefined,
): readonly string[] | undefined {
  if (greek.has(next) && word.length <= 5 && !greek.has(word)) {
    const short = word + next[0];
    const number = third !== undefined && /^\d{1,2}$/.test(third) ? third : undefined;
    return number === undefined
      ? [word + next, short]
      : [word + next, short, short + number, word + next + number];
  }
  return glued?.has(word + next) ? [word + next] : undefined;
}
