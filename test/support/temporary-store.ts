import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/catalogue/index.ts';

/** A store in a folder of its own that goes away when the test is over. */
export function temporaryStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  const store = openStore(join(folder, 'lectern.db'));
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}
