import { hash32 } from '../../text/index.ts';
import type { Comparing, Evidence } from './evidence.ts';
import type { Profile, Signed } from './profile.ts';

/** Up to so many clusters each is compared with every other; beyond, with those that have most in common with it. */
const comparedWithAll = 48;
const mostNear = 24;
/** What more clusters than this have in common leads nowhere in particular. */
const mostPosted = 160;

/** The clusters of a block, and for each those that are worth a comparison: a bounded number, however large the block. */
export function createNeighbours(compare: Comparing) {
  const live = new Set<Profile>();
  const postings = new Map<number, Profile[]>();
  const posted = new Map<Profile, Set<number>>();

  function grown(profile: Profile, members: readonly Signed[]): void {
    const own = posted.get(profile) ?? new Set<number>();
    posted.set(profile, own);
    for (const member of members)
      for (const feature of featuresOf(member)) {
        if (own.has(feature)) continue;
        own.add(feature);
        const list = postings.get(feature);
        if (list === undefined) postings.set(feature, [profile]);
        else if (list.length <= mostPosted) list.push(profile);
      }
  }

  function candidates(profile: Profile): Iterable<Profile> {
    if (live.size <= comparedWithAll) return live;
    const votes = new Map<Profile, number>();
    for (const feature of posted.get(profile) ??
      profile.members.flatMap((member) => [...featuresOf(member)])) {
      const list = postings.get(feature);
      if (list === undefined || list.length > mostPosted) continue;
      for (const other of list) if (live.has(other)) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    return [...votes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostNear)
      .map(([other]) => other);
  }

  return {
    all: (): readonly Profile[] => [...live],
    has: (profile: Profile): boolean => live.has(profile),
    add(profile: Profile): void {
      live.add(profile);
      grown(profile, profile.members);
    },
    remove(profile: Profile): void {
      live.delete(profile);
      posted.delete(profile);
    },
    /** To be told of members that a cluster took in. */
    grown,
    near(profile: Profile): readonly { readonly profile: Profile; readonly evidence: Evidence }[] {
      const near: { profile: Profile; evidence: Evidence }[] = [];
      for (const other of candidates(profile)) {
        if (other === profile) continue;
        const evidence = compare(profile, other);
        if (evidence !== undefined) near.push({ profile: other, evidence });
      }
      return near;
    },
  };
}

function* featuresOf({ team, at, block, form: { given } }: Signed): Generator<number> {
  for (const name of team.team) if (name !== block) yield name;
  for (const word of at) yield (word ^ 0x5bd1e995) >>> 0;
  if ((given[0]?.length ?? 0) > 1) yield hash32(`given ${given.join(' ')}`);
}
