import { UndirectedGraph } from 'graphology';
import graphologyLouvain from 'graphology-communities-louvain';
import type { NeighbourGraph } from './neighbour-graph.ts';
import { seededRandom } from './seeded-random.ts';

// The package is CommonJS; its types speak of a default that is not there.
const louvain = graphologyLouvain as unknown as typeof graphologyLouvain.default;

/** A group of nodes that hold together, and the groups that it falls into. */
export interface Community {
  /** Ascending. */
  readonly members: readonly number[];
  /** The largest first; none where it is too small to be divided. */
  readonly parts: readonly Community[];
}

export interface CommunityOptions {
  /** A community is divided into so many parts at most. */
  readonly mostParts: number;
  /** Fewer nodes than this, or than this share of what is divided, make no part. */
  readonly fewest: number;
  readonly leastShare: number;
  /** A community of fewer nodes is not divided. */
  readonly divisible: number;
  /** So often communities are divided: 1 for communities without parts. */
  readonly depth: number;
}

/**
 * Communities by modularity (Louvain: Blondel et al. 2008, J. Stat. Mech. P10008), divided again and again while they are
 * large and `depth` allows it. Nodes that nothing ties to a community of some size are in none.
 */
export function communitiesOf(graph: NeighbourGraph, options: CommunityOptions): readonly Community[] {
  const ties = tiesOf(graph);
  return divide(
    Array.from({ length: graph.size }, (_, node) => node),
    ties,
    options,
  );
}

type Ties = readonly (readonly { readonly node: number; readonly weight: number }[])[];

function tiesOf({ size, from, to, weights }: NeighbourGraph): Ties {
  const ties = Array.from({ length: size }, (): { node: number; weight: number }[] => []);
  for (let edge = 0; edge < from.length; edge += 1) {
    const [a = 0, b = 0, weight = 0] = [from[edge], to[edge], weights[edge]];
    ties[a]?.push({ node: b, weight });
    ties[b]?.push({ node: a, weight });
  }
  return ties;
}

function divide(members: readonly number[], ties: Ties, options: CommunityOptions): readonly Community[] {
  const graph = new UndirectedGraph();
  const inside = new Set(members);
  for (const node of members) graph.addNode(node);
  for (const node of members)
    for (const { node: other, weight } of ties[node] ?? [])
      if (node < other && inside.has(other)) graph.addEdge(node, other, { weight });
  if (graph.size === 0) return [];
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(members.length) });
  const groups = new Map<number, number[]>();
  for (const node of members) {
    const group = found[node] ?? 0;
    const members = groups.get(group);
    if (members) members.push(node);
    else groups.set(group, [node]);
  }
  const fewest = Math.max(options.fewest, Math.ceil(members.length * options.leastShare));
  const isDivisible = ({ length }: readonly number[]) => options.depth > 1 && length >= options.divisible;
  return joinSmall([...groups.values()], ties, fewest, options.mostParts)
    .map((part): Community => {
      const parts = isDivisible(part) ? divide(part, ties, { ...options, depth: options.depth - 1 }) : [];
      return { members: part, parts: parts.length > 1 ? parts : [] };
    })
    .sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

/** Joins what is too small, the smallest first, to that with which it is tied most for its size; what is tied to nothing goes. */
function joinSmall(
  groups: readonly (readonly number[])[],
  ties: Ties,
  fewest: number,
  most: number,
): readonly (readonly number[])[] {
  const left = new Map(groups.map((members, name) => [name, members]));
  const nameOf = new Map(groups.flatMap((members, name) => members.map((node) => [node, name] as const)));
  for (;;) {
    const [smallest] = [...left].sort(([a, one], [b, other]) => one.length - other.length || a - b);
    if (smallest === undefined) break;
    const [name, members] = smallest;
    if (members.length >= fewest && left.size <= most) break;
    left.delete(name);
    const host = nearestGroup(members, name, ties, nameOf, left);
    if (host === undefined) continue;
    left.set(
      host,
      [...(left.get(host) ?? []), ...members].sort((a, b) => a - b),
    );
    for (const node of members) nameOf.set(node, host);
  }
  return [...left.values()];
}

function nearestGroup(
  members: readonly number[],
  own: number,
  ties: Ties,
  nameOf: ReadonlyMap<number, number>,
  left: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const tied = new Map<number, number>();
  for (const node of members)
    for (const { node: other, weight } of ties[node] ?? []) {
      const name = nameOf.get(other);
      if (name !== undefined && name !== own && left.has(name))
        tied.set(name, (tied.get(name) ?? 0) + weight);
    }
  const forSize = (name: number, weight: number) => weight / Math.sqrt(left.get(name)?.length ?? 1);
  const [first] = [...tied].sort(([a, one], [b, other]) => forSize(b, other) - forSize(a, one) || a - b);
  return first?.[0];
}
