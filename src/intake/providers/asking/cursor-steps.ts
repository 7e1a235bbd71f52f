import * as z from 'zod';
import { type HarvestStep, type HarvestTask, type Page, stop } from '../../harvest/provider.ts';
import type { CursorList } from './cursor-list.ts';
import { whyEndless } from './list-length.ts';
import { sliceSteps } from './slice-steps.ts';

const checkpointSchema = z.object({
  /** What is left to be asked, beginning with the slice under way. */
  slices: z.array(z.string()),
  cursor: z.string(),
  /** Records of the slice under way, and of all so far. */
  inSlice: z.number(),
  done: z.number(),
  /** Of a slice that is asked in parts: what these gave, and what it counts. */
  divided: z.object({ given: z.number(), total: z.number() }).optional(),
});
type Checkpoint = z.infer<typeof checkpointSchema>;

/** A slice of which something was lost begins anew, so often at most in one run. */
const beginningsOfSlice = 3;

/** The pages of a list. A list that goes in circles, never ends, or ends much too soon is stopped. */
export async function* cursorSteps(
  task: HarvestTask<unknown>,
  list: CursorList,
): AsyncGenerator<HarvestStep, void> {
  const { slices = [''], first } = list;
  const resumed = checkpointSchema.safeParse(task.checkpoint);
  let place: Checkpoint = resumed.success
    ? resumed.data
    : { slices: [...slices], cursor: first, inSlice: 0, done: 0 };
  if (list.sameCursor) place = fromItsStart(place, first);
  /** How much a slice gave, each time that something of it was lost. */
  let lengths: number[] = [];
  for (let [slice] = place.slices; slice !== undefined; [slice] = place.slices) {
    const host = list.addressOf(first, slice).hostname;
    if (slices.includes(slice)) place = { ...place, divided: undefined };
    const ending = yield* sliceSteps(task, list, slice, place, (records, next, total) => {
      place = { ...moved(place, records), cursor: next ?? first };
      // The last page of a slice leads to the next one.
      const checkpoint = next === undefined ? behindIt(place, first) : place;
      return { checkpoint, progress: slices.length === 1 ? progressOf(place, total) : undefined };
    });
    if (ending.kind === 'stopped') return yield stop(ending.reason);
    if (ending.kind === 'divided') {
      const { parts, total } = ending;
      const [, ...others] = place.slices;
      place = { ...place, slices: [...parts, ...others], divided: place.divided ?? { given: 0, total } };
      continue;
    }
    if (ending.kind !== 'whole') {
      lengths.push(place.inSlice);
      if (lengths.length < beginningsOfSlice) {
        place = fromItsStart(place, first);
        continue;
      }
      // What ends at the very same place each time is all that can be had.
      const isAll = ending.kind === 'short' && ending.isMost && new Set(lengths).size === 1;
      if (!isAll) return yield stop(ending.reason);
      const { reason, missing: records } = ending;
      yield { kind: 'missing', name: `${host} ${slice}`, records, reason };
    }
    const { divided } = place;
    const endless = divided && whyEndless(host, divided.given, divided.total);
    if (endless !== undefined) return yield stop(endless);
    place = behindIt(place, first);
    lengths = [];
  }
}

function moved({ inSlice, done, divided, ...place }: Checkpoint, records: number): Checkpoint {
  return {
    ...place,
    inSlice: inSlice + records,
    done: done + records,
    ...(divided && { divided: { ...divided, given: divided.given + records } }),
  };
}

/** What is in of the slice comes again, as unchanged. */
function fromItsStart(place: Checkpoint, first: string): Checkpoint {
  return { ...moved(place, -place.inSlice), cursor: first };
}

function behindIt({ slices: [, ...left], ...place }: Checkpoint, first: string): Checkpoint {
  return { ...place, slices: left, cursor: first, inSlice: 0 };
}

function progressOf({ done, divided }: Checkpoint, counted: number | undefined): Page['progress'] {
  const total = divided?.total ?? counted;
  return total === undefined ? undefined : { done, total: Math.max(done, total) };
}
