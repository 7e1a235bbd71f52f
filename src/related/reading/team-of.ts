import type { Work } from '../../model/index.ts';
import { fold } from '../../text/index.ts';

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
    if (first !== '') members.add(hash(`${fold(contributor.family)} ${first}`));
  }
  return Uint32Array.from(members).sort();
}

export function areOneTeam(a: Uint32Array, b: Uint32Array): boolean {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common >= leastInCommon;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
