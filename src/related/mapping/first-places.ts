import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Community } from './communities.ts';
import type { Places } from './lay-out.ts';
import type { NeighbourGraph } from './neighbour-graph.ts';

/** How much room a node takes, in units of the layout. */
const room = 0.9;
const ticks = 300;

type Edges = Omit<NeighbourGraph, 'size'>;

interface Disc {
  readonly radius: number;
  readonly index?: number;
  x?: number;
  y?: number;
}

/**
 * Where nodes stand before they are moved: communities as discs, those that are tied beside each other, and in each disc
 * its parts likewise. What is far apart in the end is decided here; a start without order never untangles (as with PAGA:
 * Wolf et al. 2019, Genome Biology 20:59).
 */
export function firstPlaces(
  graph: NeighbourGraph,
  communities: readonly Community[],
  random: () => number,
): Places {
  const places = new Float32Array(graph.size * 2);
  const spread = Math.sqrt(graph.size) * room;
  for (let at = 0; at < places.length; at += 1) places[at] = (random() - 0.5) * 2.5 * spread;
  place(communities, { x: 0, y: 0, scale: 1 }, graph, places, random);
  return places;
}

function place(
  communities: readonly Community[],
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
  graph: Edges,
  places: Places,
  random: () => number,
): void {
  const { discs, inside } = arrange(communities, graph);
  for (const [at, community] of communities.entries()) {
    const disc = discs[at];
    const middle = { x: x + (disc?.x ?? 0) * scale, y: y + (disc?.y ?? 0) * scale };
    if (community.parts.length > 0) {
      place(community.parts, { ...middle, scale: scale * 0.75 }, inside(at), places, random);
      continue;
    }
    const radius = (disc?.radius ?? 1) * scale * 0.8;
    for (const node of community.members) {
      const [angle, reach] = [random() * 2 * Math.PI, Math.sqrt(random()) * radius];
      places[node * 2] = middle.x + Math.cos(angle) * reach;
      places[node * 2 + 1] = middle.y + Math.sin(angle) * reach;
    }
  }
}

/** Discs side by side; d3-force begins at a spiral and draws no lots. */
function arrange(
  communities: readonly Community[],
  graph: Edges,
): { readonly discs: readonly Disc[]; readonly inside: (community: number) => Edges } {
  const of = new Map(communities.flatMap(({ members }, at) => members.map((node) => [node, at] as const)));
  const ties = new Map<number, number>();
  const own = communities.map((): number[] => []);
  for (let edge = 0; edge < graph.from.length; edge += 1) {
    const [a, b] = [of.get(graph.from[edge] ?? 0), of.get(graph.to[edge] ?? 0)];
    if (a === undefined || b === undefined) continue;
    if (a === b) {
      own[a]?.push(edge);
      continue;
    }
    const pair = Math.min(a, b) * communities.length + Math.max(a, b);
    ties.set(pair, (ties.get(pair) ?? 0) + (graph.weights[edge] ?? 0));
  }
  const radii = communities.map(({ members }) => Math.sqrt(members.length) * room);
  const discs: Disc[] = radii.map((radius) => ({ radius }));
  const links = Array.from(ties, ([pair, weight]) => {
    const [source, target] = [Math.floor(pair / communities.length), pair % communities.length];
    const smaller = Math.min(
      communities[source]?.members.length ?? 1,
      communities[target]?.members.length ?? 1,
    );
    const distance = ((radii[source] ?? 1) + (radii[target] ?? 1)) * 1.05;
    return { source, target, distance, strength: Math.min(1, weight / smaller / 4) };
  });
  const largest = Math.max(1, ...radii);
  forceSimulation(discs)
    .force(
      'ties',
      forceLink(links)
        .distance(({ distance }) => distance)
        .strength(({ strength }) => strength),
    )
    .force(
      'apart',
      forceManyBody<Disc>().strength(({ radius }) => (-radius * radius) / largest),
    )
    .force('room', forceCollide<Disc>(({ radius }) => radius).iterations(3))
    .force('x', forceX<Disc>(0).strength(0.04))
    .force('y', forceY<Disc>(0).strength(0.055))
    .stop()
    .tick(ticks);
  return {
    discs,
    inside(community) {
      const edges = own[community] ?? [];
      return {
        from: Uint32Array.from(edges, (edge) => graph.from[edge] ?? 0),
        to: Uint32Array.from(edges, (edge) => graph.to[edge] ?? 0),
        weights: Float32Array.from(edges, (edge) => graph.weights[edge] ?? 0),
      };
    },
  };
}
