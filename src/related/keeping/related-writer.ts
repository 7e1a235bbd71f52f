import type { Change, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { RelatedMemory } from './related-memory.ts';
import { packMarks, packNumbers, packVector } from './related-tables.ts';
import { type ShownList, writeShown } from './shown-list.ts';

/** Adds changes to the log inside the transaction that is open (the catalogue's `appendChanges`). */
export type AppendChanges = (
  store: Store,
  workIds: readonly WorkId[],
  aspect: Change['aspect'],
  at: Date,
) => void;

/** A work's list, made ready outside the transaction that writes it. */
export interface ListRow {
  readonly id: WorkId;
  readonly slot: number;
  readonly nearest: Uint8Array;
  readonly cut: 0 | 1;
  /** Without it, what is shown stays as it is. */
  readonly list: ShownList | undefined;
}

/** A work's whole row. */
export interface WorkRow extends ListRow {
  readonly vector: Uint8Array;
  readonly marks: Uint8Array;
  readonly notice: 0 | 1;
}

export function listRowOf(
  memory: RelatedMemory,
  slot: number,
  list: ShownList | undefined,
): ListRow | undefined {
  const { neighbours } = memory;
  const id = memory.idOf(slot);
  if (id === undefined) return undefined;
  const { slots, scores } = neighbours.list(slot);
  return { id, slot, nearest: packNumbers(slots, scores), cut: neighbours.isCut(slot) ? 1 : 0, list };
}

/** A work as it stands in memory; a list that is left out is explained later. */
export function workRowOf(
  memory: RelatedMemory,
  slot: number,
  list: ShownList | undefined,
): WorkRow | undefined {
  const row = listRowOf(memory, slot, list);
  const profile = memory.profile(slot);
  if (row === undefined || profile === undefined) return undefined;
  return {
    ...row,
    vector: packVector(profile.vector),
    marks: packMarks(profile),
    notice: profile.isNotice ? 1 : 0,
  };
}

/** Writes rows of one epoch, inside the caller's transaction. */
export function createRelatedWriter({ writer }: Store, epoch: number) {
  const sql = {
    term: writer.prepare(
      'insert into related_term (epoch, id, key, surface, works, named) values (?, ?, ?, ?, ?, ?)',
    ),
    insert: writer.prepare(
      'insert into related_work (epoch, work_id, slot, vector, marks, notice, nearest, cut, shown, ahead) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    list: writer.prepare(
      'update related_work set nearest = ?, cut = ?, shown = ?, ahead = ? where epoch = ? and work_id = ?',
    ),
    nearest: writer.prepare('update related_work set nearest = ?, cut = ? where epoch = ? and work_id = ?'),
    remove: writer.prepare('delete from related_work where epoch = ? and work_id = ?'),
  };
  return {
    terms({ vocabulary }: RelatedMemory, from: number, to = vocabulary.size): void {
      for (let id = from; id < to; id += 1) {
        const term = vocabulary.term(id);
        if (term) sql.term.run(epoch, id, term.key, term.surface, term.works, term.named);
      }
    },
    insert({ id, slot, vector, marks, notice, nearest, cut, list }: WorkRow): void {
      const shown = list ? writeShown(list) : '';
      sql.insert.run(epoch, id, slot, vector, marks, notice, nearest, cut, shown, list?.ahead ?? 0);
    },
    update({ id, nearest, cut, list }: ListRow): void {
      if (list) sql.list.run(nearest, cut, writeShown(list), list.ahead, epoch, id);
      else sql.nearest.run(nearest, cut, epoch, id);
    },
    remove(id: WorkId): void {
      sql.remove.run(epoch, id);
    },
  };
}
