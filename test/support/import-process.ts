// A process that imports: `import-process.ts DATABASE FILE [behind]`. It prints a line for every batch that is kept.
import { writeSync } from 'node:fs';
import { createFollower, createSqliteCatalogue, openStore } from '../../src/catalogue/index.ts';
import { importFiles } from '../../src/intake/index.ts';
import { jsonLines } from './json-lines-format.ts';
import { testEffects } from './test-effects.ts';
import { titlesDerivation } from './titles-derivation.ts';

const [database = '', file = '', behind] = process.argv.slice(2);
const store = openStore(database);
const titles = titlesDerivation(store);
const describe = (_format: string, payload: Uint8Array) => jsonLines.describe(payload);
const catalogue = createSqliteCatalogue(store, describe, {
  alongside: behind === undefined ? [titles] : [],
});
await importFiles(
  [file],
  {
    catalogue,
    formats: new URL('./json-lines-format.ts', import.meta.url),
    onProgress: ({ summary }) => writeSync(1, `${summary.read}\n`),
  },
  testEffects(),
);
await createFollower(store, titles).catchUp();
await catalogue.close();
writeSync(1, 'done\n');
