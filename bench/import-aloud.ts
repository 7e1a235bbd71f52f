// Imports as `lectern import` does and tells when how many new works were safe: `import-aloud.ts FILE FOLDER` prints lines of milliseconds and works.
import { openHouse } from '../src/app.ts';
import { importFiles } from '../src/intake/index.ts';
import { letOthersGoFirst } from '../src/let-others-go-first.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const effects = { now: () => new Date(), log: () => undefined };
letOthersGoFirst();
const house = openHouse({ data: folder }, effects);
const { catalogue, digesters } = house;
await importFiles(
  [file],
  {
    catalogue,
    digesters,
    onProgress: ({ summary }) => process.stdout.write(`${Date.now()} ${summary.new}\n`),
  },
  effects,
);
house.close();
