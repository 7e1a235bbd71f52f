import type { KeptMember } from '../grouping/members.ts';
import type { Came } from './hold-back.ts';

/** One record as the institution's is enough; what only completes a work says nothing of whose it is. */
export function cameAs(members: readonly Pick<KeptMember, 'records' | 'takenBack'>[]): Came {
  const standing = members.filter(({ takenBack }) => !takenBack);
  const own = standing
    .flatMap(({ records }) => records)
    .filter(({ completes, deleted }) => completes === 0 && deleted === 0);
  if (own.length === 0 && standing.length > 0) return 'to-complete';
  return own.every(({ asked }) => asked === 1) ? 'asked' : 'public';
}
