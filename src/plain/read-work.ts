import { plainText } from '../markup/index.ts';
import type { AbstractSection, WorkDescription } from '../model/index.ts';
import { sentencesOf } from '../text/index.ts';
import { readWords, type Word } from './hard-words/read-words.ts';
import { isEnglish } from './is-english.ts';

/** A work as the parts of the plain layer read it: its texts without markup, taken apart once for all of them. */
export interface ReadWork {
  readonly work: WorkDescription;
  readonly title: string;
  readonly sections: readonly ReadSection[];
  /** Whether the abstract (or, without one, the title) is English. */
  readonly english: boolean;
  /** Whether no text was so long that its end was left out. */
  readonly isWhole: boolean;
}

export interface ReadSection {
  readonly label?: string;
  readonly category?: NonNullable<AbstractSection['category']>;
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  /** Of the whole section, in order. */
  readonly words: readonly Word[];
}

export interface ReadSentence {
  readonly text: string;
  /** In the plain text of its section, white space at either end left out. */
  readonly start: number;
  readonly end: number;
  /** The words that begin before its end, and not before that of the one before it: from this one to before `wordsTo`. */
  readonly wordsFrom: number;
  readonly wordsTo: number;
}

/** What is beyond so many characters of an abstract is not looked at: 50,000 words and more. */
export const mostCharacters = 400_000;

export function readWork(work: WorkDescription): ReadWork {
  let left = mostCharacters;
  const sections = (work.abstract?.sections ?? []).map(({ label, category, text: markup }) => {
    const text = plainText(markup).slice(0, left);
    left -= text.length;
    const words = readWords(text);
    return {
      ...(label !== undefined && { label }),
      ...(category && { category }),
      text,
      sentences: readSentences(text, words),
      words,
    };
  });
  const title = plainText(work.title);
  const start = sections.find(({ text }) => text !== '')?.text ?? title;
  return { work, title, sections, english: isEnglish(start), isWhole: left > 0 };
}

function readSentences(text: string, words: readonly Word[]): readonly ReadSentence[] {
  const sentences: ReadSentence[] = [];
  let at = 0;
  let wordsTo = 0;
  for (const sentence of sentencesOf(text)) {
    const bare = sentence.trim();
    if (bare !== '') {
      const start = at + sentence.indexOf(bare);
      const end = start + bare.length;
      const wordsFrom = wordsTo;
      while (wordsTo < words.length && (words[wordsTo] as Word).start < end) wordsTo += 1;
      sentences.push({ text: bare, start, end, wordsFrom, wordsTo });
    }
    at += sentence.length;
  }
  return sentences;
}
