import type { WorkType } from '../../model/index.ts';
import { compareDois, comparePmids } from './compare/compare-identifiers.ts';
import type { Evidence } from './evidence.ts';
import type { MatchTraits } from './match-traits.ts';

/** A reason that outweighs all likeness: it makes two works `different`, or leaves at most a `perhaps`. */
export interface Doubt {
  readonly atMost: 'different' | 'perhaps';
  readonly reason: string;
}

/** Kinds that different providers give the same output. Any other two kinds tell two works apart. */
const interchangeable: readonly (readonly WorkType[])[] = [
  ['article', 'review', 'editorial', 'letter', 'conference-paper', 'other'],
  ['notice', 'article', 'editorial', 'letter', 'other'],
  ['book', 'report', 'dissertation', 'other'],
  ['book-chapter', 'conference-paper', 'article', 'review', 'other'],
  ['article', 'report', 'other'],
  ['dataset', 'software', 'other'],
  ['preprint', 'other'],
  ['peer-review', 'other'],
];

/** What identifiers and kinds say against sameness, the strongest first. */
export function doubtOf(a: MatchTraits, b: MatchTraits, evidence: readonly Evidence[]): Doubt | undefined {
  const pmids = comparePmids(a, b);
  if (pmids === 'differ') {
    const scheme = a.pmid !== undefined && b.pmid !== undefined ? 'PMIDs' : 'PMCIDs';
    return { atMost: 'different', reason: `different ${scheme}` };
  }
  const dois = compareDois(a.doi, b.doi);
  const isIdentified = pmids === 'same' || dois === 'same';
  // Works that carry one identifier and are two kinds of thing are for a person to look at.
  const kinds = kindDoubt(a, b);
  if (kinds !== undefined) return isIdentified ? { ...kinds, atMost: 'perhaps' } : kinds;
  if (a.edition !== undefined && b.edition !== undefined && a.edition !== b.edition)
    return { atMost: isIdentified ? 'perhaps' : 'different', reason: 'editions differ' };
  if (dois !== 'differ' || pmids === 'same') return undefined;
  // A DOI may be mistyped, or an article registered twice: where all else agrees, a person should look.
  const allElseAgrees =
    evidence.includes('place:volume-and-page') &&
    evidence.includes('first-author:agrees') &&
    /^title:(?:equal|spelling):/.test(evidence[0] ?? '');
  return { atMost: allElseAgrees ? 'perhaps' : 'different', reason: 'different DOIs' };
}

function kindDoubt(a: MatchTraits, b: MatchTraits): Doubt | undefined {
  if (a.notice !== b.notice)
    return { atMost: 'different', reason: 'one is about the other: a notice, reply or comment' };
  if (a.notice === undefined && (a.type === 'notice') !== (b.type === 'notice'))
    return { atMost: 'perhaps', reason: 'one is a notice' };
  if (a.type === b.type || interchangeable.some((kinds) => kinds.includes(a.type) && kinds.includes(b.type)))
    return undefined;
  if (a.type === 'preprint' || b.type === 'preprint') {
    // A record without any venue may well be of the preprint.
    const other = a.type === 'preprint' ? b : a;
    const atMost = other.type === 'article' && other.sources.length === 0 ? 'perhaps' : 'different';
    return { atMost, reason: 'a preprint and what came of it are two works' };
  }
  if (a.type === 'book-chapter' || b.type === 'book-chapter')
    return { atMost: 'different', reason: 'a book and its chapter are two works' };
  return { atMost: 'different', reason: `kinds differ (${[a.type, b.type].sort().join(', ')})` };
}

/** What is too little for sameness however many points it has. */
export function doubtIn(evidence: readonly Evidence[]): Doubt | undefined {
  const has = (name: Evidence) => evidence.includes(name);
  if (evidence[0]?.startsWith('title:none') || evidence[0]?.startsWith('title:half'))
    return { atMost: 'perhaps', reason: 'titles are too far apart' };
  const isGeneric = evidence[0]?.endsWith(':generic');
  if (
    isGeneric &&
    !(
      (has('first-author:agrees') || has('first-author:swapped') || has('first-author:alike')) &&
      has('year:same')
    ) &&
    !has('place:volume-and-page')
  )
    return { atMost: 'perhaps', reason: 'many works could have this title' };
  if (has('first-author:differs') && (isGeneric || has('other-authors:none') || has('other-authors:unknown')))
    return { atMost: 'perhaps', reason: 'no author in common' };
  if ((has('year:near') || has('year:far')) && !has('place:volume-and-page') && !has('place:page'))
    return { atMost: 'perhaps', reason: 'it may have been brought up to date' };
  const supports =
    has('first-author:agrees') ||
    has('first-author:swapped') ||
    has('first-author:alike') ||
    has('place:volume-and-page') ||
    has('place:page') ||
    has('source:agrees');
  return supports ? undefined : { atMost: 'perhaps', reason: 'little but the title to go by' };
}
