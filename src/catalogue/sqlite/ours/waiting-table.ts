import type { DatabaseSync } from 'node:sqlite';
import type { Waits } from './hold-back.ts';

/** Which works wait, and why. Runs inside `store.transaction`. */
export function createWaitingTable(writer: DatabaseSync) {
  const select = writer.prepare('select answer, suggests, evidence from waiting where work = ?');
  const upsert = writer.prepare(
    `insert into waiting (work, answer, suggests, evidence) values (?, ?, ?, ?) on conflict (work) do update
     set answer = excluded.answer, suggests = excluded.suggests, evidence = excluded.evidence`,
  );
  const drop = writer.prepare('delete from waiting where work = ?');
  return {
    /** Lets a work wait, or wait no longer; answers whether that is another thing than before. */
    set(work: number, waits: Waits | undefined): boolean {
      if (waits === undefined) return drop.run(work).changes > 0;
      const evidence = JSON.stringify(waits.evidence);
      const before = select.get(work);
      const isSame =
        before?.answer === waits.answer && before.suggests === waits.suggests && before.evidence === evidence;
      if (!isSame) upsert.run(work, waits.answer, waits.suggests, evidence);
      return !isSame;
    },
  };
}
