import type { RelatedTie } from '../../related-index.ts';
import type { Marks } from '../profile.ts';
import { areBoundByRecords, leastOfOneStudy, shareStudy } from './study-of.ts';
import { areOneTeam } from './team-of.ts';

/** So many works that both cite are worth a word. */
const leastReferences = 2;

/**
 * What binds `other`, in the list of `listed`, beside the words; `links` are what their vectors share of citations,
 * `likeness` is that of their words (0–1).
 */
export function tiesOf(
  listed: Marks,
  other: Marks,
  { links, likeness }: { readonly links: readonly number[]; readonly likeness: number },
): readonly RelatedTie[] {
  const isTeam = areOneTeam(listed.team, other.team);
  const isStudy = isTeam
    ? likeness >= leastOfOneStudy || shareStudy(listed.study, other.study)
    : areBoundByRecords(listed.study, other.study);
  const ties: RelatedTie[] = isStudy ? ['same-study'] : [];
  const said = ties.length;
  if (links.some((link) => listed.own.includes(link))) ties.push('cites');
  if (links.some((link) => other.own.includes(link))) ties.push('cited');
  if (ties.length === said && links.length >= leastReferences) ties.push('shared-references');
  if (isTeam) ties.push('team');
  return ties;
}
