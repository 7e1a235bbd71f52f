import { shown } from '../../src/related/comparing/near-lists.ts';
import type { Ranked } from './measures.ts';
import type { RankingTask } from './ranking-task.ts';
import type { RankingSystem } from './systems/ranking-system.ts';

/** The gains of the nearest works of every query, nearest first; ties go to the earlier place. */
export function rankAll(
  task: RankingTask,
  system: RankingSystem,
  depth = Number.POSITIVE_INFINITY,
): readonly Ranked[] {
  const scoresOf = system.over(task.works);
  const everything = [...task.works.keys()];
  return task.queries.map((query) => {
    const scores = scoresOf(query);
    const gains = task.gainsOf(query);
    const pool = (task.poolOf?.(query) ?? everything).filter((work) => work !== query);
    const inPool = task.poolOf && new Set(pool);
    const byScore = nearest(pool, scores, depth);
    const ranked = system.arrange ? shownFirst(byScore, (list) => system.arrange?.(query, list)) : byScore;
    return {
      found: ranked.map((work) => gains.get(work) ?? 0),
      all: [...gains].flatMap(([work, gain]) => (inPool && !inPool.has(work) ? [] : [gain])),
      relevantFrom: task.relevantFrom,
    };
  });
}

/** What is shown is arranged; what comes after stays as it is. */
function shownFirst(
  byScore: readonly number[],
  arranged: (list: readonly number[]) => readonly number[] | undefined,
): readonly number[] {
  const first = byScore.slice(0, shown);
  return [...(arranged(first) ?? first), ...byScore.slice(shown)];
}

function nearest(pool: readonly number[], scores: Float64Array, depth: number): readonly number[] {
  const byScore = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (depth >= pool.length) return pool.toSorted(byScore);
  // What lies below the depth-th best of a first sorting need not be sorted.
  const bar = Float64Array.from(pool, (work) => scores[work] ?? 0).sort()[pool.length - depth] ?? 0;
  return pool
    .filter((work) => (scores[work] ?? 0) >= bar)
    .sort(byScore)
    .slice(0, depth);
}
