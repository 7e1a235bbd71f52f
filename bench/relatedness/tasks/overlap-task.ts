import type { Work } from '../../../src/model/index.ts';
import type { RankingTask } from '../ranking-task.ts';
import { createInverted } from '../systems/inverted.ts';
import { sample } from './sample.ts';

interface Overlap {
  readonly works: readonly Work[];
  /** What is known of each work and hidden from the systems. */
  readonly marks: readonly (readonly string[])[];
  /** Below this part two works have no more in common than chance gives many. */
  readonly least: number;
  readonly relevantFrom: number;
}

const mostQueries = 1_000;

/** Works are related in so far as they have marks in common: the cosine of the marks' idf. */
export function overlapTask(name: string, { works, marks, least, relevantFrom }: Overlap): RankingTask {
  const numbers = new Map<string, number>();
  const bearing: number[] = [];
  const numbered = marks.map((own) =>
    [...new Set(own)].map((mark) => {
      const number = numbers.get(mark) ?? numbers.size;
      numbers.set(mark, number);
      bearing[number] = (bearing[number] ?? 0) + 1;
      return number;
    }),
  );
  const scoresOf = createInverted(
    numbered.map((terms) => {
      const idf = terms.map((term) => Math.log(works.length / (bearing[term] ?? 1)));
      const length = Math.hypot(...idf) || 1;
      return { terms, weights: idf.map((weight) => weight / length) };
    }),
  );
  function gainsOf(query: number): ReadonlyMap<number, number> {
    const gains = new Map<number, number>();
    for (const [work, overlap] of scoresOf(query).entries())
      if (work !== query && overlap >= least) gains.set(work, overlap);
    return gains;
  }
  const askable = works.flatMap((_, at) =>
    gainsOf(at)
      .values()
      .some((gain) => gain >= relevantFrom)
      ? [at]
      : [],
  );
  return { name, works, gainsOf, relevantFrom, queries: sample(askable, mostQueries) };
}
