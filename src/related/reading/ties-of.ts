import type { RelatedTie } from '../related-index.ts';
import type { Profile } from './profile.ts';
import { areOneTeam } from './team-of.ts';

/** So many works that both cite are worth a word. */
const leastReferences = 2;

/** What binds `other`, in the list of `listed`, beside the words; `links` are what their vectors share of citations. */
export function tiesOf(
  listed: Omit<Profile, 'vector'>,
  other: Omit<Profile, 'vector'>,
  links: readonly number[],
): readonly RelatedTie[] {
  const ties: RelatedTie[] = [];
  if (links.some((link) => listed.own.includes(link))) ties.push('cites');
  if (links.some((link) => other.own.includes(link))) ties.push('cited');
  if (ties.length === 0 && links.length >= leastReferences) ties.push('shared-references');
  if (areOneTeam(listed.team, other.team)) ties.push('team');
  return ties;
}
