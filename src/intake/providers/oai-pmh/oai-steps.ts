import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import { whyEndless, whyTooShort } from '../asking/list-length.ts';
import { valuesOf } from '../asking/one-or-many.ts';
import { type Asked, askRepository } from './ask-repository.ts';

interface Settings {
  readonly prefix?: string | undefined;
  readonly set?: string | readonly string[] | undefined;
}

const checkpointSchema = z.object({
  set: z.string(),
  /** Of the next part of that set's list; none at its beginning. */
  token: z.string().optional(),
  inList: z.number(),
  /** What `from` was: a list goes on only as it began. */
  from: z.string().optional(),
  /** Nothing is left to be asked. */
  finished: z.boolean().optional(),
});
type Checkpoint = z.infer<typeof checkpointSchema>;

/** A repository that forgets its tokens is asked for a list from the beginning so many times. */
const restartsAllowed = 2;
/** Parts without any record, one after another. */
const emptyPartsAllowed = 3;
/** The records of a repository, set after set, from the first part of each list to the last. */
export async function* oaiSteps(task: HarvestTask<Settings>): AsyncGenerator<HarvestStep, void> {
  const resumed = checkpointSchema.safeParse(task.checkpoint);
  const sets = task.settings.set === undefined ? [''] : valuesOf(task.settings.set);
  let place = resumed.success && sets.includes(resumed.data.set) ? resumed.data : undefined;
  if (place?.finished) return;
  let from = place?.from;
  if (place === undefined && task.since !== undefined) {
    const asked = await fromFor(task, task.since);
    if ('reason' in asked) return yield stop(asked.reason);
    from = asked.from;
  }
  for (const set of sets.slice(place === undefined ? 0 : sets.indexOf(place.set))) {
    const next = sets[sets.indexOf(set) + 1];
    const after: Checkpoint = {
      set: next ?? set,
      inList: 0,
      ...(from !== undefined && { from }),
      finished: next === undefined,
    };
    for await (const step of listSteps(task, set, from, place, after)) {
      yield step;
      if (step.kind === 'stop') return;
    }
    place = undefined;
  }
}

/** In the granularity of the repository, and by its clock: what it dates today may be yesterday here. */
async function fromFor(
  task: HarvestTask<Settings>,
  since: Date,
): Promise<{ from: string } | { reason: string }> {
  const asked = await askRepository(task, { verb: 'Identify' });
  if (asked.kind === 'failed') return asked;
  const { error, granularity, responseDate } = asked.answer;
  if (error !== undefined) return { reason: inWords(task, error) };
  const behindMs =
    responseDate === undefined ? 0 : Math.max(0, task.until.getTime() - responseDate.getTime());
  const text = new Date(since.getTime() - behindMs).toISOString();
  return { from: granularity === 'second' ? `${text.slice(0, 19)}Z` : text.slice(0, 10) };
}

async function* listSteps(
  task: HarvestTask<Settings>,
  set: string,
  from: string | undefined,
  place: Checkpoint | undefined,
  after: Checkpoint,
): AsyncGenerator<HarvestStep, void> {
  const host = new URL(task.base).host;
  const beginning = {
    verb: 'ListRecords',
    metadataPrefix: task.settings.prefix ?? 'oai_dc',
    set: set || undefined,
    from,
  };
  let token = place?.token;
  let inList = place?.inList ?? 0;
  let restarts = 0;
  let empty = 0;
  let seen = new Set<string>();
  for (;;) {
    const question = token === undefined ? beginning : { verb: 'ListRecords', resumptionToken: token };
    const asked = await askRepository(task, question);
    if (asked.kind === 'failed') return yield stop(asked.reason);
    const { error, records, completeListSize: size, token: next, bytes } = asked.answer;
    if (error?.code === 'noRecordsMatch') return;
    if (error?.code === 'badResumptionToken' && token !== undefined && restarts < restartsAllowed) {
      // Forgotten, or never known: the list begins again, and what is in comes as unchanged.
      restarts += 1;
      token = undefined;
      inList = 0;
      seen = new Set();
      continue;
    }
    if (error !== undefined) return yield stop(inWords(task, error));
    inList += records;
    empty = records === 0 ? empty + 1 : 0;
    const signs = [
      next === undefined ? undefined : `token ${next}`,
      records > 0 ? contentOf(bytes) : undefined,
    ];
    for (const sign of signs) {
      if (sign !== undefined && seen.has(sign))
        return yield stop(
          `The list of ${host} goes in circles: after ${inList} records it comes back to a part that was here already. Its operator should know.`,
        );
      if (sign !== undefined) seen.add(sign);
    }
    if (records > 0)
      yield {
        kind: 'page',
        name: `${host}${set && ` ${set}`}, records ${inList - records + 1}–${inList}${size === undefined ? '' : ` of ${size}`}`,
        bytes,
        checkpoint:
          next === undefined
            ? after
            : ({ set, token: next, inList, ...(from !== undefined && { from }) } satisfies Checkpoint),
        progress: size === undefined ? undefined : { done: inList, total: Math.max(size, inList) },
        again: () => again(task, question),
      };
    if (next === undefined) {
      const short = whyTooShort(host, inList, size);
      if (short !== undefined) yield stop(short);
      return;
    }
    const endless = whyEndless(host, inList, size);
    if (endless !== undefined) return yield stop(endless);
    if (empty > emptyPartsAllowed)
      return yield stop(`The list of ${host} goes on without any record. Its operator should know.`);
    token = next;
  }
}

async function again(
  task: HarvestTask<Settings>,
  question: Readonly<Record<string, string | undefined>>,
): Promise<Buffer | undefined> {
  const asked: Asked = await askRepository(task, question);
  return asked.kind === 'answer' && asked.answer.error === undefined ? asked.answer.bytes : undefined;
}

/** What a part says, whatever hour and request stand above it. */
function contentOf(bytes: Buffer): string {
  const start = Math.max(0, bytes.indexOf('<record'), bytes.indexOf(':record'));
  return createHash('sha256').update(bytes.subarray(start)).digest('base64');
}

function inWords(
  { base, settings }: HarvestTask<Settings>,
  { code, message }: { readonly code: string; readonly message: string },
): string {
  const said = `${new URL(base).host} answers ${code}${message && ` (“${message}”)`}`;
  switch (code) {
    case 'cannotDisseminateFormat':
      return `${said}: it has no records as ${settings.prefix ?? 'oai_dc'}. ${base}?verb=ListMetadataFormats says what there is; set "prefix".`;
    case 'noSetHierarchy':
      return `${said}: it has no sets. Take "set" out.`;
    default:
      return `${said}.`;
  }
}
