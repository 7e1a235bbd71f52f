import { compareDois, comparePmids } from './compare/compare-identifiers.ts';
import { type Doubt, doubtIn, doubtOf } from './doubts.ts';
import { evidenceOf } from './evidence.ts';
import type { MatchTraits } from './match-traits.ts';
import { prior, weights } from './weights.ts';

export interface Likeness {
  readonly kind: 'same' | 'perhaps' | 'different';
  /** From 0 to 1. */
  readonly score: number;
  /** In plain words, for the person who decides; what speaks against sameness outright stands first. */
  readonly reasons: readonly string[];
}

/** Scores from which on two descriptions are of one work, or may be (docs/decisions/0017-matching.md). */
const sameFrom = 0.88;
const perhapsFrom = 0.4;
/** What a shared identifier weighs: more than all else together, but not more than a doubt. */
const identifierPoints = 12;

/** Whether two descriptions are of one work, as far as they tell. The order of the two does not matter. */
export function likenessOf(a: MatchTraits, b: MatchTraits): Likeness {
  const reasons: string[] = [];
  let points = prior;
  const evidence = evidenceOf(a, b);
  for (const name of evidence) {
    const weight = weights[name];
    points += weight.points;
    if (weight.reason !== undefined) reasons.push(weight.reason);
  }
  const identifier = sharedIdentifier(a, b);
  if (identifier !== undefined) {
    points += identifierPoints;
    reasons.unshift(identifier);
  }
  const score = 1 / (1 + Math.exp(-points));
  const kind = score >= sameFrom ? 'same' : score >= perhapsFrom ? 'perhaps' : 'different';
  const doubt =
    doubtOf(a, b, evidence) ?? (kind === 'same' && identifier === undefined ? doubtIn(evidence) : undefined);
  return doubt === undefined ? { kind, score, reasons } : withDoubt({ kind, score, reasons }, doubt);
}

/** The likeness, no greater than the doubt allows. */
function withDoubt({ kind, score, reasons }: Likeness, { atMost, reason }: Doubt): Likeness {
  const isPossible = atMost === 'perhaps' && kind !== 'different';
  return {
    kind: isPossible ? 'perhaps' : 'different',
    score: Math.min(score, isPossible ? sameFrom - 0.01 : perhapsFrom - 0.01),
    reasons: [reason, ...reasons],
  };
}

function sharedIdentifier(a: MatchTraits, b: MatchTraits): string | undefined {
  if (comparePmids(a, b) === 'same') return a.pmid === b.pmid && a.pmid ? 'same PMID' : 'same PMCID';
  return compareDois(a.doi, b.doi) === 'same' ? 'same DOI' : undefined;
}
