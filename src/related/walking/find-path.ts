import type { WorkId } from '../../model/index.ts';
import type { RelatedIndex, RelatedWork } from '../related-index.ts';
import { createFront } from './front.ts';

/** So many lists are read at most: a reader waits. */
const mostLists = 600;
/** Of each list. */
const mostEntries = 50;

/**
 * The chain of related works from one to another whose likenesses make the greatest product: rather two steps that are
 * easily understood than one that is not. Each entry says how its work goes with the one before; the last is the goal,
 * and the start is left out. Dijkstra's algorithm from both ends (Pohl 1971), over the lists as they are kept: up to
 * where they meet each work has the next in its list, from there on the one before. Undefined where no chain was found
 * within 600 lists. No step is a work over which `isPassable` says nobody should be led; both ends may be.
 */
export async function findPath(
  related: Pick<RelatedIndex, 'relatedTo'> & { readonly isPassable: (id: WorkId) => boolean },
  from: WorkId,
  to: WorkId,
): Promise<readonly RelatedWork[] | undefined> {
  if (from === to) return [];
  const [start, goal] = [createFront(from), createFront(to)];
  let best = Number.POSITIVE_INFINITY;
  let meeting: WorkId | undefined;
  for (let read = 0; read < mostLists; read += 1) {
    const [ahead, back] = [start.next(), goal.next()];
    const isAhead = (ahead?.cost ?? Number.POSITIVE_INFINITY) <= (back?.cost ?? Number.POSITIVE_INFINITY);
    const [own, other, next] = isAhead ? [start, goal, ahead] : [goal, start, back];
    // Lists are not mutual: both ends go on until neither could still find a better way.
    if (next === undefined || next.cost >= best) break;
    const { id, cost } = next;
    own.settle(id);
    if (id !== from && id !== to && !related.isPassable(id)) continue;
    for (const entry of await related.relatedTo(id, mostEntries)) {
      const reached = cost + costOf(entry);
      if (!own.reach({ entry, before: id, cost: reached })) continue;
      const whole = reached + other.costOf(entry.id);
      if (whole >= best) continue;
      const isEnd = entry.id === from || entry.id === to;
      if (isEnd || related.isPassable(entry.id)) [best, meeting] = [whole, entry.id];
    }
  }
  return meeting && [...start.wayTo(meeting), ...turned(goal.wayTo(meeting), to)];
}

/** Adds up to what a product of likenesses is. */
function costOf({ score }: RelatedWork): number {
  return -Math.log(Math.min(1, Math.max(score, 1e-6)));
}

/** The same way walked from its end: what led there now leads back to `start`. */
function turned(way: readonly RelatedWork[], start: WorkId): readonly RelatedWork[] {
  return way
    .map((entry, at) => ({ ...entry, id: way[at - 1]?.id ?? start, ties: entry.ties.map(turnedTie) }))
    .reverse();
}

function turnedTie(tie: RelatedWork['ties'][number]): RelatedWork['ties'][number] {
  if (tie === 'cites') return 'cited';
  return tie === 'cited' ? 'cites' : tie;
}
