import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasStore, storeFileOf } from '../../app.ts';
import { type Catalogue, copyDatabase, openStore, type SaveOutcome } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { CliWorld } from '../cli-world.ts';

/** Does something to a copy of the database, which is thrown away: the answer is exactly what it would be. */
export async function onCopy<T>(config: Config, work: (copy: Config) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-dry-run-'));
  try {
    const copy = { ...config, data: folder };
    if (hasStore(config)) {
      await copyDatabase(storeFileOf(config), storeFileOf(copy));
      // Whoever harvests into the original does not harvest into this.
      const store = openStore(storeFileOf(copy));
      store.transaction(() => store.writer.exec('delete from lease'));
      store.close();
    }
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** More changes than this are only counted. */
const changesShown = 100;

/** Remembers what became of records, and tells it by title. */
export function toldChanges(catalogue: Pick<Catalogue, 'summaries'>, { out }: Pick<CliWorld, 'out'>) {
  const first: { readonly kind: string; readonly key: string; readonly id: WorkId }[] = [];
  let more = 0;
  return {
    add(key: string, outcome: SaveOutcome): void {
      if (!('workId' in outcome) || outcome.kind === 'unchanged') return;
      if (first.length < changesShown) first.push({ kind: outcome.kind, key, id: outcome.workId });
      else more += 1;
    },
    async tell(): Promise<void> {
      const works = await catalogue.summaries(first.map(({ id }) => id));
      const titles = new Map(works.map(({ id, title }) => [id, plainText(title)]));
      for (const { kind, key, id } of first)
        out.write(`${kind} ${key} ${titles.get(id) ?? ''}`.trimEnd().concat('\n'));
      if (more > 0) out.write(`… and ${more} more.\n`);
      out.write('Nothing was written: this was a dry run.\n');
    },
  };
}
