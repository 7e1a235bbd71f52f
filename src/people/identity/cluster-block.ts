import { statisticsOf } from './block-statistics.ts';
import { type Comparing, createComparing, type Evidence, weights } from './evidence.ts';
import { createNeighbours } from './neighbours.ts';
import { addTo, emptyProfile, type Profile, type Signed } from './profile.ts';

/** A block of more contributions is cut by given names; those of one initial stay by themselves. */
const largestBlock = 5_000;
/** A better match must be so much better than one that contradicts it. */
const margin = 0.8;
const mostRounds = 6;

/**
 * Contributions under one key become clusters, each one person as far as we can tell. Agglomerative: each contribution,
 * those that say most first, joins the cluster that most speaks for, then clusters join clusters. Two ORCID iDs, two
 * persons of whom a curator spoke, and two contributions of one work are never joined, and one ORCID iD is never
 * parted. The outcome depends on the contributions alone, not on their order.
 */
export function clusterBlock(signed: readonly Signed[]): {
  clusters: readonly Profile[];
  compare: Comparing;
} {
  const compare = createComparing(statisticsOf(signed));
  return { clusters: partsOf(signed).flatMap((part) => clusterPart(part, compare)), compare };
}

function partsOf(signed: readonly Signed[]): readonly (readonly Signed[])[] {
  if (signed.length <= largestBlock) return [signed];
  const parts = Object.groupBy(signed, ({ form: { given } }) => {
    const [first = '', second = ''] = given;
    return first.length > 1 ? first : `${first} ${second.slice(0, 1)}`;
  });
  return Object.values(parts).flatMap((part) => (part === undefined ? [] : [part]));
}

function clusterPart(signed: readonly Signed[], compare: Comparing): readonly Profile[] {
  const known = new Map<string, Profile>();
  const clusters = createNeighbours(compare);
  for (const member of [...signed].sort(byWhatTheySay)) {
    const names = certainNames(member);
    const certain = names.map((name) => known.get(name)).find((profile) => profile !== undefined);
    if (certain !== undefined) {
      addTo(certain, member);
      clusters.grown(certain, [member]);
      for (const name of names) known.set(name, certain);
      continue;
    }
    const own = emptyProfile();
    addTo(own, member);
    for (const name of names) known.set(name, own);
    // What is certain opens a cluster of its own: whether it is one with another is seen when all of it is there.
    const target = names.length > 0 ? undefined : bestOf(clusters.near(own), compare);
    if (target === undefined) clusters.add(own);
    else {
      addTo(target, member);
      clusters.grown(target, [member]);
    }
  }
  for (let round = 0; round < mostRounds; round += 1) if (!joinClusters(clusters, compare)) break;
  return clusters.all();
}

/** One round over all clusters, the smallest first; answers whether any two were joined. */
function joinClusters(clusters: ReturnType<typeof createNeighbours>, compare: Comparing): boolean {
  let joined = false;
  const inOrder = [...clusters.all()].sort((a, b) => a.members.length - b.members.length);
  for (const cluster of inOrder) {
    if (!clusters.has(cluster)) continue;
    const target = bestOf(clusters.near(cluster), compare);
    // Whoever is wanted must want no other as much.
    if (target === undefined || bestOf(clusters.near(target), compare) !== cluster) continue;
    clusters.remove(cluster);
    for (const member of cluster.members) addTo(target, member);
    clusters.grown(target, cluster.members);
    joined = true;
  }
  return joined;
}

/** The one that most speaks for, if that is enough, and no other that contradicts it comes near. */
function bestOf(
  near: readonly { readonly profile: Profile; readonly evidence: Evidence }[],
  compare: Comparing,
): Profile | undefined {
  let best: (typeof near)[number] | undefined;
  for (const one of near) if (best === undefined || one.evidence.score > best.evidence.score) best = one;
  if (best === undefined || best.evidence.score < weights.enough) return undefined;
  for (const other of near) {
    if (other === best || other.evidence.score < best.evidence.score - margin) continue;
    if (other.evidence.score >= weights.enough / 2 && compare(best.profile, other.profile) === undefined)
      return undefined;
  }
  return best.profile;
}

function certainNames({ orcid, group }: Signed): readonly string[] {
  return [...(orcid === undefined ? [] : [orcid]), ...(group === 0 ? [] : [`group ${group}`])];
}

/** What is certain first, then full names, then initials; the earliest first. */
function byWhatTheySay(a: Signed, b: Signed): number {
  return (
    certainNames(b).length - certainNames(a).length ||
    fullness(b) - fullness(a) ||
    compareTexts(a.team.date || '9', b.team.date || '9') ||
    compareTexts(a.workId, b.workId) ||
    a.place - b.place
  );
}

function fullness({ form: { given } }: Signed): number {
  return given.reduce((sum, word) => sum + (word.length > 1 ? 2 : 1), (given[0]?.length ?? 0) > 1 ? 10 : 0);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
