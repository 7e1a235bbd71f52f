import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/catalogue/index.ts';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new store in a file of its own; whoever opens it need not close it. */
export function temporaryStore(): Store {
  const store = openStore(join(temporaryFolder(), 'lectern.db'));
  onTestFinished(() => {
    if (store.writer.isOpen) store.close();
  });
  return store;
}
