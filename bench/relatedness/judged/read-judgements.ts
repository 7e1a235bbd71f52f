import * as z from 'zod';

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
  if (/^[\s\ufeff]*[[{]/.test(text)) return { byQuery: readJson(text, file), usualPool: 'judged' };
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, row: line.trim().split(/\s+/), isEmpty: /^\s*(?:#|$)/.test(line) }))
    .filter(({ isEmpty }) => !isEmpty);
  // A table may begin with the names of its columns.
  if (rows[0] && !/\d/.test(rows[0].row.join(''))) rows.shift();
  const columns = rows[0]?.row.length ?? 0;
  if (columns === 0) throw new Error(`${file} holds no judgements.`);
  for (const { line, row } of rows)
    if (
      row.length !== columns ||
      (columns !== 3 && columns !== 4) ||
      !/^-?\d+(?:\.0+)?$/.test(row.at(-1) ?? '')
    )
      throw new Error(
        `${file}, line ${line}: expected "seed candidate grade" or "topic 0 candidate grade" as in the lines before, found "${row.join(' ').slice(0, 80)}".`,
      );
  const judged = new Map<string, Map<string, number>>();
  for (const { row } of rows)
    put(judged, row[0] ?? '', row[columns - 2] ?? '', Math.max(0, Number(row[columns - 1])));
  return columns === 3
    ? { byQuery: judged, usualPool: 'judged' }
    : { byQuery: byRelevantWork(judged), usualPool: 'all' };
}

const works = z.array(z.union([z.string(), z.number()])).default([]);
const relish = z.array(
  z.object({
    pmid: z.union([z.string(), z.number()]),
    response: z.object({ relevant: works, partial: works, irrelevant: works }),
  }),
);

function readJson(text: string, file: string): Judgements {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new Error(`${file} is no JSON: ${(cause as Error).message}`, { cause });
  }
  const read = relish.safeParse(Array.isArray(json) ? json : [json]);
  if (!read.success) {
    const { path = [], message = '' } = read.error.issues[0] ?? {};
    const [at, ...field] = path;
    throw new Error(
      `${file}, record ${Number(at) + 1}: ${field.join('.') || 'it'}: ${message}. Expected is {"pmid": …, "response": {"relevant": […], "partial": […], "irrelevant": […]}}.`,
    );
  }
  const judged = new Map<string, Map<string, number>>();
  for (const { pmid, response } of read.data)
    for (const grade of ['irrelevant', 'partial', 'relevant'] as const)
      for (const candidate of response[grade]) put(judged, String(pmid), String(candidate), grades[grade]);
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
