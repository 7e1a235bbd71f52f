import { compareDois, comparePmids } from './compare-identifiers.ts';
import { typeContradiction } from './compare-types.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { MatchTraits } from './match-traits.ts';
import { weights } from './weights.ts';

export interface Likeness {
  readonly kind: 'same' | 'perhaps' | 'different';
  /** From 0 to 1. */
  readonly score: number;
  /** In plain words, for the person who decides. */
  readonly reasons: readonly string[];
}

export const sameFrom = 0.9;
export const perhapsFrom = 0.4;

/** Whether two descriptions are of one work, as far as they tell. The order of the two does not matter. */
export function likenessOf(a: MatchTraits, b: MatchTraits): Likeness {
  const pmids = comparePmids(a, b);
  if (pmids === 'differ') return { kind: 'different', score: 0, reasons: ['different PMIDs'] };
  const evidence = evidenceOf(a, b);
  const dois = compareDois(a.doi, b.doi);
  const reasons: string[] = [];
  let points = 0;
  for (const name of evidence) {
    const { weight, reason } = weightOf(name);
    points += weight;
    if (reason !== undefined) reasons.push(reason);
  }
  if (dois === 'same' || pmids === 'same') points += 8;
  const contradiction = typeContradiction(a, b);
  if (contradiction !== undefined) {
    reasons.unshift(contradiction);
    return { kind: 'different', score: Math.min(0.3, scoreOf(points)), reasons };
  }
  const score = scoreOf(points);
  if (dois === 'differ' && pmids !== 'same') {
    reasons.unshift('different DOIs');
    return {
      kind: score >= sameFrom && evidence.includes('place:volume-and-page') ? 'perhaps' : 'different',
      score: Math.min(score, 0.5),
      reasons,
    };
  }
  return {
    kind: score >= sameFrom ? 'same' : score >= perhapsFrom ? 'perhaps' : 'different',
    score,
    reasons,
  };
}

function weightOf(name: Evidence) {
  return weights[name] ?? { weight: 0 };
}

function scoreOf(points: number): number {
  return 1 / (1 + Math.exp(-points));
}
