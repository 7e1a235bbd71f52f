import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/catalogue/index.ts';
import type { WorkId } from '../../src/model/index.ts';
import { createEmbeddedSearch, type SearchIndex } from '../../src/search/index.ts';
import { applyWorks } from '../support/a-work.ts';
import { sampleWorks } from './sample-works.ts';

/** The sample institution in an index of its own, until it is closed. */
export function sampleSearch(): {
  readonly search: SearchIndex;
  readonly keyOf: (id: WorkId) => string;
  readonly close: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-judged-'));
  const store = openStore(join(folder, 'lectern.db'));
  const works = sampleWorks();
  const keys = new Map([...works].map(([key, { id }]) => [id, key]));
  const held = new Map([...works.values()].map((work) => [work.id, work]));
  const search = createEmbeddedSearch(store, async (id) => held.get(id));
  applyWorks(store, search, [...works.values()]);
  return {
    search,
    keyOf: (id) => keys.get(id) ?? '',
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
