import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/catalogue/index.ts';
import type { Work } from '../../src/model/index.ts';
import { createEmbeddedSearch, type SearchIndex } from '../../src/search/index.ts';
import { applyWorks } from '../../test/support/a-work.ts';

/** An index of works in a folder of its own, until it is closed. */
export function indexOf(works: readonly Work[]): {
  readonly search: SearchIndex;
  /** Of all segments together. */
  readonly bytes: () => number;
  readonly close: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-search-'));
  const file = join(folder, 'lectern.db');
  const store = openStore(file);
  const held = new Map(works.map((work) => [work.id, work]));
  const search = createEmbeddedSearch(store, async (id) => held.get(id));
  for (let from = 0; from < works.length; from += 1000)
    applyWorks(store, search, works.slice(from, from + 1000));
  return {
    search,
    bytes: () => {
      const db = new DatabaseSync(file, { readOnly: true });
      const [sum] = db.prepare('select sum(length(bytes)) as bytes from search_piece').all();
      db.close();
      return Number(sum?.bytes ?? 0);
    },
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
