import { findTerms } from '../glossary/find-terms.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { languageOf } from '../language-of.ts';
import type { ExplainedTerm, PlainLayer, UsedShortForm } from '../plain.ts';
import type { PlainPart } from '../plain-part.ts';
import { countSentence, gradesOf, noCounts } from '../readability/grades.ts';
import { usedShortForms } from './used-short-forms.ts';

/** So many terms are explained in an abstract at most: more would be a page of dots. */
const mostTerms = 80;

/** What makes the words of an abstract hard: its short forms, its terms, and its grades. */
export function createWordsPart(glossary: Glossary): PlainPart {
  return {
    get recipe() {
      return `words 1 ${glossary.version()}`;
    },
    partOf({ title, sections }) {
      if (sections.length === 0) return {};
      // One section alone may have no small words.
      const language = languageOf(
        sections.map(({ text }) => text),
        sections.map(({ words }) => words),
      );
      const index = language && glossary.terms(language);
      const shortForms = usedShortForms({ title, sections });
      const counts = noCounts();
      const known = new Set<string>();
      const terms: ExplainedTerm[] = [];
      sections.forEach((section, number) => {
        for (const { wordsFrom, wordsTo } of section.sentences)
          countSentence(counts, section.words, wordsFrom, wordsTo);
        if (index !== undefined)
          for (const { start, end, id } of findTerms(section.text, section.words, index, known))
            terms.push([number, start, end, id]);
      });
      const grades = gradesOf(counts, language === 'en');
      const apart = terms.filter((term) => !isIn(shortForms, term)).slice(0, mostTerms);
      const layer: PlainLayer = {
        ...(shortForms.length > 0 && { shortForms }),
        ...(apart.length > 0 && { terms: apart }),
        ...(grades && { grades }),
      };
      return layer;
    },
  };
}

function isIn(shortForms: readonly UsedShortForm[], [section, start, end]: ExplainedTerm): boolean {
  return shortForms.some(({ uses }) =>
    uses.some(([where, from, to]) => where === section && start < to && from < end),
  );
}
