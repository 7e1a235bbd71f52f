import { inlineText } from '../../src/markup/index.ts';
import type { Contribution, WorkDescription } from '../../src/model/index.ts';

/** A small article; a test names only what it is about. */
export function anArticle(changes: Partial<WorkDescription> = {}): WorkDescription {
  return {
    identifiers: {},
    type: 'article',
    title: inlineText('Vesicles in joints'),
    contributions: [anAuthor('Tester', 'Ida')],
    source: { name: 'Annals of imaginary rheumatology', kind: 'journal', abbreviation: 'Ann Imag Rheumatol' },
    published: { year: 2025 },
    ...changes,
  };
}

export function anAuthor(family: string, given?: string, changes: Partial<Contribution> = {}): Contribution {
  return {
    contributor: { kind: 'person', family, ...(given !== undefined && { given }) },
    role: 'author',
    affiliations: [],
    ...changes,
  };
}

export function aGroup(name: string): Contribution {
  return { contributor: { kind: 'group', name }, role: 'author', affiliations: [] };
}
