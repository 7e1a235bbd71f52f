import * as z from 'zod';
import { type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import type { BodyFault } from '../../net/index.ts';
import { whyEndless, whyTooShort } from './list-length.ts';

/** A list in JSON that is read page after page by a cursor: each page names the cursor of the next. */
export interface CursorList {
  /** Asked one after another, each from its first page: a year, a month, an identifier. One where nothing is said. */
  readonly slices?: readonly string[];
  /** The cursor of the first page, `*`. */
  readonly first: string;
  readonly addressOf: (cursor: string, slice: string) => URL;
  /** Reads a page, parsed; says why it is none otherwise, such as an error in an answer with status 200. */
  readonly read: (answer: unknown) => CursorPage | BodyFault;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The cursor is a key to a search that the server keeps, and may stay the same from page to page. Asking again may
   * then give the next page: no run goes on within such a list, and it must have given all that its first page counts.
   */
  readonly sameCursor?: boolean;
}

export interface CursorPage {
  /** `undefined` on the last page. */
  readonly next: string | undefined;
  readonly records: number;
  /** Of the whole slice. */
  readonly total?: number | undefined;
}

const checkpointSchema = z.object({
  slice: z.string(),
  cursor: z.string(),
  /** Records of this slice, and of all before it. */
  inSlice: z.number(),
  done: z.number(),
  /** Nothing is left to be asked. */
  finished: z.boolean().optional(),
});
type Checkpoint = z.infer<typeof checkpointSchema>;

/** The pages of a list. A list that goes in circles, never ends, or ends much too soon is stopped. */
export async function* cursorSteps(
  task: HarvestTask<unknown>,
  list: CursorList,
): AsyncGenerator<HarvestStep, void> {
  const { slices = [''], first } = list;
  const resumed = checkpointSchema.safeParse(task.checkpoint);
  let place: Checkpoint | undefined =
    resumed.success && slices.includes(resumed.data.slice) ? resumed.data : undefined;
  if (place?.finished) return;
  if (place !== undefined && list.sameCursor)
    place = { ...place, cursor: first, done: place.done - place.inSlice, inSlice: 0 };
  let done = place?.done ?? 0;
  /** The last page of a slice leads to the next one. */
  const after = (slice: string): Checkpoint => {
    const next = slices[slices.indexOf(slice) + 1];
    return { slice: next ?? slice, cursor: first, inSlice: 0, done, finished: next === undefined };
  };
  for (const slice of slices.slice(place === undefined ? 0 : slices.indexOf(place.slice))) {
    let cursor = place?.cursor ?? first;
    let inSlice = place?.inSlice ?? 0;
    let mayBeStale = place !== undefined;
    place = undefined;
    let seen = new Set([cursor]);
    let firstTotal: number | undefined;
    for (;;) {
      const { url, answer, page } = await ask(task, list, cursor, slice);
      if (answer.kind === 'failed' || page === undefined) {
        // Servers forget cursors after a while: then the slice begins again, and what is in comes as unchanged.
        const isForgotten = mayBeStale && cursor !== first && [400, 404, 410].includes(answer.status ?? 0);
        if (!isForgotten) return yield stop(answer.kind === 'failed' ? answer.reason : 'No page came.');
        done -= inSlice;
        inSlice = 0;
        cursor = first;
        seen = new Set([cursor]);
        mayBeStale = false;
        continue;
      }
      mayBeStale = false;
      const { next, records, total } = page;
      firstTotal ??= total;
      inSlice += records;
      done += records;
      const isLast = next === undefined || records === 0;
      const here = cursor;
      if (records > 0)
        yield {
          kind: 'page',
          name: `${url.hostname}${slice && ` ${slice}`}, records ${inSlice - records + 1}–${inSlice}${total === undefined ? '' : ` of ${total}`}`,
          bytes: answer.body,
          records,
          checkpoint: isLast ? after(slice) : ({ slice, cursor: next, inSlice, done } satisfies Checkpoint),
          progress:
            slices.length === 1 && total !== undefined ? { done, total: Math.max(done, total) } : undefined,
          ...((!list.sameCursor || here === first) && {
            async again() {
              const second = await ask(task, list, here, slice);
              return second.answer.kind === 'answer' ? second.answer.body : undefined;
            },
          }),
        };
      const endless = whyEndless(url.hostname, inSlice, total);
      if (endless !== undefined) return yield stop(endless);
      if (isLast || (next === cursor && !list.sameCursor && inSlice >= (total ?? 0))) {
        const short = list.sameCursor
          ? whyTooShort(url.hostname, inSlice, firstTotal, 1)
          : whyTooShort(url.hostname, inSlice, total);
        if (short !== undefined) return yield stop(short);
        break;
      }
      if (!list.sameCursor && seen.has(next))
        return yield stop(
          `The list of ${url.hostname} goes in circles: after ${inSlice} records it leads back to a page that was here already.`,
        );
      seen.add(next);
      cursor = next;
    }
  }
}

async function ask(
  { http, signal }: Pick<HarvestTask<unknown>, 'http' | 'signal'>,
  { addressOf, headers, read }: CursorList,
  cursor: string,
  slice: string,
) {
  const url = addressOf(cursor, slice);
  let page: CursorPage | undefined;
  const answer = await http.fetch(url, {
    ...(headers && { headers }),
    accept: ['application/json', 'application/vnd.api+json'],
    check(body) {
      const json = parsed(body);
      if (json === undefined) return 'something came that is no JSON, or only half of it';
      const found = read(json);
      if ('reason' in found) return found;
      page = found;
      return undefined;
    },
    signal,
  });
  return { url, answer, page: page as CursorPage | undefined };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
