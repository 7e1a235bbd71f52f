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
const windowsAhead = 2;
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

/** A window that one search has all of. */
type WindowFound =
  | {
      readonly kind: 'found';
      readonly window: DateWindow;
      readonly found: Found;
      /** Those behind it, as far as they are parted by now. */
      readonly left: readonly DateWindow[];
      /** The most that any search counted so far: the first, of all there is, says how much is to come. */
      readonly most: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

async function* pageTasks(
  task: HarvestTask<Settings>,
  term: string,
): AsyncGenerator<() => Promise<HarvestStep>, void> {
  const resumed = checkpointSchema.safeParse(task.checkpoint);
  const begun: Checkpoint = resumed.success ? resumed.data : beginning(task);
  const { by } = begun;
  const recordsInPage = task.settings.batch ?? usualBatch;
  let { offset, list, done } = begun;
  let total = 0;
  // What is behind is sought, and parted, while this is fetched.
  for await (const answer of inOrder(windowTasks(task, term, begun), windowsAhead)) {
    if (answer.kind === 'failed') {
      const { reason } = answer;
      return yield async () => stop(reason);
    }
    const { window, found, left } = answer;
    total = Math.max(total, begun.done + answer.most, done + found.count);
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
        windows: [...(isLast ? [] : [window]), ...left] as Checkpoint['windows'],
        offset: isLast ? 0 : at + records,
        list: isLast ? '' : named,
        done,
      };
      const progress = { done, total: Math.max(total, done) };
      yield () => page(task, found, { at, records, window, checkpoint, progress });
    }
  }
}

interface Sought {
  readonly window: DateWindow;
  /** As many as the whole has of which this is the first half: what this has not, the next has. */
  readonly ofWhole?: number;
  /** As many as it must have. */
  count?: number;
}

/** Searches window after window, and parts those with more records than one search can have. */
async function* windowTasks(
  task: HarvestTask<Settings>,
  term: string,
  { by, windows: begun }: Checkpoint,
): AsyncGenerator<() => Promise<WindowFound>, void> {
  const sought: Sought[] = begun.map(({ pmids, ...days }) => ({
    window: { ...days, ...(pmids && { pmids }) },
  }));
  let most = 0;
  for (let one = sought.shift(); one !== undefined; one = sought.shift()) {
    const { window, ofWhole } = one;
    let { count = 0 } = one;
    // One that must have too many need not be asked for to be parted.
    if (count <= searchLimit) {
      const answer = await search(task, term, by, window);
      if (answer.kind === 'failed') return yield async () => answer;
      const { found } = answer;
      count = found.count;
      most = Math.max(most, count);
      if (count <= searchLimit) {
        const left = sought.map((other) => other.window);
        yield async () => ({ kind: 'found', window, found, left, most });
      }
    }
    const [next] = sought;
    if (ofWhole !== undefined && next !== undefined) next.count = ofWhole - count;
    if (count <= searchLimit) continue;
    const halves = halvesOf(window);
    if (halves === undefined) {
      const reason = `PubMed says it has ${count} records of one number.`;
      return yield async () => ({ kind: 'failed', reason });
    }
    sought.unshift({ window: halves[0], ofWhole: count }, { window: halves[1] });
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
