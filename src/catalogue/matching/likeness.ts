import type { MatchTraits } from './match-traits.ts';

export interface Likeness {
  readonly kind: 'same' | 'perhaps' | 'different';
  /** From 0 to 1. */
  readonly score: number;
  /** In plain words, for the person who decides. */
  readonly reasons: readonly string[];
}

/** Whether two descriptions are of one work, as far as they tell. The order of the two does not matter. */
export function likenessOf(a: MatchTraits, b: MatchTraits): Likeness {
  if (a.pmid !== undefined && b.pmid !== undefined && a.pmid !== b.pmid)
    return { kind: 'different', score: 0, reasons: ['different PMIDs'] };
  if (a.doi !== undefined && b.doi !== undefined && a.doi !== b.doi)
    return { kind: 'different', score: 0, reasons: ['different DOIs'] };
  const reasons: string[] = [];
  const titles = a.titles.some((title) => title.length >= 12 && b.titles.includes(title));
  if (titles) reasons.push('titles agree');
  const year = a.years.some((one) => b.years.some((other) => Math.abs(one - other) <= 1));
  if (year) reasons.push('years agree');
  const family = a.families[0] !== undefined && a.families[0] === b.families[0];
  if (family) reasons.push('family name of the first author agrees');
  const score = (titles ? 0.6 : 0) + (year ? 0.2 : 0) + (family ? 0.2 : 0);
  if (!titles) return { kind: 'different', score, reasons };
  return { kind: year && family ? 'same' : 'perhaps', score, reasons };
}
