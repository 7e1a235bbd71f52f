import { createHash } from 'node:crypto';
import * as z from 'zod';
import { inOrder } from '../../harvest/in-order.ts';
import { type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import { valuesOf } from '../asking/one-or-many.ts';
import { type DateWindow, dayOf, halvesOf } from './date-window.ts';
import { fetchRecords } from './fetch-records.ts';
import { type Found, search, searchLimit } from './search.ts';

interface Settings {
  readonly affiliation?: string | readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly batch?: number | undefined;
}

const usualBatch = 500;
const pagesAhead = 10;
const dayMs = 24 * 3600_000;
/** Before the first record of PubMed. */
const firstDay = '1800/01/01';

/** Where a harvest is: what stands in the windows that are left, from an offset in the first of them. */
const checkpointSchema = z.object({
  by: z.enum(['edat', 'mdat']),
  windows: z.array(
    z.object({ from: z.string(), to: z.string(), pmids: z.tuple([z.number(), z.number()]).optional() }),
  ),
  offset: z.number(),
  /** Of the list in which the offset counts. */
  list: z.string(),
  done: z.number(),
});
type Checkpoint = z.infer<typeof checkpointSchema>;

/**
 * Window after window of days, each small enough for one search: first by day of entry, which never changes, later
 * by day of revision.
 */
export async function* pubmedSteps(task: HarvestTask<Settings>): AsyncGenerator<HarvestStep, void> {
  const term = termOf(task.settings);
  yield* inOrder(pageTasks(task, term), pagesAhead);
}

async function* pageTasks(
  task: HarvestTask<Settings>,
  term: string,
): AsyncGenerator<() => Promise<HarvestStep>, void> {
  const resumed = checkpointSchema.safeParse(task.checkpoint);
  const begun: Checkpoint = resumed.success ? resumed.data : beginning(task);
  const { by } = begun;
  const recordsInPage = task.settings.batch ?? usualBatch;
  const windows: DateWindow[] = begun.windows.map(({ pmids, ...days }) => ({
    ...days,
    ...(pmids && { pmids }),
  }));
  let { offset, list, done } = begun;
  let total = 0;
  for (let window = windows.shift(); window !== undefined; window = windows.shift()) {
    const answer = await search(task, term, by, window);
    if (answer.kind === 'failed') {
      const { reason } = answer;
      return yield async () => stop(reason);
    }
    const { found } = answer;
    // The first search, of all there is, says how much is to come.
    total = Math.max(total, done + found.count);
    if (found.count > searchLimit) {
      const halves = halvesOf(window);
      if (halves === undefined)
        return yield async () => stop(`PubMed says it has ${found.count} records of one number.`);
      windows.unshift(...halves);
      continue;
    }
    const named = digestOf(found.pmids);
    // The list has changed since: what is in already comes again, and nothing is missed.
    let at = named === list && offset < found.count ? offset : 0;
    offset = 0;
    for (; at < found.count; at += recordsInPage) {
      const records = Math.min(recordsInPage, found.count - at);
      done += records;
      const isLast = at + records >= found.count;
      const checkpoint: Checkpoint = {
        by,
        windows: [...(isLast ? [] : [window]), ...windows] as Checkpoint['windows'],
        offset: isLast ? 0 : at + records,
        list: isLast ? '' : named,
        done,
      };
      const progress = { done, total: Math.max(total, done) };
      yield () => page(task, found, { at, records, window, checkpoint, progress });
    }
  }
}

async function page(
  task: HarvestTask<Settings>,
  found: Found,
  {
    at,
    records,
    window: { from, to },
    ...rest
  }: {
    readonly at: number;
    readonly records: number;
    readonly window: DateWindow;
    readonly checkpoint: Checkpoint;
    readonly progress: { readonly done: number; readonly total: number };
  },
): Promise<HarvestStep> {
  const ask = () => fetchRecords(task, found, at, records);
  const answer = await ask();
  if (answer.kind === 'failed') return stop(answer.reason);
  return {
    kind: 'page',
    name: `PubMed ${from}–${to}, records ${at + 1}–${at + records} of ${found.count}`,
    bytes: answer.body,
    records,
    ...rest,
    async again() {
      const second = await ask();
      return second.kind === 'answer' ? second.body : undefined;
    },
  };
}

/** All by day of entry, or what was revised since, a new record being one that was revised. A day more for other zones. */
function beginning({ since, until }: HarvestTask<Settings>): Checkpoint {
  const to = dayOf(until.getTime() + dayMs);
  const common = { offset: 0, list: '', done: 0 };
  return since === undefined
    ? { by: 'edat', windows: [{ from: firstDay, to }], ...common }
    : { by: 'mdat', windows: [{ from: dayOf(since.getTime()), to }], ...common };
}

function termOf({ affiliation, query }: Settings): string {
  const affiliated = valuesOf(affiliation)
    .map((name) => `"${name.replaceAll('"', ' ').trim()}"[Affiliation]`)
    .join(' OR ');
  const parts = [affiliated, query ?? ''].filter((part) => part !== '');
  return parts.map((part) => `(${part})`).join(' AND ');
}

function digestOf(pmids: readonly string[]): string {
  return createHash('sha256').update(pmids.join(' ')).digest('hex').slice(0, 16);
}
