import type { MatchTraits } from './match-traits.ts';

export type IdentifierAgreement = 'same' | 'versions' | 'differ' | 'unknown';

/** Endings by which registrants number the versions of one work: `.v2`, `/v1`, `-2`. */
const versionEnding = /(?:[./]v\d{1,2}|\/\d)$/;

export function compareDois(a: string | undefined, b: string | undefined): IdentifierAgreement {
  if (a === undefined || b === undefined) return 'unknown';
  if (a === b) return 'same';
  const [one, other] = [a, b].map((doi) => doi.replace(versionEnding, ''));
  return one === other ? 'versions' : 'differ';
}

/** PMIDs, and PMCIDs where either lacks a PMID. */
export function comparePmids(a: MatchTraits, b: MatchTraits): IdentifierAgreement {
  if (a.pmid !== undefined && b.pmid !== undefined) return a.pmid === b.pmid ? 'same' : 'differ';
  if (a.pmcid !== undefined && b.pmcid !== undefined) return a.pmcid === b.pmcid ? 'same' : 'differ';
  return 'unknown';
}
