import type { NeighbourGraph } from './neighbour-graph.ts';

/** Where nodes stand: x and y of one after the other. */
export type Places = Float32Array;

/** The curve along which pull and push fade: 1 / (1 + steepness · distance²). */
const steepness = 1.6;
/** So many others push a node away for each neighbour that pulls it. */
const pushes = 4;
const mostStep = 4;
/** Holds parts together that nothing ties: without it they drift apart for ever. */
const gravity = 0.004;

/**
 * Moves nodes until neighbours stand near and others apart: UMAP's stochastic gradient descent (arXiv:1802.03426, section
 * 4), with the curve of LargeVis (b = 1), which needs no powers. `random` decides everything that is left to chance.
 */
export function layOut(
  { size, from, to, weights }: NeighbourGraph,
  places: Places,
  { epochs, random }: { readonly epochs: number; readonly random: () => number },
): void {
  const strongest = weights.reduce((most, weight) => Math.max(most, weight), 1e-6);
  // An edge pulls as often as it is strong; those that would hardly ever pull are left out.
  const every = weights.map((weight) => strongest / weight);
  const due = every.slice();
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    const rate = 1 - (epoch - 1) / epochs;
    for (let edge = 0; edge < from.length; edge += 1) {
      if ((due[edge] as number) > epoch) continue;
      due[edge] = (due[edge] as number) + (every[edge] as number);
      const [a, b] = [(from[edge] as number) * 2, (to[edge] as number) * 2];
      pull(places, a, b, rate);
      for (let push = 0; push < pushes; push += 1) {
        const other = Math.floor(random() * size) * 2;
        if (other !== a) pushAway(places, a, other, rate);
        const another = Math.floor(random() * size) * 2;
        if (another !== b) pushAway(places, b, another, rate);
      }
    }
    for (let at = 0; at < places.length; at += 1) places[at] = (places[at] as number) * (1 - gravity * rate);
  }
}

function pull(places: Places, a: number, b: number, rate: number): void {
  const dx = (places[a] as number) - (places[b] as number);
  const dy = (places[a + 1] as number) - (places[b + 1] as number);
  const grade = (-2 * steepness) / (1 + steepness * (dx * dx + dy * dy));
  const [x, y] = [bounded(grade * dx) * rate, bounded(grade * dy) * rate];
  places[a] = (places[a] as number) + x;
  places[a + 1] = (places[a + 1] as number) + y;
  places[b] = (places[b] as number) - x;
  places[b + 1] = (places[b + 1] as number) - y;
}

function pushAway(places: Places, node: number, other: number, rate: number): void {
  const dx = (places[node] as number) - (places[other] as number);
  const dy = (places[node + 1] as number) - (places[other + 1] as number);
  const square = dx * dx + dy * dy;
  const grade = 2 / ((0.001 + square) * (1 + steepness * square));
  places[node] = (places[node] as number) + bounded(grade * dx) * rate;
  places[node + 1] = (places[node + 1] as number) + bounded(grade * dy) * rate;
}

function bounded(step: number): number {
  return step > mostStep ? mostStep : step < -mostStep ? -mostStep : step;
}
