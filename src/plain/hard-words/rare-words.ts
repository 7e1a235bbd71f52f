import { readWords } from './read-words.ts';

/** The words of a text that a general reader is unlikely to know, in lower case. English. */
export function rareWordsIn(text: string): readonly string[] {
  return readWords(text)
    .filter(({ facts }) => facts.familiarity === 'rare')
    .map(({ start, end }) => text.slice(start, end).toLowerCase());
}
