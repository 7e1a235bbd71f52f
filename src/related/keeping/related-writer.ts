import type { Change, Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { RelatedWork } from '../related-index.ts';
import type { RelatedMemory } from './related-memory.ts';
import { packMarks, packNumbers, packVector } from './related-tables.ts';
import { writeShown } from './shown-lists.ts';

/** Adds changes to the log inside the transaction that is open (the catalogue's `appendChanges`). */
export type AppendChanges = (
  store: Store,
  workIds: readonly WorkId[],
  aspect: Change['aspect'],
  at: Date,
) => void;

/** A work's row, made ready outside the transaction that writes it. */
export interface RelatedRow {
  readonly id: WorkId;
  readonly slot: number;
  readonly vector: Uint8Array;
  readonly marks: Uint8Array;
  readonly notice: 0 | 1;
  readonly nearest: Uint8Array;
  readonly cut: 0 | 1;
  readonly shown: string;
}

/** A work as it stands in memory; its list is explained by `list`, or left to be explained later. */
export function rowOf(
  memory: RelatedMemory,
  slot: number,
  list: (slot: number) => readonly RelatedWork[] | undefined = (own) => memory.listOf(own),
): RelatedRow | undefined {
  const { neighbours } = memory;
  const id = memory.idOf(slot);
  const profile = memory.profile(slot);
  if (id === undefined || profile === undefined) return undefined;
  const { slots, scores } = neighbours.list(slot);
  const explained = list(slot);
  return {
    id,
    slot,
    vector: packVector(profile.vector),
    marks: packMarks(profile),
    notice: profile.isNotice ? 1 : 0,
    nearest: packNumbers(slots, scores),
    cut: neighbours.isCut(slot) ? 1 : 0,
    shown: explained ? writeShown(explained) : '',
  };
}

export function unexplained(): undefined {
  return undefined;
}

/** Writes rows of one epoch, inside the caller's transaction. */
export function createRelatedWriter({ writer }: Store, epoch: number) {
  const sql = {
    term: writer.prepare('insert into related_term (epoch, id, key, surface, works) values (?, ?, ?, ?, ?)'),
    insert: writer.prepare(
      'insert into related_work (epoch, work_id, slot, vector, marks, notice, nearest, cut, shown) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    update: writer.prepare(
      'update related_work set nearest = ?, cut = ?, shown = ? where epoch = ? and work_id = ?',
    ),
    remove: writer.prepare('delete from related_work where epoch = ? and work_id = ?'),
  };
  return {
    terms({ vocabulary }: RelatedMemory, from: number, to = vocabulary.size): void {
      for (let id = from; id < to; id += 1) {
        const term = vocabulary.term(id);
        if (term) sql.term.run(epoch, id, term.key, term.surface, term.works);
      }
    },
    insert({ id, slot, vector, marks, notice, nearest, cut, shown }: RelatedRow): void {
      sql.insert.run(epoch, id, slot, vector, marks, notice, nearest, cut, shown);
    },
    update({ id, nearest, cut, shown }: RelatedRow): void {
      sql.update.run(nearest, cut, shown, epoch, id);
    },
    remove(id: WorkId): void {
      sql.remove.run(epoch, id);
    },
  };
}
