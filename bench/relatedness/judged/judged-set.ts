import { basename } from 'node:path';
import type { Work } from '../../../src/model/index.ts';
import { bytesOf } from '../../test-data.ts';
import type { RankingTask } from '../ranking-task.ts';
import { readJudgements } from './read-judgements.ts';
import { readReferences } from './read-references.ts';
import { readTexts } from './read-texts.ts';

interface JudgedFiles {
  readonly judged: string;
  readonly texts: readonly string[];
  /** `judged`: only works that were judged for a query are ranked for it; `all`: all texts are. */
  readonly pool?: string;
  /** Who cites whom, where the texts do not say. */
  readonly references?: readonly string[];
  /** From this grade on a work counts as relevant where a measure knows only yes and no; 1 where it is missing. */
  readonly relevantFrom?: number;
}

/** A set that readers judged, with what of it there are no texts for. */
export function judgedSet({ judged, texts, pool, references = [], relevantFrom = 1 }: JudgedFiles): {
  task: RankingTask;
  notices: readonly string[];
} {
  if (texts.length === 0)
    throw new Error(
      'Name the texts as well: --texts FILE (PubMed XML, a table with tabs, or lines of JSON).',
    );
  const { byQuery, usualPool } = readJudgements(bytesOf(judged).toString('utf8'), basename(judged));
  const works = new Map<string, Work>(texts.flatMap((file) => [...readTexts(file)]));
  const cited = references.map((file) => readReferences(file, works));
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
    if (asked !== undefined && known.some(([, gain]) => gain >= relevantFrom))
      gains.set(asked, new Map(known));
  }
  if (gains.size === 0)
    throw new Error(
      `Of the ${byQuery.size} works that ${basename(judged)} asks for none has a text and something relevant that has one. Do both files name works by the same ids? ${basename(judged)} has "${byQuery.keys().next().value}", the texts have "${works.keys().next().value}".`,
    );
  const ranked = pool ?? usualPool;
  if (ranked !== 'judged' && ranked !== 'all')
    throw new Error(`--pool is "judged" or "all", not "${ranked}".`);
  const task: RankingTask = {
    name: `${basename(judged)} (pool: ${ranked})`,
    works: [...works.values()],
    queries: [...gains.keys()],
    gainsOf: (query) => gains.get(query) ?? new Map(),
    relevantFrom,
    ...(ranked === 'judged' && { poolOf: (query: number) => [...(gains.get(query)?.keys() ?? [])] }),
  };
  return {
    task,
    notices: [
      `${byQuery.size} works asked for, ${byQuery.size - gains.size} of them left out (no text, or nothing relevant with a text)`,
      `${missing} judged works left out, for there is no text of them`,
      `${works.size} texts; ${[...works.values()].filter((work) => work.references?.length).length} of them say whom they cite${cited.map((told) => `; ${told}`).join('')}`,
    ],
  };
}
