import { seededRandom } from '../matching/pairs/random.ts';

/** Gains of a ranking in its order, and all gains there are to find. */
export interface Ranked {
  readonly found: readonly number[];
  readonly all: readonly number[];
  readonly relevantFrom: number;
}

/** nDCG@k with linear gains and the ideal ranking made of all there is to find (Järvelin and Kekäläinen 2002; Burges's logarithm). */
export function ndcg({ found, all }: Ranked, k: number): number {
  const ideal = gained(descending(all), k);
  return ideal === 0 ? 0 : gained(found, k) / ideal;
}

/** The same with the ideal ranking made of the k works found: forgives whatever was not found. */
export function lenientNdcg({ found }: Ranked, k: number): number {
  const ideal = gained(descending(found.slice(0, k)), k);
  return ideal === 0 ? 0 : gained(found, k) / ideal;
}

/** 1 / the place of the first relevant work. */
export function reciprocalRank({ found, relevantFrom }: Ranked): number {
  return 1 / (found.findIndex((gain) => gain >= relevantFrom) + 1 || Number.POSITIVE_INFINITY);
}

export function precision({ found, relevantFrom }: Ranked, k: number): number {
  return found.slice(0, k).filter((gain) => gain >= relevantFrom).length / k;
}

/** Average precision over all relevant works, or at most k where a ranking is cut there. */
export function averagePrecision({ found, all, relevantFrom }: Ranked, k = found.length): number {
  const relevant = all.filter((gain) => gain >= relevantFrom).length;
  return relevant === 0 ? 0 : precisions(found, relevantFrom, k).sum / Math.min(relevant, k);
}

/** Average precision over the relevant works found among the first k: forgives whatever was not found. */
export function lenientAveragePrecision({ found, relevantFrom }: Ranked, k: number): number {
  const { sum, hits } = precisions(found, relevantFrom, k);
  return hits === 0 ? 0 : sum / hits;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** The 95 % interval of a mean: the percentile bootstrap over queries (Efron 1979), 1,000 resamples. */
export function interval(values: readonly number[], seed = 17): readonly [number, number] {
  const random = seededRandom(seed);
  const means = Float64Array.from({ length: 1_000 }, () => {
    let sum = 0;
    for (let n = 0; n < values.length; n += 1) sum += values[random.below(values.length)] ?? 0;
    return sum / (values.length || 1);
  }).sort();
  return [means[24] ?? 0, means[974] ?? 0];
}

function precisions(found: readonly number[], relevantFrom: number, k: number) {
  let [sum, hits] = [0, 0];
  for (let at = 0; at < Math.min(k, found.length); at += 1) {
    if ((found[at] ?? 0) < relevantFrom) continue;
    hits += 1;
    sum += hits / (at + 1);
  }
  return { sum, hits };
}

function gained(gains: readonly number[], k: number): number {
  let sum = 0;
  for (let at = 0; at < Math.min(k, gains.length); at += 1) sum += (gains[at] ?? 0) / Math.log2(at + 2);
  return sum;
}

function descending(gains: readonly number[]): readonly number[] {
  return gains.toSorted((a, b) => b - a);
}
