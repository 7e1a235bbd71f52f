import type { WorkId } from '../../model/index.ts';
import type { Change } from '../catalogue.ts';
import type { Store } from '../store.ts';

/** Adds changes of works to the log, inside the caller's own `store.transaction`; ids that are not here are left out. */
export function appendChanges(
  { writer }: Store,
  workIds: readonly WorkId[],
  aspect: Change['aspect'],
  at: Date,
): void {
  const append = writer.prepare(
    'insert into change (work, aspect, at) select number, ?, ? from work where id = ?',
  );
  for (const id of workIds) append.run(aspect, at.getTime(), id);
}

/** The change log as its readers see it. */
export interface ChangeLog {
  /** The position of the newest change, other processes' included. */
  end(): number;
  changes(after: number, limit: number): readonly Change[];
}

export function createChangeLog({ reader }: Store): ChangeLog {
  // Moves whenever another connection commits, our own writer included; far cheaper than looking.
  const dataVersion = reader.prepare('pragma data_version');
  const newest = reader.prepare('select max(position) from change');
  const after = reader.prepare(
    'select c.position, c.aspect, c.at, w.id from change c join work w on w.number = c.work where c.position > ? order by c.position limit ?',
  );
  dataVersion.setReturnArrays(true);
  newest.setReturnArrays(true);
  let seen: unknown;
  let end = 0;
  return {
    end() {
      const [version] = dataVersion.get() as unknown as [number];
      if (version !== seen) {
        // Looking after reading the version: what is committed between the two is looked at again next time.
        const [position] = newest.get() as unknown as [number | null];
        end = position ?? 0;
        seen = version;
      }
      return end;
    },
    changes: (position, limit) =>
      after.all(position, limit).map((row) => ({
        position: row.position as number,
        workId: row.id as WorkId,
        aspect: row.aspect as Change['aspect'],
        at: new Date(row.at as number),
      })),
  };
}
