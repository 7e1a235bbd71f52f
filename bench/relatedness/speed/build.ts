import type { Work } from '../../../src/model/index.ts';
import { compareAll } from '../../../src/related/comparing/compare-all.ts';
import { Neighbours } from '../../../src/related/comparing/neighbours.ts';
import { Census } from '../../../src/related/reading/census.ts';
import { featuresOf } from '../../../src/related/reading/features.ts';
import type { Vector } from '../../../src/related/reading/statistics.ts';

/** Vectors of works, and how many terms they have. */
export function vectorsOf(works: Iterable<Work>): {
  readonly vectors: readonly Vector[];
  readonly terms: number;
} {
  const census = new Census();
  const counted = Array.from(works, (work) => census.add(featuresOf(work)));
  const { vocabulary, profileOf } = census.finish();
  return { vectors: counted.map((terms) => profileOf(terms).vector), terms: vocabulary.size };
}

export interface Built {
  readonly neighbours: Neighbours;
  /** Of the threads that compare, and of this one while it puts the lists together. */
  readonly processorSeconds: number;
  /** Of the thread that had most to do: what a quiet machine waits for. */
  readonly busiestSeconds: number;
  readonly wallSeconds: number;
}

/** All lists from vectors, with so many threads. */
export async function buildLists(vectors: readonly Vector[], terms: number, threads: number): Promise<Built> {
  const neighbours = new Neighbours();
  const wall = performance.now();
  const processor = process.cpuUsage();
  neighbours.reserve(vectors.length);
  for (const [at, vector] of vectors.entries()) neighbours.place(at, vector);
  const threadMs = await compareAll(neighbours, terms, { threads });
  const { user, system } = process.cpuUsage(processor);
  return {
    neighbours,
    processorSeconds: (user + system) / 1e6,
    busiestSeconds: Math.max(...threadMs) / 1000,
    wallSeconds: (performance.now() - wall) / 1000,
  };
}
