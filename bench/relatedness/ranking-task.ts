import type { Work } from '../../src/model/index.ts';

/** Works to be ranked for some of them, and how related each is in truth, or by a proxy of it. */
export interface RankingTask {
  readonly name: string;
  readonly works: readonly Work[];
  /** Places in `works` for which a ranking is asked. */
  readonly queries: readonly number[];
  /** How related the others are, by place; what is missing is not. */
  gainsOf(query: number): ReadonlyMap<number, number>;
  /** From this gain on a work counts as relevant where a measure knows only yes and no. */
  readonly relevantFrom: number;
  /** Only these are ranked; all others where it is missing. */
  poolOf?(query: number): readonly number[];
}
