import { statSync } from 'node:fs';
import type { Store } from './store.ts';

/** How much a store holds, and how far its followers are. */
export interface StoreStatus {
  readonly records: number;
  readonly works: number;
  readonly withdrawn: number;
  /** Not public, since they are not held to be the institution's. */
  readonly waiting: number;
  /** Those of them that a curator is asked about. */
  readonly doubtful: number;
  readonly sources: number;
  /** The position of the newest change in the log. */
  readonly position: number;
  readonly followers: readonly { readonly name: string; readonly position: number }[];
  /** The file and its write-ahead log. */
  readonly bytes: number;
}

export function statusOf({ reader, file }: Store): StoreStatus {
  const figures = reader
    .prepare(
      `select (select count(*) from record) as records,
         (select count(*) from work where state = 'held') as works,
         (select count(*) from work where state = 'withdrawn' and number not in (select work from waiting)) as withdrawn,
         (select count(*) from waiting) as waiting,
         (select count(*) from waiting where answer = 'doubtful') as doubtful,
         (select count(distinct source_id) from work where state = 'held') as sources,
         (select coalesce(max(position), 0) from change) as position`,
    )
    .get() as Record<
    'records' | 'works' | 'withdrawn' | 'waiting' | 'doubtful' | 'sources' | 'position',
    number
  >;
  const followers = reader.prepare('select name, position from follower order by name').all();
  return {
    ...figures,
    followers: followers.map((row) => ({ name: String(row.name), position: Number(row.position) })),
    bytes: sizeOf(file) + sizeOf(`${file}-wal`),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
