import { readWords } from '../hard-words/read-words.ts';
import { languageOf } from '../language-of.ts';
import { type CostlySentence, costlySentences } from './costly-sentences.ts';
import type { Grades } from './grades.ts';
import { gradesOfText } from './grades-of-text.ts';
import { type Measure, measures, type Readership, targetBands } from './target-bands.ts';

/** How readable a text is, for the one who edits it. */
export interface TextCheck {
  /** ISO 639-1, where it can be told; the measures for English are missing elsewhere. */
  readonly language: string | undefined;
  readonly grades: Grades;
  /** Each measure that there is, what it should not exceed, and whether it keeps to that. */
  readonly measures: readonly {
    readonly measure: Measure;
    readonly value: number;
    readonly target: number;
    readonly isMet: boolean;
  }[];
  readonly costly: readonly CostlySentence[];
}

/** `undefined` for a text without words. */
export function checkText(text: string, readership: Readership, mostSentences = 5): TextCheck | undefined {
  const language = languageOf([text], [readWords(text)]);
  const grades = gradesOfText(text, language ?? '');
  if (grades === undefined) return undefined;
  return {
    language,
    grades,
    measures: measures.flatMap((measure) => {
      const value = grades[measure];
      const target = targetBands[readership][measure];
      return value === undefined ? [] : [{ measure, value, target, isMet: value <= target }];
    }),
    costly: costlySentences(text, language ?? '', mostSentences),
  };
}
