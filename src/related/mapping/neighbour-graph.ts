/** Who is near whom: each pair once, with how firmly they hold together (above 0, at most 1). */
export interface NeighbourGraph {
  /** Nodes are numbered from 0. */
  readonly size: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weights: Float32Array;
}

/** The nearest of each node, nearest first, with their likeness (0–1). */
export interface Nearest {
  readonly size: number;
  /** Where the list of each node begins; one more than there are nodes. */
  readonly starts: Uint32Array;
  readonly nodes: Uint32Array;
  readonly likeness: Float32Array;
}

const searchSteps = 24;

/**
 * The fuzzy neighbour graph of UMAP (McInnes, Healy and Melville 2018, arXiv:1802.03426, section 3.1): each node holds
 * its nearest with 1 and the others the less the farther they are, on a scale of its own, so that crowded and lonely
 * regions weigh the same. Two nodes hold each other as firmly as one of them, or both, would have it.
 */
export function neighbourGraph({ size, starts, nodes, likeness }: Nearest): NeighbourGraph {
  const held = new Map<number, number>();
  for (let node = 0; node < size; node += 1) {
    const [first, end] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    const distances = likeness.subarray(first, end).map((one) => Math.max(0, 1 - one));
    const nearest = distances[0] ?? 0;
    const scale = scaleOf(distances, nearest);
    for (let at = first; at < end; at += 1) {
      const other = nodes[at] as number;
      if (other === node) continue;
      const own = Math.exp(-((distances[at - first] as number) - nearest) / scale);
      const pair = Math.min(node, other) * size + Math.max(node, other);
      const before = held.get(pair) ?? 0;
      held.set(pair, before + own - before * own);
    }
  }
  const from = new Uint32Array(held.size);
  const to = new Uint32Array(held.size);
  const weights = new Float32Array(held.size);
  let edge = 0;
  for (const [pair, weight] of held) {
    from[edge] = Math.floor(pair / size);
    to[edge] = pair % size;
    weights[edge] = weight;
    edge += 1;
  }
  return { size, from, to, weights };
}

/** The scale on which the neighbours of a node together hold log₂ of their number. */
function scaleOf(distances: Float32Array, nearest: number): number {
  const wanted = Math.log2(Math.max(2, distances.length));
  let [low, high] = [1e-4, 1];
  for (let step = 0; step < searchSteps; step += 1) {
    const scale = (low + high) / 2;
    let sum = 0;
    for (const distance of distances) sum += Math.exp(-(distance - nearest) / scale);
    if (sum > wanted) high = scale;
    else low = scale;
  }
  return (low + high) / 2;
}
