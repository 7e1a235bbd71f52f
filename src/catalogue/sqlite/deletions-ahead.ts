import type { DatabaseSync } from 'node:sqlite';
import type { IncomingRecord } from '../catalogue.ts';

interface DeletionAhead {
  readonly hash: Uint8Array;
  readonly format: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** Deletions of records that did not come yet: files may be read in any order. Runs inside `store.transaction`. */
export function createDeletionsAhead(writer: DatabaseSync) {
  const any = writer.prepare('select 1 from deletion_ahead limit 1');
  const insert = writer.prepare(
    `insert into deletion_ahead (provider, key, hash, format, fetched_at) values (?, ?, ?, ?, ?)
     on conflict do nothing`,
  );
  const take = writer.prepare(
    'delete from deletion_ahead where provider = ? and key = ? returning hash, format, fetched_at as fetchedAt',
  );
  /** Nobody else writes during a transaction: asked but once in each. */
  let isEmpty: boolean | undefined;
  return {
    isEmpty(): boolean {
      isEmpty ??= any.get() === undefined;
      return isEmpty;
    },
    /** The transaction is over. */
    forget(): void {
      isEmpty = undefined;
    },
    keep({ provider, key, hash, format }: IncomingRecord, at: Date): void {
      isEmpty = false;
      insert.run(provider, key, hash, format, at.getTime());
    },
    take: (provider: string, key: string) => take.all(provider, key) as unknown as readonly DeletionAhead[],
  };
}
