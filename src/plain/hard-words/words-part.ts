import { findTerms } from '../glossary/find-terms.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { languageOf } from '../language-of.ts';
import type { ExplainedTerm, PlainLayer, UsedShortForm } from '../plain.ts';
import type { PlainPart } from '../plain-part.ts';
import type { ReadSection } from '../read-work.ts';
import { countSentence, gradesOf, noCounts } from '../readability/grades.ts';
import { readWords, type Word } from './read-words.ts';
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
      const wordsOf = sections.map(({ text }) => readWords(text));
      // One section alone may have no small words.
      const language = languageOf(
        sections.map(({ text }) => text),
        wordsOf,
      );
      const index = language && glossary.terms(language);
      const shortForms = usedShortForms({ title, sections });
      const counts = noCounts();
      const known = new Set<string>();
      const terms: ExplainedTerm[] = [];
      sections.forEach((section, number) => {
        const words = wordsOf[number] ?? [];
        countSection(counts, section, words);
        if (index !== undefined)
          for (const { start, end, id } of findTerms(section.text, words, index, known))
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

/** Words and sentences are both in order: each sentence takes the words up to its end. */
function countSection(
  counts: ReturnType<typeof noCounts>,
  section: ReadSection,
  words: readonly Word[],
): void {
  let from = 0;
  for (const { end } of section.sentences) {
    let to = from;
    while (to < words.length && (words[to] as Word).start < end) to += 1;
    countSentence(counts, words, from, to);
    from = to;
  }
}

function isIn(shortForms: readonly UsedShortForm[], [section, start, end]: ExplainedTerm): boolean {
  return shortForms.some(({ uses }) =>
    uses.some(([where, from, to]) => where === section && start < to && from < end),
  );
}
