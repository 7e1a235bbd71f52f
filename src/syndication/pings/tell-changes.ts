import { setImmediate as pause } from 'node:timers/promises';
import type { Catalogue, Settings } from '../../catalogue/index.ts';
import type { Effects } from '../../effects.ts';
import type { WorkId } from '../../model/index.ts';
import type { ChangedPage, PingFailure, PingPlan, SendPing } from './ping.ts';

/** What is kept of a service. */
interface Kept {
  /** Whom: another one begins anew. */
  readonly address: string;
  /** As far in the change log everything was told. */
  readonly position: number;
  /** What is being told: everything up to here; and what of it was. */
  readonly round?: { readonly upTo: number; readonly told: readonly string[] };
  /** One after another. */
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
}

export interface PingPorts {
  readonly catalogue: Pick<Catalogue, 'changes' | 'changedWork' | 'position'>;
  readonly settings: Pick<Settings, 'get' | 'set'>;
  readonly send: SendPing;
  /** Whether to go on: asked before each request. */
  readonly goesOn: () => boolean;
}

const portion = 1_000;
/** Requests in one round; the others come with the next. */
const mostRequests = 30;
/** A little less than the minute from one round to the next. */
const firstWaitMs = 50_000;
const longestWaitMs = 60 * 60_000;
/** Longer than this no server is believed. */
const longestAskedMs = 24 * 60 * 60_000;

/**
 * Tells one service, once, what changed in public since it was last told; what was before it was first thought of is
 * not told. How far it was told moves only when the service has taken it, so nothing is lost; only who is killed
 * between the answer and its being kept tells it twice. Run it about once a minute, in one process at a time.
 */
export async function tellChanges(
  plan: PingPlan,
  { catalogue, settings, send, goesOn }: PingPorts,
  { now, log }: Pick<Effects, 'now' | 'log'>,
): Promise<void> {
  const name = `ping.${plan.name}`;
  const keep = (kept: Kept) => settings.set(name, JSON.stringify(kept));
  const end = await catalogue.position();
  const before = JSON.parse(settings.get(name) ?? 'null') as Kept | null;
  // A store that was restored from a backup may have a shorter log than before.
  if (before?.address !== plan.address || before.position > end)
    return keep({ address: plan.address, position: end, failures: 0, notBefore: 0 });
  if (now().getTime() < before.notBefore) return;
  const last = before.round?.upTo ?? end;
  if (before.position === last) return;
  const { pages, upTo } = await changedPages(catalogue, before.position, last, plan.mostWorks);
  const told = new Set(before.round?.told);
  const requests = pages.length === 0 ? [] : plan.requestsFor(pages);
  const open = requests.filter(({ subject }) => !told.has(subject));
  const begun = () => ({ ...before, round: { upTo, told: [...told] } });
  let refused: PingFailure | undefined;
  for (const request of open.slice(0, mostRequests)) {
    if (!goesOn()) return;
    const outcome = await send(plan.address, request);
    if (outcome.kind === 'told') {
      told.add(request.subject);
      keep({ ...begun(), failures: 0, notBefore: 0 });
      continue;
    }
    // What was broken off is no failure.
    if (!goesOn()) return;
    refused = outcome;
    if (outcome.transient) break;
  }
  // Where some was taken, the service works, and does not want the rest.
  if (refused !== undefined && (refused.transient || told.size === 0)) {
    const failures = told.size > 0 ? 1 : before.failures + 1;
    const notBefore = now().getTime() + waitMs(refused, failures);
    keep({ ...begun(), failures, notBefore });
    return tellOf(refused, { again: new Date(notBefore).toISOString() });
  }
  if (refused !== undefined) tellOf(refused, {});
  if (open.length > mostRequests) return;
  keep({ address: plan.address, position: upTo, failures: 0, notBefore: 0 });
  if (open.length > 0)
    log('info', 'A service was told of changes', {
      service: plan.name,
      subjects: told.size,
      ...(plan.mostWorks !== undefined && { works: pages.length }),
    });

  function tellOf({ reason }: PingFailure, particulars: { readonly again?: string }): void {
    log('warn', 'A service could not be told of changes', { service: plan.name, reason, ...particulars });
  }
}

/** Twice as long after each failure; an hour where asking again will hardly help; never less than was asked for. */
function waitMs({ transient, retryAfterMs = 0 }: PingFailure, failures: number): number {
  const ownMs = transient ? firstWaitMs * 2 ** Math.min(failures - 1, 10) : longestWaitMs;
  return Math.max(Math.min(ownMs, longestWaitMs), Math.min(retryAfterMs, longestAskedMs));
}

/** Works that changed behind a position, up to another or as many as wanted; those that never were public are left out. */
async function changedPages(
  catalogue: PingPorts['catalogue'],
  position: number,
  last: number,
  mostWorks: number | undefined,
): Promise<{ readonly pages: readonly ChangedPage[]; readonly upTo: number }> {
  const pages = new Map<WorkId, ChangedPage>();
  const looked = new Set<WorkId>();
  let upTo = position;
  while (upTo < last) {
    const changes = await catalogue.changes(upTo, portion);
    if (changes.length === 0) break;
    for (const { workId, aspect, position: here } of changes) {
      if (here > last) return { pages: [...pages.values()], upTo: last };
      if (aspect === 'work' && !looked.has(workId)) {
        const work = await catalogue.changedWork(workId);
        const page = work && { id: workId, slug: work.slug };
        if (page && mostWorks === undefined) return { pages: [page], upTo: last };
        if (page && mostWorks !== undefined && pages.size >= mostWorks)
          return { pages: [...pages.values()], upTo };
        looked.add(workId);
        if (page) pages.set(workId, page);
      }
      upTo = here;
    }
    // Others in this thread have their turn.
    await pause();
  }
  return { pages: [...pages.values()], upTo: Math.max(upTo, last) };
}
