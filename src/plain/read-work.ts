import { plainText } from '../markup/index.ts';
import type { AbstractSection, WorkDescription } from '../model/index.ts';
import { sentencesOf } from '../text/index.ts';

/** A work as the parts of the plain layer read it: its texts without markup, taken apart once for all of them. */
export interface ReadWork {
  readonly work: WorkDescription;
  readonly title: string;
  readonly sections: readonly ReadSection[];
}

export interface ReadSection {
  readonly label?: string;
  readonly category?: NonNullable<AbstractSection['category']>;
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
}

export interface ReadSentence {
  readonly text: string;
  /** In the plain text of its section, white space at either end left out. */
  readonly start: number;
  readonly end: number;
}

/** What is beyond so many characters of an abstract is not looked at: 50,000 words and more. */
const mostCharacters = 400_000;

export function readWork(work: WorkDescription): ReadWork {
  let left = mostCharacters;
  const sections = (work.abstract?.sections ?? []).map(({ label, category, text: markup }) => {
    const text = plainText(markup).slice(0, left);
    left -= text.length;
    return {
      ...(label !== undefined && { label }),
      ...(category && { category }),
      text,
      sentences: readSentences(text),
    };
  });
  return { work, title: plainText(work.title), sections };
}

function readSentences(text: string): readonly ReadSentence[] {
  const sentences: ReadSentence[] = [];
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    const bare = sentence.trim();
    if (bare !== '') {
      const start = at + sentence.indexOf(bare);
      sentences.push({ text: bare, start, end: start + bare.length });
    }
    at += sentence.length;
  }
  return sentences;
}
