import type { Work } from '../../../model/index.ts';
import { fold, hash32 } from '../../../text/index.ts';
import { haveCommon } from './have-common.ts';

/** Of a byline of hundreds the first few are enough to know a team by. */
const mostMembers = 40;
/** So many names in common make a team: one alone may be a namesake. */
const leastInCommon = 2;

/** Numbers that stand for the people of a byline (family name and first initial), ascending. */
export function teamOf({ contributions = [] }: Partial<Work>): Uint32Array {
  const members = new Set<number>();
  for (const { contributor } of contributions.slice(0, mostMembers)) {
    if (contributor.kind !== 'person') continue;
    const first = fold(contributor.given ?? contributor.initials ?? '').slice(0, 1);
    if (first !== '') members.add(hash32(`${fold(contributor.family)} ${first}`));
  }
  return Uint32Array.from(members).sort();
}

export function areOneTeam(a: Uint32Array, b: Uint32Array): boolean {
  return haveCommon(a, b, leastInCommon);
}
