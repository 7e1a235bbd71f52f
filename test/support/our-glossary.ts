import { indexTerms } from '../../src/plain/glossary/find-terms.ts';
import type { Glossary } from '../../src/plain/glossary/glossary.ts';
import { ownGlossary } from '../../src/plain/glossary/own-glossary.ts';

/** The glossary that ships with the project, and no other. */
export const ourGlossary: Glossary = {
  version: () => 'ours',
  terms: (language) =>
    indexTerms(
      ownGlossary().flatMap(({ entries }) => entries),
      language,
    ),
  entry: (id) =>
    ownGlossary()
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.id === id),
  lists: ownGlossary,
};
