import { Block, blockSize } from '../../../src/related/comparing/block.ts';
import type { Neighbours } from '../../../src/related/comparing/neighbours.ts';
import type { Vector } from '../../../src/related/reading/statistics.ts';

/** Processor milliseconds of adding a work (its list, and each list it enters), and of adding up its products alone. */
export function measureAdditions(neighbours: Neighbours, held: readonly Vector[], late: readonly Vector[]) {
  const blocks = [...blocksOf(held)];
  const dense = new Uint16Array(2 ** 21);
  const sums = new Int32Array(blockSize);
  const pass = (vector: Vector) => {
    for (const [at, term] of vector.terms.entries()) dense[term] = vector.weights[at] ?? 0;
    for (const block of blocks) {
      block.addProducts(vector, dense, sums);
      sums.fill(0);
    }
    for (const term of vector.terms) dense[term] = 0;
  };
  for (const vector of late.slice(0, 20)) pass(vector);
  const changes = { dirty: new Set<number>(), visible: new Set<number>() };
  for (const [at, vector] of late.slice(0, 20).entries()) neighbours.add(held.length + at, vector, changes);
  const passes = milliseconds(() => late.slice(20).forEach(pass));
  const additions = milliseconds(() => {
    for (const [at, vector] of late.slice(20).entries())
      neighbours.add(held.length + 20 + at, vector, changes);
  });
  return { pass: passes / (late.length - 20), addition: additions / (late.length - 20) };
}

function* blocksOf(vectors: readonly Vector[]): Generator<Block> {
  for (let from = 0; from < vectors.length; from += blockSize) {
    const block = new Block();
    for (const vector of vectors.slice(from, from + blockSize)) block.push(vector);
    yield block;
  }
}

function milliseconds(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
