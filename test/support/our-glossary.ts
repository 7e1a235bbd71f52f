import { indexTerms } from '../../src/plain/glossary/find-terms.ts';
import type { Glossary } from '../../src/plain/glossary/glossary.ts';
import { ownGlossary } from '../../src/plain/glossary/own-glossary.ts';
import type { TermIndex } from '../../src/plain/glossary/term-form.ts';

const indexes = new Map<string, TermIndex>();

/** The glossary that ships with the project, and no other. */
export const ourGlossary: Glossary = {
  version: () => 'ours',
  terms(language) {
    let index = indexes.get(language);
    if (index === undefined) {
      index = indexTerms(
        ownGlossary().flatMap(({ entries }) => entries),
        language,
      );
      indexes.set(language, index);
    }
    return index;
  },
  entry: (id) =>
    ownGlossary()
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.id === id),
  lists: ownGlossary,
};
