import { sentencesOf } from '../../text/index.ts';
import { readWords } from '../hard-words/read-words.ts';
import { countSentence, type Grades, gradesOf, noCounts } from './grades.ts';

/** How hard a plain text is to read, in a language (ISO 639-1). */
export function gradesOfText(text: string, language: string): Grades | undefined {
  const counts = noCounts();
  for (const sentence of sentencesOf(text)) countSentence(counts, readWords(sentence));
  return gradesOf(counts, language === 'en');
}
