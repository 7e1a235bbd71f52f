import type { RelatedTie } from '../related-index.ts';
import type { Profile } from './profile.ts';
import { areOneTeam } from './team-of.ts';
import type { Vocabulary } from './vocabulary.ts';

/** So many works that both cite are worth a word. */
const leastReferences = 2;

/** What binds `other`, in the list of `listed`, beside the words. */
export function tiesOf(listed: Profile, other: Profile, vocabulary: Vocabulary): readonly RelatedTie[] {
  const ties: RelatedTie[] = [];
  const shared = sharedLinks(listed, other, vocabulary);
  if (shared.some((term) => listed.own.includes(term))) ties.push('cites');
  if (shared.some((term) => other.own.includes(term))) ties.push('cited');
  if (ties.length === 0 && shared.length >= leastReferences) ties.push('shared-references');
  if (areOneTeam(listed.team, other.team)) ties.push('team');
  return ties;
}

function sharedLinks(
  { vector: a }: Profile,
  { vector: b }: Profile,
  vocabulary: Vocabulary,
): readonly number[] {
  const shared: number[] = [];
  for (let i = a.terms.length - 1, j = b.terms.length - 1; i >= 0 && j >= 0; ) {
    const left = a.terms[i] ?? 0;
    const right = b.terms[j] ?? 0;
    if (left === right && vocabulary.isLink(left)) shared.push(left);
    if (left >= right) i -= 1;
    if (right >= left) j -= 1;
  }
  return shared;
}
