import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip, createGzip, gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { type Catalogue, createSqliteCatalogue, openStore, type Store } from '../src/catalogue/index.ts';
import { pubmedXml } from '../src/formats/index.ts';
import { importFiles } from '../src/intake/index.ts';
import { createEmbeddedSearch } from '../src/search/index.ts';
import { testData } from './test-data.ts';

const self = fileURLToPath(import.meta.url);

/**
 * Import end to end, with full text, against merely undoing gzip and parsing the same file; importing the same
 * again; reading from what was imported. With `long`, memory over files of 6,000 and 60,000 records too.
 */
export async function benchImport({ long = false } = {}): Promise<void> {
  const sample = testData('pubmed', 'medline16n0902.xml.gz');
  if (sample === undefined) {
    console.log('import: left out, there are no test data');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const records = 20_000;
    const file = join(folder, 'records.xml.gz');
    await multiply(sample, file, records);
    const parses = [await seconds(() => parseOnly(file)), await seconds(() => parseOnly(file))];
    const start = process.threadCpuUsage();
    parses.push(await seconds(() => parseOnly(file)));
    const parsing = processorSeconds(start);
    const db = join(folder, 'bench.db');
    const { catalogue, store } = open(db);
    const before = process.threadCpuUsage();
    const first = await seconds(() => take(file, catalogue));
    const writing = processorSeconds(before);
    const parse = Math.min(...parses, await seconds(() => parseOnly(file)));
    const again = await seconds(() => take(file, catalogue));
    report('parsing alone', records / parse, 'records/s');
    report('import, end to end', records / first, 'records/s');
    report('import / parsing', parse / first, '(at least 0.35)');
    // On a machine that is busy with other things too, this says more.
    report('the same in processor time', parsing / writing, 'of the parsing and of the writing thread');
    report('the same again', first / again, 'times as fast (at least 3)');
    await readingTimes(catalogue);
    report('store', bytesOf(store) / records / 1024, 'KiB a record');
    await catalogue.close();
    if (long) await memory(sample, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readingTimes(catalogue: Catalogue): Promise<void> {
  const { works } = await catalogue.list({ offset: 0, limit: 5000 });
  const ids = works.map(({ id }) => id);
  const each = async (times: number, ask: (at: number) => Promise<unknown>) =>
    ((await seconds(async () => {
      for (let at = 0; at < times; at += 1) await ask(at);
    })) /
      times) *
    1e6;
  const at = (start: number) => ids[(start * 7919) % ids.length] ?? ids[0];
  report('find', await each(5000, async (n) => catalogue.find(at(n) ?? never())), 'µs (at most 60)');
  const fifty = (n: number) => Array.from({ length: 50 }, (_, m) => at(n * 50 + m) ?? never());
  report('50 summaries, first', await each(100, (n) => catalogue.summaries(fifty(n))), 'µs');
  report(
    '50 summaries, kept',
    await each(5000, (n) => catalogue.summaries(fifty(n % 100))),
    'µs (at most 120)',
  );
  report('position', await each(20_000, () => catalogue.position()), 'µs');
}

function open(db: string): { catalogue: Catalogue; store: Store } {
  const store = openStore(db);
  const describe = (_format: string, payload: Uint8Array) => pubmedXml.describe(payload);
  return {
    store,
    catalogue: createSqliteCatalogue(store, describe, {
      alongside: [createEmbeddedSearch(store, async () => undefined)],
    }),
  };
}

async function take(file: string, catalogue: Catalogue): Promise<void> {
  const { read, refused } = await importFiles(
    [file],
    { catalogue, onProblem: ({ severity, reason }) => severity === 'refused' && console.log(reason) },
    { now: () => new Date(), log: () => undefined },
  );
  if (refused > 0 || read === 0) throw new Error('The import did not take in every record.');
}

/** The least that reading the file can cost: gzip undone, and saxes with three cheap handlers. */
async function parseOnly(file: string): Promise<void> {
  const parser = new SaxesParser();
  let seen = 0;
  parser.on('opentag', () => {
    seen += 1;
  });
  parser.on('closetag', () => {
    seen += 1;
  });
  parser.on('text', (text) => {
    seen += text.length;
  });
  const decoder = new TextDecoder();
  const stream = createReadStream(file, { highWaterMark: 256 * 1024 }).pipe(
    createGunzip({ chunkSize: 64 * 1024 }),
  );
  for await (const chunk of stream) parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
  parser.close();
  if (seen === 0) throw new Error('Nothing was parsed.');
}

/** Writes the records of a file over and over, each time under identifiers of their own. */
async function multiply(sample: string, file: string, records: number): Promise<void> {
  const text = gunzipSync(readFileSync(sample)).toString('utf8');
  const citations = text.match(/<MedlineCitation [\s\S]*?<\/MedlineCitation>/g) ?? [];
  const gzip = createGzip({ level: 6 });
  const written = gzip.pipe(createWriteStream(file));
  gzip.write(text.slice(0, text.indexOf('<MedlineCitation ')));
  for (let made = 0; made < records; made += 1) {
    const citation = citations[made % citations.length] ?? never();
    const fresh = citation
      .replace(/(<PMID[^>]*>)\d+/, `$1${40_000_000 + made}`)
      .replace(/\bPMC\d+/g, `PMC${70_000_000 + made}`)
      .replace(/(<ELocationID EIdType="doi"[^>]*>10\.)/, `$1${1000 + (made % 9000)}.${made}/`);
    if (!gzip.write(`${fresh}\n`)) await new Promise((resolve) => gzip.once('drain', resolve));
  }
  gzip.end('</MedlineCitationSet>\n');
  await finished(written);
}

/** The most memory an import takes, each in a process of its own. */
async function memory(sample: string, folder: string): Promise<void> {
  const peaks: number[] = [];
  for (const records of [6000, 60_000]) {
    const file = join(folder, `${records}.xml.gz`);
    await multiply(sample, file, records);
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, self, file, join(folder, `${records}.db`)],
      {
        encoding: 'utf8',
      },
    );
    if (child.status !== 0) throw new Error(child.stderr);
    const { peak, wal } = JSON.parse(child.stdout) as { peak: number; wal: number };
    peaks.push(peak);
    report(
      `memory, ${records} records`,
      peak / 2 ** 20,
      `MiB (largest log ${(wal / 2 ** 20).toFixed(0)} MiB)`,
    );
  }
  report('memory, tenfold / once', (peaks[1] ?? 0) / (peaks[0] ?? 1), '(at most 1.2)');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function processorSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

function bytesOf({ reader }: Store): number {
  const { page_count: count } = reader.prepare('pragma page_count').get() as { page_count: number };
  const { page_size: size } = reader.prepare('pragma page_size').get() as { page_size: number };
  return count * size;
}

function report(what: string, figure: number, unit: string): void {
  console.log(`${what.padEnd(28)} ${figure >= 100 ? figure.toFixed(0) : figure.toFixed(2)} ${unit}`);
}

function never(): never {
  throw new Error('There is nothing to measure.');
}

/** One import, and the most memory and log that were seen after any batch. */
async function watched(file: string, db: string): Promise<{ peak: number; wal: number }> {
  const { catalogue, store } = open(db);
  const most = { peak: 0, wal: 0 };
  const onProgress = () => {
    // What the system has noted as the most would count the process that started this one, too.
    most.peak = Math.max(most.peak, process.memoryUsage.rss());
    most.wal = Math.max(most.wal, statSync(`${store.file}-wal`).size);
  };
  await importFiles([file], { catalogue, onProgress }, { now: () => new Date(), log: () => undefined });
  await catalogue.close();
  return most;
}

if (import.meta.main) {
  const [file, db] = process.argv.slice(2);
  if (file !== undefined && db !== undefined) console.log(JSON.stringify(await watched(file, db)));
  else await benchImport({ long: process.argv.includes('--long') });
}
