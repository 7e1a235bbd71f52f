import { gluedCompounds, oneSpelling, stopWords, wordsOf } from '../../text/index.ts';

/** Words of longer titles beyond this are not sought by their beginnings. */
const mostWords = 24;
const mostTyped = 8;
const greekName = /^(?:alpha|beta|gamma|delta|epsilon|kappa|lambda|mu|sigma|tau|omega)$/;

/** The words by whose beginnings a title or name is found: `tgf`, `beta`, and in one `tgfbeta`, `tgfb`. The first comes first. */
export function wordsOfName(name: string): readonly string[] {
  const all = wordsOf(name);
  const telling = all.filter((word) => !stopWords.has(word));
  const words = new Set((telling.length > 0 ? telling : all).slice(0, mostWords));
  for (const word of [...words]) words.add(oneSpelling(word));
  for (const compound of gluedCompounds(name)) words.add(wordsOf(compound).join(''));
  all.forEach((word, at) => {
    const before = all[at - 1];
    if (before === undefined || before.length > 5 || !greekName.test(word)) return;
    words.add(before + word).add(before + word.slice(0, 1));
  });
  return [...words];
}

/** What a reader types, word by word: each is taken for the beginning of one; small words count only while they stand alone or last. */
export function wordsTyped(text: string): readonly string[] {
  const all = wordsOf(text.slice(0, 300).toWellFormed());
  const isDone = /[\s\p{P}]$/u.test(text);
  const words = all.filter((word, at) => !stopWords.has(word) || (at === all.length - 1 && !isDone));
  return [...new Set(words.length > 0 ? words : all)].slice(0, mostTyped);
}

/** Whether what is typed may become a word that no name is found by: `role o` on the way to `role of`. */
export function mayBeSmallWord(beginning: string): boolean {
  for (const word of stopWords) if (word.startsWith(beginning)) return true;
  return false;
}

/** `exosomes` is typed, and a title has `exosome`; nothing where the word is no plural. */
export function singularOf(word: string): string | undefined {
  return /^[a-z]{4,}[^s]s$/.test(word) ? word.slice(0, -1) : undefined;
}
