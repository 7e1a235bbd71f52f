import type { WorkId } from '../../model/index.ts';
import type { RelatedWork } from '../related-index.ts';

interface Reached {
  readonly entry: RelatedWork;
  readonly before: WorkId;
  readonly cost: number;
}

/** How far one end of a search has come: which works it has reached, at what cost, and which of them comes next. */
export function createFront(first: WorkId) {
  const reached = new Map<WorkId, Reached>();
  const settled = new Set<WorkId>();
  const waiting = new Map<WorkId, number>([[first, 0]]);

  return {
    /** The work that costs least among those not yet settled. */
    next(): { readonly id: WorkId; readonly cost: number } | undefined {
      let found: { readonly id: WorkId; readonly cost: number } | undefined;
      for (const [id, cost] of waiting) if (found === undefined || cost < found.cost) found = { id, cost };
      return found;
    },
    settle(id: WorkId): void {
      waiting.delete(id);
      settled.add(id);
    },
    /** Whether this is a better way to a work than any before. */
    reach(way: Reached): boolean {
      const { id } = way.entry;
      if (settled.has(id) || way.cost >= this.costOf(id)) return false;
      reached.set(id, way);
      waiting.set(id, way.cost);
      return true;
    },
    costOf(id: WorkId): number {
      return id === first ? 0 : (reached.get(id)?.cost ?? Number.POSITIVE_INFINITY);
    },
    /** The works on the way to a work, the first left out. */
    wayTo(id: WorkId): readonly RelatedWork[] {
      const way: RelatedWork[] = [];
      for (let at = id; at !== first; ) {
        const step = reached.get(at);
        if (step === undefined) break;
        way.unshift(step.entry);
        at = step.before;
      }
      return way;
    },
  };
}
