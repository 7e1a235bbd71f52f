import { findTerms } from '../glossary/find-terms.ts';
import type { TermIndex } from '../glossary/term-form.ts';
import type { ExplainedTerm, ExplainedWords, UsedShortForm } from '../plain.ts';
import type { Word } from './read-words.ts';

/** So many terms are explained in a text at most: more would be a page of dots. */
const mostTerms = 80;

/** The short forms of a text, and beside them the terms of an index, each where it stands first. */
export function explainedWords(
  sections: readonly { readonly text: string; readonly words: readonly Word[] }[],
  shortForms: readonly UsedShortForm[],
  index: TermIndex | undefined,
): ExplainedWords {
  const known = new Set<string>();
  const terms: ExplainedTerm[] = [];
  if (index !== undefined)
    sections.forEach(({ text, words }, section) => {
      for (const { start, end, id } of findTerms(text, words, index, known))
        terms.push([section, start, end, id]);
    });
  const apart = terms.filter((term) => !isIn(shortForms, term)).slice(0, mostTerms);
  return {
    ...(shortForms.length > 0 && { shortForms }),
    ...(apart.length > 0 && { terms: apart }),
  };
}

function isIn(shortForms: readonly UsedShortForm[], [section, start, end]: ExplainedTerm): boolean {
  return shortForms.some(({ uses }) =>
    uses.some(([where, from, to]) => where === section && start < to && from < end),
  );
}
