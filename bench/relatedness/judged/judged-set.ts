import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Work } from '../../../src/model/index.ts';
import type { RankingTask } from '../ranking-task.ts';
import { readJudgements } from './read-judgements.ts';
import { readTexts } from './read-texts.ts';

interface JudgedFiles {
  readonly judged: string;
  readonly texts: readonly string[];
  /** `judged`: only works that were judged for a query are ranked for it; `all`: all texts are. */
  readonly pool?: string;
}

/** A set that readers judged, with what of it there are no texts for. */
export function judgedSet({ judged, texts, pool }: JudgedFiles): {
  task: RankingTask;
  notices: readonly string[];
} {
  if (texts.length === 0)
    throw new Error('Name the texts as well: --texts FILE (PubMed XML, or a table with tabs).');
  const { byQuery, usualPool } = readJudgements(readFileSync(judged, 'utf8'), basename(judged));
  const works = new Map<string, Work>(texts.flatMap((file) => [...readTexts(file)]));
  const places = new Map([...works.keys()].map((id, at) => [id, at]));
  const gains = new Map<number, Map<number, number>>();
  let missing = 0;
  for (const [query, graded] of byQuery) {
    const asked = places.get(query);
    const known = [...graded].flatMap(([id, gain]) => {
      const place = places.get(id);
      return place === undefined ? [] : [[place, gain] as const];
    });
    missing += graded.size - known.length;
    if (asked !== undefined && known.some(([, gain]) => gain > 0)) gains.set(asked, new Map(known));
  }
  const ranked = pool ?? usualPool;
  if (ranked !== 'judged' && ranked !== 'all')
    throw new Error(`--pool is "judged" or "all", not "${ranked}".`);
  const task: RankingTask = {
    name: `${basename(judged)} (pool: ${ranked})`,
    works: [...works.values()],
    queries: [...gains.keys()],
    gainsOf: (query) => gains.get(query) ?? new Map(),
    relevantFrom: 1,
    ...(ranked === 'judged' && { poolOf: (query: number) => [...(gains.get(query)?.keys() ?? [])] }),
  };
  return {
    task,
    notices: [
      `${byQuery.size} works asked for, ${byQuery.size - gains.size} of them left out (no text, or nothing relevant with a text)`,
      `${missing} judged works left out, for there is no text of them`,
    ],
  };
}
