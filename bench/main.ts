import { parseArgs } from 'node:util';
import { benchApi } from './api.ts';
import { benchBeingHarvested } from './being-harvested.ts';
import { benchCards } from './cards.ts';
import { benchHarvest } from './harvest.ts';
import { benchImport } from './import.ts';
import { benchPages } from './pages.ts';
import { benchPeople } from './people.ts';
import { benchPlaces } from './places.ts';
import { benchPlain } from './plain.ts';
import { benchQueries } from './queries.ts';
import { benchReach } from './reach.ts';
import { benchReadFormats } from './read-formats.ts';
import { benchReadPubmed } from './read-pubmed.ts';
import { benchTables } from './read-tables.ts';
import { benchRelated } from './related.ts';
import { benchSearch } from './search.ts';
import { benchSearchWhileImporting } from './search-while-importing.ts';
import { testData } from './test-data.ts';
import { benchWords } from './words.ts';

/**
 * npm run bench [-- NAME …] [--long]: each figure is a ratio to a reference measured in the same run. `--data FOLDER` keeps
 * the works that `places` makes, for the next time. `--works N`: `related` with so many works alone.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: 'boolean', default: false },
    data: { type: 'string' },
    works: { type: 'string' },
  },
});
const data = testData();
if (data !== undefined) process.env.LECTERN_DATA ??= data;

const benches: Readonly<Record<string, () => Promise<void>>> = {
  read: async () => {
    for (const line of benchReadPubmed()) console.log(`  ${line}`);
  },
  formats: async () => {
    for (const line of benchReadFormats()) console.log(`  ${line}`);
  },
  tables: async () => {
    for (const line of benchTables()) console.log(`  ${line}`);
  },
  import: () => benchImport({ long: values.long }),
  harvest: () => benchHarvest({ long: values.long }),
  pages: () => benchPages(),
  api: () => benchApi(),
  places: () => benchPlaces(values.long ? 200_000 : 20_000, values.data),
  plain: async () => {
    for (const line of await benchPlain()) console.log(`  ${line}`);
  },
  cards: () => benchCards(),
  'being-harvested': () => benchBeingHarvested({ long: values.long }),
  people: () => benchPeople({ long: values.long }),
  reach: () => benchReach(),
  related: () =>
    benchRelated({ long: values.long, works: values.works === undefined ? undefined : Number(values.works) }),
  words: async () => {
    for (const line of benchWords()) console.log(`  ${line}`);
  },
  search: () => benchSearch(),
  queries: () => benchQueries(values.long ? { size: 200_000, asked: 1000, beside: true } : {}),
  'search-while-importing': () => benchSearchWhileImporting(),
};
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no bench "${unknown.join('", "')}". There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(name);
    await bench();
  }
}
