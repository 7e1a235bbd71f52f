import type { ReadSection } from './read-work.ts';

const letters = /\p{L}+/gu;
const arabic = /[\u0600-\u06ff]/;
const persianOnly = /[پچژگکی]|\u200c/;
const englishSmallWords = new Set(
  'the of and in to a with was were is for that on by as from are this we be or at an'.split(' '),
);
/** In characters: more is not looked at. */
const looked = 1500;

/** The language of an abstract among those that have a glossary, told by its script and its small words. */
export function languageOf(sections: readonly Pick<ReadSection, 'text'>[]): 'en' | 'fa' | undefined {
  let text = '';
  for (const section of sections) if (text.length < looked) text += `${section.text} `;
  const words = text.slice(0, looked).match(letters) ?? [];
  if (words.length === 0) return undefined;
  let [small, inArabic] = [0, 0];
  for (const word of words)
    if (englishSmallWords.has(word.toLowerCase())) small += 1;
    else if (arabic.test(word)) inArabic += 1;
  if (inArabic / words.length > 0.5) return persianOnly.test(text) ? 'fa' : undefined;
  return small / words.length > 0.12 ? 'en' : undefined;
}
