import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { blockSize } from './block.ts';
import { type Comparison, compareBlocks, type PartialLists } from './compare-blocks.ts';
import { copiesOf } from './copies-of.ts';
import type { Neighbours } from './neighbours.ts';

/** Below so many works threads cost more than they bring. */
const fewWorks = 3_000;

/** How many threads compare: one core is left to those who read pages. */
export const defaultThreads = Math.max(1, Math.min(4, availableParallelism() - 1));

export interface CompareOptions {
  readonly threads?: number;
  /** Pairs of blocks that are done already, as `pairName` names them. */
  readonly done?: ReadonlySet<string>;
  /** Told after each pair of blocks: the lists are then as far as that. What it answers is waited for. */
  readonly onPair?: (name: string, done: number, total: number) => void | Promise<void>;
}

/**
 * Compares all works with all, block by block in threads, and puts the outcome into their lists. Answers the
 * processor time that each thread took, in milliseconds.
 */
export async function compareAll(
  neighbours: Neighbours,
  terms: number,
  { threads = defaultThreads, done = new Set(), onPair }: CompareOptions = {},
): Promise<readonly number[]> {
  const { blocks, slots } = neighbours;
  const all = blocks.flatMap((_, target) =>
    blocks.slice(target).map((_, step) => ({ target, query: target + step })),
  );
  // A block with itself is half the work: such pairs come last, so that the threads end together.
  const left = all
    .filter((pair) => !done.has(nameOf(pair)))
    .sort((a, b) => Number(a.target === a.query) - Number(b.target === b.query));
  const ids = new Float64Array(new SharedArrayBuffer(slots * 8));
  const bars = new Uint32Array(new SharedArrayBuffer(slots * 4));
  for (let slot = 0; slot < slots; slot += 1) ids[slot] = neighbours.idOf(slot);
  bars.set(neighbours.bars.subarray(0, slots));
  const copies = copiesOf(neighbours);
  const isCopy = new Uint8Array(new SharedArrayBuffer(slots));
  for (const slot of copies.keys()) isCopy[slot] = 1;
  const comparisonOf = ({ target, query }: Pair): Comparison | undefined => {
    const [own, other] = [blocks[target], blocks[query]];
    if (own === undefined || other === undefined) return undefined;
    const [firstTarget, firstQuery] = [target * blockSize, query * blockSize];
    return { target: own.arrays, queries: other.arrays, firstTarget, firstQuery, ids, bars, isCopy, terms };
  };

  let ready = all.length - left.length;
  async function take(pair: Pair, lists: readonly PartialLists[]): Promise<void> {
    for (const partial of lists) {
      neighbours.mergeLists(partial);
      const size = partial.starts.length - 1;
      bars.set(neighbours.bars.subarray(partial.first, partial.first + size), partial.first);
      await new Promise(setImmediate);
    }
    ready += 1;
    await onPair?.(nameOf(pair), ready, all.length);
  }

  if (slots < fewWorks || threads < 1) {
    const start = process.threadCpuUsage();
    for (const pair of left) {
      const comparison = comparisonOf(pair);
      if (comparison) await take(pair, compareBlocks(comparison));
    }
    neighbours.copyLists(copies);
    const { user, system } = process.threadCpuUsage(start);
    return [(user + system) / 1000];
  }
  const queue = [...left];
  async function work(): Promise<number> {
    let processorMs = 0;
    const worker = new Worker(new URL('./compare-thread.ts', import.meta.url));
    try {
      for (let pair = queue.shift(); pair !== undefined; pair = queue.shift()) {
        const comparison = comparisonOf(pair);
        if (comparison === undefined) continue;
        const answer = await ask(worker, comparison);
        processorMs += answer.processorMs;
        await take(pair, answer.lists);
      }
    } finally {
      await worker.terminate();
    }
    return processorMs;
  }
  const workers = Array.from({ length: Math.min(threads, left.length) }, work);
  const threadMs = await allOrNone(workers, () => queue.splice(0));
  neighbours.copyLists(copies);
  return threadMs;
}

interface Pair {
  readonly target: number;
  readonly query: number;
}

function nameOf({ target, query }: Pair): string {
  return `${target}-${query}`;
}

interface Compared {
  readonly lists: readonly PartialLists[];
  readonly processorMs: number;
}

function ask(worker: Worker, comparison: Comparison): Promise<Compared> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: Compared) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.postMessage(comparison);
  });
}

/** Waits until all have ended, also where one fails: no thread is left behind. */
async function allOrNone<T>(workers: readonly Promise<T>[], stopOthers: () => void): Promise<readonly T[]> {
  const endings = await Promise.allSettled(
    workers.map((worker) =>
      worker.catch((error: unknown) => {
        stopOthers();
        throw error;
      }),
    ),
  );
  return endings.map((ending) => {
    if (ending.status === 'rejected') throw ending.reason;
    return ending.value;
  });
}
