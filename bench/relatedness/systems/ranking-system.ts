import type { Work } from '../../../src/model/index.ts';

/** A way to say how related works are. */
export interface RankingSystem {
  readonly name: string;
  /** Takes in a collection; then scores all of it for one of its works. The scores are good until the next call. */
  over(works: readonly Work[]): (query: number) => Float64Array;
  /** How the nearest fifty are shown, where that is not nearest first: asked for after `over`, of the same works. */
  arrange?(query: number, nearest: readonly number[]): readonly number[];
}
