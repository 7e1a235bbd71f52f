import type { HarvestStep, HarvestTask, Page } from '../../harvest/provider.ts';
import { askPage, type CursorList } from './cursor-list.ts';
import { whyEndless, whyTooShort } from './list-length.ts';

/** How the reading of a slice ended. */
export type SliceEnding =
  | { readonly kind: 'whole' }
  /** Nothing was taken of it: these together are it. */
  | { readonly kind: 'divided'; readonly parts: readonly string[]; readonly total: number }
  | { readonly kind: 'cursor-forgotten'; readonly reason: string }
  /** A page may have been lost: it gave less than it counts. */
  | {
      readonly kind: 'short';
      readonly reason: string;
      readonly missing: number;
      /** So much came that it may be all there is. */
      readonly isMost: boolean;
    }
  | { readonly kind: 'stopped'; readonly reason: string };

/** What goes with a page of so many records: where the next is, `undefined` where there is none, and what the slice counts. */
type Kept = (
  records: number,
  next: string | undefined,
  total: number | undefined,
) => Pick<Page, 'checkpoint' | 'progress'>;

/** The pages of one slice of a list, from a place on. */
export async function* sliceSteps(
  task: HarvestTask<unknown>,
  list: CursorList,
  slice: string,
  place: { readonly cursor: string; readonly inSlice: number },
  kept: Kept,
): AsyncGenerator<HarvestStep, SliceEnding> {
  const { first, sameCursor = false, divide, addressOf } = list;
  const host = addressOf(first, slice).hostname;
  let { cursor, inSlice } = place;
  const seen = new Set([cursor]);
  let firstTotal: number | undefined;
  for (;;) {
    const here = cursor;
    const answer = await askPage(task, list, here, slice);
    if (answer.kind === 'failed') {
      const isForgotten = here !== first && [400, 404, 410].includes(answer.status ?? 0);
      return { kind: isForgotten ? 'cursor-forgotten' : 'stopped', reason: answer.reason };
    }
    const { next, records, total } = answer.page;
    const parts = total === undefined || inSlice > 0 ? undefined : divide?.(slice, total);
    if (parts !== undefined) return { kind: 'divided', parts, total: total ?? 0 };
    firstTotal ??= total;
    inSlice += records;
    const isLast = next === undefined || records === 0;
    if (records > 0)
      yield {
        kind: 'page',
        name: `${host}${slice && ` ${slice}`}, records ${inSlice - records + 1}–${inSlice}${total === undefined ? '' : ` of ${total}`}`,
        bytes: answer.body,
        records,
        ...kept(records, isLast ? undefined : next, total),
        ...((!sameCursor || here === first) && {
          async again() {
            const second = await askPage(task, list, here, slice);
            return second.kind === 'page' ? second.body : undefined;
          },
        }),
      };
    const endless = whyEndless(host, inSlice, total);
    if (endless !== undefined) return { kind: 'stopped', reason: endless };
    if (isLast || (next === here && !sameCursor && inSlice >= (total ?? 0))) {
      const tooShort = whyTooShort(host, inSlice, total);
      if (!sameCursor)
        return tooShort === undefined ? { kind: 'whole' } : { kind: 'stopped', reason: tooShort };
      const reason = whyTooShort(host, inSlice, firstTotal, 1);
      if (reason === undefined) return { kind: 'whole' };
      const missing = (firstTotal ?? 0) - inSlice;
      return { kind: 'short', reason, missing, isMost: tooShort === undefined };
    }
    if (!sameCursor && seen.has(next))
      return {
        kind: 'stopped',
        reason: `The list of ${host} goes in circles: after ${inSlice} records it leads back to a page that was here already.`,
      };
    seen.add(next);
    cursor = next;
  }
}
