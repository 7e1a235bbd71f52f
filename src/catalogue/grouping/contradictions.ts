import { compareDois } from '../matching/compare/compare-identifiers.ts';
import { evidenceOf } from '../matching/evidence.ts';
import { likenessOf } from '../matching/likeness.ts';
import type { MatchTraits } from '../matching/match-traits.ts';

/** What rules out that two members are one work, whatever binds them. */
export interface Contradictions {
  /** Though they share an identifier: one of them must carry it wrongly. */
  readonly misplaced: (a: string, b: string) => boolean;
  /** Where only their likeness, or that of others, speaks for it. */
  readonly unlike: (a: string, b: string) => boolean;
}

/** Given the traits of each member, by name; of a member that cannot be read nothing is ruled out. */
export function contradictionsAmong(traitsOf: (name: string) => MatchTraits | undefined): Contradictions {
  const asked = (rule: (a: MatchTraits, b: MatchTraits) => boolean) => (a: string, b: string) => {
    const [one, other] = [traitsOf(a), traitsOf(b)];
    return one !== undefined && other !== undefined && rule(one, other);
  };
  return {
    misplaced: asked(isMisplaced),
    unlike: asked(
      (a, b) =>
        compareDois(a.doi, b.doi) === 'differ' || likenessOf(a, b).kind === 'different' || isMisplaced(a, b),
    ),
  };
}

/**
 * Chapters cited with the DOI of their book, and other records with an identifier that someone pasted: a shared
 * identifier is not believed where kind, title and every name say otherwise.
 */
function isMisplaced(a: MatchTraits, b: MatchTraits): boolean {
  if (a.pmid !== undefined && a.pmid === b.pmid) return false;
  const kinds = [a.type, b.type];
  if (kinds.includes('book') && kinds.includes('book-chapter')) return true;
  const evidence = evidenceOf(a, b);
  if (!evidence.includes('title:none')) return false;
  const isChapter = kinds.every((kind) => kind === 'book-chapter');
  return isChapter || (evidence.includes('first-author:differs') && evidence.includes('other-authors:none'));
}
