import type { MatchTraits } from '../match-traits.ts';

/** `versions`: not the same, but one work may carry both. */
export type IdentifierAgreement = 'same' | 'versions' | 'differ' | 'unknown';

/** Endings by which registrants number the versions of one work: `.v2`, `/v1`; F1000's platforms write `.2`. */
const versionEnding = /(?:[./]v\d{1,2}|(?<=^10\.12688\/[a-z]+\.\d+)\.\d)$/;
/** What follows a DOI in a sentence is taken for a part of it now and then. */
const sentenceEnd = /[.,;]+$/;
/** JSTOR registers its own DOI for articles that their publishers register too. */
const alias = /^10\.2307\//;

export function compareDois(a: string | undefined, b: string | undefined): IdentifierAgreement {
  if (a === undefined || b === undefined) return 'unknown';
  if (a === b || a.replace(sentenceEnd, '') === b.replace(sentenceEnd, '')) return 'same';
  if (alias.test(a) !== alias.test(b)) return 'versions';
  return a.replace(versionEnding, '') === b.replace(versionEnding, '') ? 'versions' : 'differ';
}

/** PMIDs, and PMCIDs where either lacks a PMID. */
export function comparePmids(a: MatchTraits, b: MatchTraits): IdentifierAgreement {
  if (a.pmid !== undefined && b.pmid !== undefined) return a.pmid === b.pmid ? 'same' : 'differ';
  if (a.pmcid !== undefined && b.pmcid !== undefined) return a.pmcid === b.pmcid ? 'same' : 'differ';
  return 'unknown';
}
