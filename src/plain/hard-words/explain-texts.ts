import type { Glossary } from '../glossary/glossary.ts';
import { languageOf } from '../language-of.ts';
import type { ExplainedWords } from '../plain.ts';
import { explainedWords } from './explained-words.ts';
import { readWords } from './read-words.ts';
import { shortFormsOf, usedShortForms } from './used-short-forms.ts';

/** What is explained in the sections of a text; short forms of the texts `before` are known from the start. */
export function explainTexts(
  texts: readonly string[],
  before: readonly string[],
  glossary: Glossary,
): ExplainedWords {
  const sections = texts.map((text) => ({ text, words: readWords(text) }));
  const language = languageOf(
    texts,
    sections.map(({ words }) => words),
  );
  const shortForms = usedShortForms(texts, { known: shortFormsOf(before) });
  return explainedWords(sections, shortForms, language && glossary.terms(language));
}
