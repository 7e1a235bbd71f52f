/** How related a work is to the one asked for: 2 fully, 1 in part, 0 not. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface ReadJudgements {
  readonly byQuery: Judgements;
  /** Where no others but the judged ones were looked at by the judges, they alone are ranked. */
  readonly usualPool: 'judged' | 'all';
}

const grades = { relevant: 2, partial: 1, irrelevant: 0 } as const;

/**
 * Reads judgements as RELISH publishes them (JSON), as lines `seed TAB candidate TAB 2|1|0`, or as TREC qrels
 * (`topic 0 candidate grade`), where each relevant work of a topic asks for the others of it (Lin and Wilbur 2007).
 */
export function readJudgements(text: string, file: string): ReadJudgements {
  if (/^\s*[[{]/.test(text)) return { byQuery: readRelish(JSON.parse(text), file), usualPool: 'judged' };
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));
  const columns = rows[0]?.length ?? 0;
  for (const [at, row] of rows.entries())
    if (row.length !== columns || (columns !== 3 && columns !== 4) || !/^-?\d+$/.test(row.at(-1) ?? ''))
      throw new Error(
        `${file}, line ${at + 1}: expected "seed candidate grade" or "topic 0 candidate grade", found "${row.join(' ')}".`,
      );
  const judged = new Map<string, Map<string, number>>();
  for (const row of rows)
    put(judged, row[0] ?? '', row[columns - 2] ?? '', Math.max(0, Number(row[columns - 1])));
  return columns === 3
    ? { byQuery: judged, usualPool: 'judged' }
    : { byQuery: byRelevantWork(judged), usualPool: 'all' };
}

function readRelish(records: unknown, file: string): Judgements {
  const judged = new Map<string, Map<string, number>>();
  for (const record of Array.isArray(records) ? records : [records]) {
    const { pmid, response } = record as {
      pmid?: unknown;
      response?: Readonly<Record<string, readonly unknown[]>>;
    };
    if (pmid === undefined || response === undefined)
      throw new Error(
        `${file}: a record has no "pmid" or no "response" with relevant, partial and irrelevant works.`,
      );
    for (const [grade, gain] of Object.entries(grades))
      for (const candidate of response[grade] ?? []) put(judged, String(pmid), String(candidate), gain);
  }
  return judged;
}

function byRelevantWork(topics: Judgements): Judgements {
  const judged = new Map<string, Map<string, number>>();
  for (const graded of topics.values())
    for (const [seed, own] of graded)
      if (own > 0)
        for (const [candidate, gain] of graded) if (candidate !== seed) put(judged, seed, candidate, gain);
  return judged;
}

/** Where a pair was judged more than once the higher grade holds. */
function put(judged: Map<string, Map<string, number>>, query: string, candidate: string, gain: number): void {
  const graded = judged.get(query) ?? new Map<string, number>();
  judged.set(query, graded.set(candidate, Math.max(gain, graded.get(candidate) ?? 0)));
}
