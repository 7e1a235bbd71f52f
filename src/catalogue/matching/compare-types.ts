import type { WorkType } from '../../model/index.ts';
import type { MatchTraits } from './match-traits.ts';

/** Kinds that the same output is given by different providers. Each pair of kinds not named here tells two works apart. */
const interchangeable: readonly (readonly WorkType[])[] = [
  ['article', 'review', 'editorial', 'letter', 'conference-paper', 'other'],
  ['article', 'notice', 'editorial', 'letter', 'other'],
  ['book', 'report', 'dissertation', 'other'],
  ['book-chapter', 'conference-paper', 'article', 'review', 'other'],
  ['article', 'report', 'other'],
  ['dataset', 'software', 'other'],
  ['preprint', 'other'],
  ['peer-review', 'other'],
];

export function typesMayBeOne(a: WorkType, b: WorkType): boolean {
  return a === b || interchangeable.some((kinds) => kinds.includes(a) && kinds.includes(b));
}

/** Why the kinds of two descriptions tell two works apart; `undefined` where they do not. */
export function typeContradiction(a: MatchTraits, b: MatchTraits): string | undefined {
  if (a.notice !== b.notice) return 'one is about the other: a notice, reply or comment';
  if (typesMayBeOne(a.type, b.type)) return undefined;
  if (a.type === 'preprint' || b.type === 'preprint') return 'a preprint and what came of it are two works';
  if (a.type === 'book-chapter' || b.type === 'book-chapter') return 'a book and its chapter are two works';
  return `kinds differ (${[a.type, b.type].sort().join(', ')})`;
}
