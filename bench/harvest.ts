import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { harvestWorks } from '../src/harvest-works.ts';
import { importFiles } from '../src/intake/index.ts';
import { multiply } from './multiplied.ts';
import { testData } from './test-data.ts';

const latencyMs = 50;
const perSecond = 10;
const batch = 500;
const effects = { now: () => new Date(), log: () => undefined };

/**
 * A harvest of E-utilities on this machine against the smaller of what the server allows and what a mere import of the
 * same records reaches. With `long` there are 50,000 records.
 */
export async function benchHarvest({ long = false } = {}): Promise<void> {
  const records = long ? 50_000 : 15_000;
  const sample = testData('pubmed', 'medline16n0902.xml.gz');
  if (sample === undefined) {
    console.log('harvest: left out, there are no test data');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const file = join(folder, 'records.xml.gz');
  await multiply(sample, file, records);
  const server = fork(
    fileURLToPath(new URL('./harvest-server.ts', import.meta.url)),
    [file, String(latencyMs), String(perSecond)],
    { stdio: 'inherit' },
  );
  try {
    const [address] = await once(server, 'message');
    const imports: Measured[] = [];
    const harvests: Measured[] = [];
    for (let round = 0; round < 2; round += 1) {
      imports.push(await importIn(join(folder, `import-${round}`), file, records));
      harvests.push(await harvestIn(join(folder, `harvest-${round}`), String(address), records));
    }
    const allowed = perSecond * batch;
    const bound = Math.min(allowed, records / least(imports, 'seconds'));
    const harvest = records / least(harvests, 'seconds');
    report('the server allows', allowed, 'records/s');
    report('import of the same', records / least(imports, 'seconds'), 'records/s');
    report('harvest', harvest, 'records/s');
    report('  / the smaller', harvest / bound, '(at least 0.8)');
    // On a machine that is busy with other things too, this says more.
    report('import, processor time', (1e6 * least(imports, 'processor')) / records, 'µs a record');
    report('harvest, processor time', (1e6 * least(harvests, 'processor')) / records, 'µs a record');
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function importIn(data: string, file: string, records: number): Promise<Measured> {
  return timed(data, records, async (house) => {
    const summary = await importFiles(
      [file],
      { catalogue: house.catalogue, digesters: house.digesters },
      effects,
    );
    return summary.new;
  });
}

async function harvestIn(data: string, base: string, records: number): Promise<Measured> {
  mkdirSync(data);
  const reading = readConfig({ data }, { LECTERN_NCBI_KEY: 'a-key-for-measuring' }, data);
  if (reading.kind !== 'config') throw new Error(reading.problems.join('\n'));
  const harvest = { mine: { provider: 'pubmed', query: 'all', base } };
  return timed(data, records, async (house) => {
    const outcome = await harvestWorks(
      { ...reading.config, harvest },
      house,
      { names: ['mine'], signal: new AbortController().signal },
      effects,
    );
    return outcome.kind === 'ran' ? (outcome.reports[0]?.summary.new ?? 0) : 0;
  });
}

interface Measured {
  readonly seconds: number;
  /** Seconds of all threads of this process. */
  readonly processor: number;
}

function least(all: readonly Measured[], figure: keyof Measured): number {
  return Math.min(...all.map((one) => one[figure]));
}

/** What it takes until all is in. */
async function timed(
  data: string,
  records: number,
  work: (house: ReturnType<typeof openHouse>) => Promise<number>,
): Promise<Measured> {
  const house = openHouse({ data }, effects);
  try {
    const start = performance.now();
    const before = process.cpuUsage();
    const fresh = await work(house);
    if (fresh !== records) throw new Error(`${fresh} of ${records} records came.`);
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  } finally {
    house.close();
  }
}

function report(what: string, figure: number, unit: string): void {
  console.log(`${what.padEnd(28)} ${figure >= 100 ? figure.toFixed(0) : figure.toFixed(2)} ${unit}`);
}

if (import.meta.main) await benchHarvest();
