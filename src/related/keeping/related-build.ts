import type { Store } from '../../catalogue/index.ts';
import type { Statistics } from '../reading/statistics.ts';

/** A rebuild on its way: its works and terms are written, their lists are not all. */
export interface Build extends Statistics {
  readonly recipe: string;
  readonly epoch: number;
  /** How far in the change log its works are. */
  readonly position: number;
  /** Pairs of blocks of which the rows have the outcome. */
  readonly done: ReadonlySet<string>;
}

/** A new epoch to write to, and what notes that its works are all written. */
export function startBuild({ writer, transaction }: Store) {
  const epoch = transaction(() => {
    writer.exec('update related_state set last_epoch = last_epoch + 1 where id = 1');
    return Number(writer.prepare('select last_epoch from related_state').get()?.last_epoch);
  });
  return {
    epoch,
    ready({ recipe, position, works, meanLength }: Build): void {
      transaction(() => {
        writer
          .prepare('insert or replace into related_build values (1, ?, ?, ?, ?, ?, ?, ?)')
          .run(process.pid, recipe, epoch, position, works, meanLength, '[]');
      });
    },
  };
}

export function noteDone({ writer, transaction }: Store, { epoch }: Build, done: Iterable<string>): void {
  transaction(() => {
    writer.prepare('update related_build set done = ? where epoch = ?').run(JSON.stringify([...done]), epoch);
  });
}

/** A rebuild that was broken off, by a process that is no more, and that nothing has overtaken: taken over by this one. */
export function resumableBuild({ writer, transaction }: Store, recipe: string): Build | undefined {
  return transaction(() => {
    const row = writer
      .prepare(`select * from related_build where recipe = ? and epoch > (select epoch from related_state)`)
      .get(recipe);
    if (row === undefined || isRunning(Number(row.process))) return undefined;
    writer.prepare('update related_build set process = ?').run(process.pid);
    return {
      recipe,
      epoch: Number(row.epoch),
      position: Number(row.position),
      works: Number(row.works),
      meanLength: Number(row.mean_length),
      done: new Set(JSON.parse(String(row.done)) as string[]),
    };
  });
}

/** Lets the next rebuild take over what this process could not end. */
export function releaseBuild({ writer, transaction }: Store): void {
  transaction(() =>
    writer.prepare('update related_build set process = 0 where process = ?').run(process.pid),
  );
}

function isRunning(id: number): boolean {
  if (id === 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
