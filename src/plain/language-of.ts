import type { Word } from './hard-words/read-words.ts';

const persianOnly = /[پچژگکی]|\u200c/;
const englishSmallWords = new Set(
  'the of and in to a with was were is for that on by as from are this we be or at an'.split(' '),
);
/** More words are not looked at. */
const looked = 250;

/** The language of a text among those that have a glossary, told by its script and its small words (three in ten words of English prose). */
export function languageOf(text: string, words: readonly Word[]): 'en' | 'fa' | undefined {
  const count = Math.min(words.length, looked);
  if (count === 0) return undefined;
  let [small, inArabic] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const { facts } = words[at] as Word;
    if (facts.isArabic) inArabic += 1;
    else if (englishSmallWords.has(facts.key)) small += 1;
  }
  if (inArabic / count > 0.5) return persianOnly.test(text) ? 'fa' : undefined;
  return small / count > 0.12 ? 'en' : undefined;
}
