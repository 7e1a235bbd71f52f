import {
  averagePrecision,
  lenientAveragePrecision,
  lenientNdcg,
  mean,
  ndcg,
  precision,
  type Ranked,
  reciprocalRank,
} from './measures.ts';
import type { Measure } from './report.ts';

export const proxyMeasures: readonly Measure[] = [
  ['nDCG@10', (ranked) => ndcg(ranked, 10)],
  ['nDCG@50', (ranked) => ndcg(ranked, 50)],
  ['MRR', reciprocalRank],
];

const depths = [5, 10, 15];

export const judgedMeasures: readonly Measure[] = [
  ['nDCG@10', (ranked) => ndcg(ranked, 10)],
  ['MAP', (ranked) => averagePrecision(ranked)],
  ['P@5', (ranked) => precision(ranked, 5)],
  ['nDCG%20', (ranked) => ndcg(ranked, Math.max(1, Math.floor(ranked.found.length / 5)))],
  ['mean of 6, standard', (ranked) => meanOfSix(ranked, averagePrecision, ndcg)],
  ['mean of 6, lenient', (ranked) => meanOfSix(ranked, lenientAveragePrecision, lenientNdcg)],
];

/** MAP and nDCG at 5, 10 and 15, as results on RELISH are published (Brown et al. 2019). */
function meanOfSix(
  ranked: Ranked,
  precisionAt: (ranked: Ranked, k: number) => number,
  gainAt: (ranked: Ranked, k: number) => number,
): number {
  return mean(depths.flatMap((k) => [precisionAt(ranked, k), gainAt(ranked, k)]));
}
