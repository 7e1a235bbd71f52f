import type { DatabaseSync } from 'node:sqlite';
import type { WorkId } from '../../model/index.ts';
import { unpackNumbers, unpackVector } from '../keeping/related-tables.ts';
import { one } from '../reading/statistics.ts';
import { Vocabulary } from '../reading/vocabulary.ts';
import type { Nearest } from './neighbour-graph.ts';

/** So many of the nearest shape the map: with more it grows round and says less. */
const nearestUsed = 15;
const rowsAtOnce = 500;

export interface ReadLists {
  readonly ids: readonly WorkId[];
  readonly nearest: Nearest;
  readonly vocabulary: Vocabulary;
  /** The terms of each work. */
  readonly terms: readonly Uint32Array[];
}

/**
 * The lists of an epoch, in the order of the works' ids: by that they are the same however the works arrived. Notices are
 * left out: they are alike because they retract or correct, whatever the subject.
 */
export async function readLists(
  db: DatabaseSync,
  epoch: number,
  pause: () => Promise<void>,
): Promise<ReadLists> {
  const rows: { id: WorkId; slot: number; near: Uint32Array; terms: Uint32Array }[] = [];
  const portion = db.prepare(
    `select work_id, slot, nearest, vector from related_work
     where epoch = ? and work_id > ? and notice = 0 order by work_id limit ?`,
  );
  for (let after = ''; ; ) {
    const found = portion.all(epoch, after, rowsAtOnce);
    for (const row of found) {
      const near = unpackNumbers(row.nearest);
      const { terms } = unpackVector(row.vector);
      rows.push({ id: String(row.work_id) as WorkId, slot: Number(row.slot), near, terms });
    }
    after = rows.at(-1)?.id ?? '';
    if (found.length < rowsAtOnce) break;
    await pause();
  }
  // What stands near nothing has no place on a map.
  const placed = rows.filter(({ near }) => near.length > 0);
  const nodeOf = new Map(placed.map(({ slot }, node) => [slot, node]));
  const starts = new Uint32Array(placed.length + 1);
  const nodes: number[] = [];
  const likeness: number[] = [];
  for (const [node, { near }] of placed.entries()) {
    const half = near.length / 2;
    for (let at = 0; at < Math.min(half, nearestUsed); at += 1) {
      const other = nodeOf.get(near[at] ?? 0);
      if (other === undefined) continue;
      nodes.push(other);
      likeness.push(Math.min(1, (near[half + at] ?? 0) / (one * one)));
    }
    starts[node + 1] = nodes.length;
  }
  return {
    ids: placed.map(({ id }) => id),
    terms: placed.map(({ terms }) => terms),
    nearest: {
      size: placed.length,
      starts,
      nodes: Uint32Array.from(nodes),
      likeness: Float32Array.from(likeness),
    },
    vocabulary: Vocabulary.read(db, epoch),
  };
}
