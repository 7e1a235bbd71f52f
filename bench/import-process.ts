// One import in a process of its own, as it runs from the terminal: `import-process.ts FILE FOLDER full-text|everything`.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse } from '../src/app.ts';
import { createSqliteCatalogue, openStore } from '../src/catalogue/index.ts';
import { pubmedXml } from '../src/formats/index.ts';
import { growHeapSlowly } from '../src/grow-heap-slowly.ts';
import { importFiles } from '../src/intake/index.ts';
import { createEmbeddedSearch } from '../src/search/index.ts';

export interface ImportMeasured {
  readonly seconds: number;
  /** Seconds of all threads of the process. */
  readonly processor: number;
  readonly againSeconds: number;
  /** The most memory and the longest log, in bytes, that were seen after any batch. */
  readonly peak: number;
  readonly log: number;
}

const effects = { now: () => new Date(), log: () => undefined };
const [file = '', folder = '', scope] = process.argv.slice(2);

/** With full text only, or with all that `lectern import` keeps current in the same transactions. */
function open() {
  if (scope === 'everything') return openHouse({ data: folder }, effects);
  const store = openStore(join(folder, 'lectern.db'));
  const catalogue = createSqliteCatalogue(store, (_format, payload) => pubmedXml.describe(payload), {
    alongside: [createEmbeddedSearch(store, (id) => catalogue.find(id))],
  });
  return { store, catalogue, digesters: new URL('./full-text-digesters.ts', import.meta.url) };
}

growHeapSlowly();
const { store, catalogue, digesters } = open();
const most = { peak: 0, log: 0 };
async function take(): Promise<number> {
  const start = performance.now();
  const { read, refused } = await importFiles(
    [file],
    {
      catalogue,
      digesters,
      onProgress() {
        // What the system has noted as the most would count the process that started this one, too.
        most.peak = Math.max(most.peak, process.memoryUsage.rss());
        most.log = Math.max(most.log, statSync(`${store.file}-wal`).size);
      },
    },
    effects,
  );
  if (refused > 0 || read === 0) throw new Error('The import did not take in every record.');
  return (performance.now() - start) / 1000;
}
const before = process.cpuUsage();
const seconds = await take();
const { user, system } = process.cpuUsage(before);
const measured: ImportMeasured = {
  seconds,
  processor: (user + system) / 1e6,
  againSeconds: await take(),
  ...most,
};
await catalogue.close();
process.stdout.write(JSON.stringify(measured));
