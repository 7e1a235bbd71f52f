import type { Store } from '../../catalogue/index.ts';
import { idOfNumber, type WorkId } from '../../model/index.ts';
import type { TextRead } from './read-text.ts';
import type { createUnitsWriter } from './write-units.ts';

export type Rematch = () => Promise<readonly WorkId[]>;

/** Between two other things so many affiliations are read. */
const atOnce = 500;

/**
 * Reads all affiliations again in the light of the words kept now: outside of transactions, so that others can write
 * meanwhile, and then writes what is read otherwise in one.
 */
export function createRematch(
  { reader, writer, transaction }: Store,
  textReader: () => { readonly version: string; readonly read: (text: string) => TextRead },
  works: Pick<ReturnType<typeof createUnitsWriter>, 'refill'>,
): Rematch {
  const versionOf = 'select version from unit_state';
  return async () => {
    const { version, read } = textReader();
    const followed = () => writer.prepare(versionOf).get()?.version;
    const before = reader.prepare(versionOf).get()?.version;
    if (before === undefined || before === version) return [];
    const next = reader.prepare('select id, text, read from unit_text where id > ? order by id limit ?');
    const changed = new Map<number, string>();
    let last = 0;
    const look = (rows: readonly Record<string, unknown>[]) => {
      for (const { id, text, read: was } of rows) {
        const now = JSON.stringify(read(String(text)));
        if (now !== was) changed.set(Number(id), now);
        last = Number(id);
      }
    };
    for (let rows = next.all(0, atOnce); rows.length > 0; rows = next.all(last, atOnce)) {
      look(rows);
      await new Promise(setImmediate);
    }
    return transaction(() => {
      // Another process may have been quicker.
      if (followed() === version) return [];
      look(writer.prepare('select id, text, read from unit_text where id > ? order by id').all(last));
      const set = writer.prepare('update unit_text set read = ? where id = ?');
      for (const [id, now] of changed) set.run(now, id);
      if (changed.size > 0) works.refill();
      writer.prepare('update unit_state set version = ?, revision = revision + 1 where id = 1').run(version);
      return worksWith(changed);
    });
  };

  function worksWith(texts: ReadonlyMap<number, string>): readonly WorkId[] {
    const found: WorkId[] = [];
    if (texts.size === 0) return found;
    for (const { number, texts: own } of writer.prepare('select number, texts from unit_work').iterate())
      if ((JSON.parse(String(own)) as readonly number[]).some((id) => texts.has(id)))
        found.push(idOfNumber(Number(number)));
    return found;
  }
}
