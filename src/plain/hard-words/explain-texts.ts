import type { Glossary } from '../glossary/glossary.ts';
import { languageOf } from '../language-of.ts';
import type { ExplainedWords } from '../plain.ts';
import { explainedWords } from './explained-words.ts';
import { readWords } from './read-words.ts';
import { type ShortForm, usedShortForms } from './used-short-forms.ts';

/** What is explained in the sections of a text, in which these short forms are known from the start. */
export function explainTexts(
  texts: readonly string[],
  known: readonly ShortForm[],
  glossary: Glossary,
): ExplainedWords {
  const sections = texts.map((text) => ({ text, words: readWords(text) }));
  const language = languageOf(
    texts,
    sections.map(({ words }) => words),
  );
  return explainedWords(sections, usedShortForms(texts, { known }), language && glossary.terms(language));
}
