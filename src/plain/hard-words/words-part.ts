import type { Glossary } from '../glossary/glossary.ts';
import { languageOf } from '../language-of.ts';
import type { PlainPart } from '../plain-part.ts';
import { countSentence, gradesOf, noCounts } from '../readability/grades.ts';
import { explainBeside } from './explain-beside.ts';
import { explainedWords } from './explained-words.ts';
import { usedShortForms } from './used-short-forms.ts';

/** What makes the words of a work's texts hard: short forms and terms of each, and the grades of the abstract. */
export function createWordsPart(glossary: Glossary): PlainPart {
  return {
    get recipe() {
      return `words 2 ${glossary.version()}`;
    },
    partOf(read) {
      const beside = explainBeside(read, glossary);
      const { title, sections } = read;
      if (sections.length === 0) return beside;
      const texts = sections.map(({ text }) => text);
      // One section alone may have no small words.
      const language = languageOf(
        texts,
        sections.map(({ words }) => words),
      );
      const counts = noCounts();
      for (const { sentences, words } of sections)
        for (const { wordsFrom, wordsTo } of sentences) countSentence(counts, words, wordsFrom, wordsTo);
      const grades = gradesOf(counts, language === 'en');
      return {
        ...explainedWords(sections, usedShortForms(texts, { title }), language && glossary.terms(language)),
        ...(grades && { grades }),
        ...beside,
      };
    },
  };
}
