import type { Word } from './hard-words/read-words.ts';

const persianOnly = /[پچژگکی]|\u200c/;
/** More words are not looked at. */
const looked = 250;

/** The language of texts that belong together among those that have a glossary, told by its script and its small words (three in ten words of English prose). */
export function languageOf(
  texts: readonly string[],
  wordsOf: readonly (readonly Word[])[],
): 'en' | 'fa' | undefined {
  let count = 0;
  let [small, inArabic] = [0, 0];
  for (const words of wordsOf)
    for (let at = 0; at < words.length && count < looked; at += 1) {
      const { facts } = words[at] as Word;
      count += 1;
      if (facts.isArabic) inArabic += 1;
      else if (facts.isSmall) small += 1;
    }
  if (count === 0) return undefined;
  if (inArabic / count > 0.5) return texts.some((text) => persianOnly.test(text)) ? 'fa' : undefined;
  return small / count > 0.12 ? 'en' : undefined;
}
