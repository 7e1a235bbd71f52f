import { padded } from '../matching/reports/measures.ts';
import { interval, mean, type Ranked } from './measures.ts';
import { rankAll } from './rank-all.ts';
import type { RankingTask } from './ranking-task.ts';
import type { RankingSystem } from './systems/ranking-system.ts';

export type Measure = readonly [name: string, of: (ranked: Ranked) => number];

const widths = [22];

/**
 * A line for each system: the mean of each measure with its 95 % interval, and how far the last system, ours, is
 * above it by the first measure (the interval is of the differences, query by query).
 */
export function* reportTask(
  task: RankingTask,
  systems: readonly RankingSystem[],
  measures: readonly Measure[],
  depth?: number,
): Generator<string> {
  yield `${task.name}: ${task.works.length} works, ${task.queries.length} queries`;
  const results = systems.map(({ name }, at) => {
    const ranked = rankAll(task, systems[at] as RankingSystem, depth);
    return { name, values: measures.map(([, of]) => ranked.map((one) => of(one))) };
  });
  yield padded(
    ['', ...measures.map(([name]) => name.padEnd(22)), `ours above it (${measures[0]?.[0]})`],
    widths,
  );
  const ours = results.at(-1);
  for (const result of results) {
    const cells = result.values.map((values) =>
      `${mean(values).toFixed(4)} (${told(interval(values))})`.padEnd(22),
    );
    const differences = ours?.values[0]?.map((value, at) => value - (result.values[0]?.[at] ?? 0)) ?? [];
    const lead = `${mean(differences).toFixed(4)} (${told(interval(differences))})`;
    yield padded([result.name, ...cells, result === ours ? '' : lead], widths);
  }
}

function told([low, high]: readonly [number, number]): string {
  return `${low.toFixed(3)}–${high.toFixed(3)}`;
}
