import type { Vector } from '../reading/statistics.ts';
import { Block, type BlockArrays, blockSize } from './block.ts';
import { least, NearLists } from './near-lists.ts';

/** Two blocks to be compared, each work of one with each of the other; all arrays are shared between threads. */
export interface Comparison {
  readonly target: BlockArrays;
  readonly queries: BlockArrays;
  /** The slots of their first works; the same where a block is compared with itself. */
  readonly firstTarget: number;
  readonly firstQuery: number;
  /** By slot: what ties are decided by, and the score that the list has already reached. */
  readonly ids: Float64Array;
  readonly bars: Uint32Array;
  /** By slot: 1 for works that are not compared (`copiesOf`). */
  readonly isCopy: Uint8Array;
  /** How many terms there are. */
  readonly terms: number;
}

/** Lists of consecutive works, one after the other: `starts` has one more. */
export interface PartialLists {
  readonly first: number;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly scores: Uint32Array;
}

/** Compares two blocks of works: each pair once, and both lists get the outcome. */
export function compareBlocks(comparison: Comparison): readonly PartialLists[] {
  const { firstTarget, firstQuery, ids, bars, isCopy, terms } = comparison;
  const target = withoutCopies(comparison.target, firstTarget, isCopy);
  const queries = withoutCopies(comparison.queries, firstQuery, isCopy);
  const isSame = firstTarget === firstQuery;
  const idOf = (slot: number) => ids[slot] ?? 0;
  const targetLists = new NearLists(idOf, target.size);
  targetLists.raiseBars(target.size, bars.subarray(firstTarget));
  const queryLists = isSame ? targetLists : new NearLists(idOf, queries.size);
  queryLists.raiseBars(queries.size, bars.subarray(firstQuery));

  const addProducts = target.createAdder(terms, isSame);
  const sums = new Int32Array(blockSize);
  const targetBars = targetLists.bars;
  const queryBars = queryLists.bars;
  for (let query = 0; query < queries.size; query += 1) {
    addProducts(queries.vector(query), sums);
    const end = isSame ? query : target.size;
    for (let place = 0; place < end; place += 1) {
      const score = sums[place] as number;
      if (score < least) continue;
      if (score >= (queryBars[query] as number)) queryLists.offer(query, firstTarget + place, score);
      if (score >= (targetBars[place] as number)) targetLists.offer(place, firstQuery + query, score);
    }
    sums.fill(0, 0, target.size);
  }
  const lists = [listsOf(targetLists, firstTarget, target.size)];
  return isSame ? lists : [...lists, listsOf(queryLists, firstQuery, queries.size)];
}

function listsOf(lists: NearLists, first: number, rows: number): PartialLists {
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row] ?? 0) + lists.size(row);
  const slots = new Uint32Array(starts[rows] ?? 0);
  const scores = new Uint32Array(slots.length);
  for (let row = 0; row < rows; row += 1) {
    const list = lists.list(row);
    slots.set(list.slots, starts[row]);
    scores.set(list.scores, starts[row]);
  }
  return { first, starts, slots, scores };
}

/** The block with nothing in the places of copies. */
function withoutCopies(arrays: BlockArrays, first: number, isCopy: Uint8Array): Block {
  const block = Block.from(arrays);
  if (!isCopy.subarray(first, first + block.size).includes(1)) return block;
  const left = new Block();
  for (let place = 0; place < block.size; place += 1)
    left.push(isCopy[first + place] === 1 ? nothing : block.vector(place));
  return left;
}

const nothing: Vector = { terms: new Uint32Array(0), weights: new Uint16Array(0) };
