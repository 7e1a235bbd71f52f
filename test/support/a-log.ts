import type { Change, Store } from '../../src/catalogue/index.ts';
import type { Work, WorkId } from '../../src/model/index.ts';
import { aWork, type WorkParts } from './a-work.ts';

/** A catalogue of which only the log is real: what those who follow it need of one. */
export function aLog() {
  const works = new Map<WorkId, Work>();
  const log: Change[] = [];
  const append = (workId: WorkId, aspect: Change['aspect']) =>
    log.push({ workId, aspect, position: log.length + 1, at: new Date(0) });
  return {
    log,
    catalogue: {
      find: async (id: WorkId) => works.get(id),
      position: async () => log.length,
      changes: async (after: number, limit: number) => log.slice(after, after + limit),
    },
    save(...parts: readonly WorkParts[]) {
      for (const work of parts.map(aWork)) {
        works.set(work.id, work);
        append(work.id, 'work');
      }
    },
    withdraw(id: string) {
      works.delete(id as WorkId);
      append(id as WorkId, 'work');
    },
    append: (_: Store, ids: readonly WorkId[], aspect: Change['aspect']) => {
      for (const id of ids) append(id, aspect);
    },
  };
}
