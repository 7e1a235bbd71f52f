import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { createSqliteCatalogue, openStore, type Store } from '../src/catalogue/index.ts';
import type { ImportMeasured } from './import-process.ts';
import { multiply } from './multiplied.ts';
import { testData } from './test-data.ts';

const importProcess = fileURLToPath(new URL('./import-process.ts', import.meta.url));
/** As many as two files of PubMed's yearly baseline have. */
const recordsOfFile = 60_000;

/**
 * Import end to end, with full text, against merely undoing gzip and parsing the same file; the same with all that
 * `lectern import` does; importing the same again; reading from what was imported. With `long`, memory over files of
 * 6,000 to 200,000 records too.
 */
export async function benchImport({ long = false } = {}): Promise<void> {
  const sample = testData('pubmed', 'medline16n0902.xml.gz');
  if (sample === undefined) {
    console.log('import: left out, there are no test data');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const file = join(folder, 'records.xml.gz');
    await multiply(sample, file, recordsOfFile);
    await rates(file, folder);
    await readingTimes(join(folder, 'full-text-0', 'lectern.db'));
    if (long) await memory(sample, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Scope = 'full-text' | 'everything';

/** Each figure the best of several, taken in turns: whatever else the machine does makes none of them better. */
async function rates(file: string, folder: string): Promise<void> {
  const parsing: Measured[] = [];
  const imports: Record<Scope, ImportMeasured[]> = { 'full-text': [], everything: [] };
  for (let round = 0; round < 2; round += 1) {
    for (let time = 0; time < 2; time += 1) {
      const before = process.threadCpuUsage();
      const took = await seconds(() => parseOnly(file));
      const { user, system } = process.threadCpuUsage(before);
      parsing.push({ seconds: took, processor: (user + system) / 1e6 });
    }
    for (const scope of ['full-text', 'everything'] as const)
      imports[scope].push(importIn(folder, `${scope}-${round}`, file, scope));
  }
  const parse = { seconds: best(parsing, 'seconds'), processor: best(parsing, 'processor') };
  report('parsing alone', recordsOfFile / parse.seconds, 'records/s');
  for (const [scope, all] of Object.entries(imports)) {
    const took = best(all, 'seconds');
    report(
      scope === 'everything' ? 'import, everything' : 'import, with full text',
      recordsOfFile / took,
      'records/s',
    );
    report('  / parsing', parse.seconds / took, scope === 'everything' ? '' : '(at least 0.35)');
    // On a machine that is busy with other things too, this says more: what two processors of our own would take.
    report(
      '  the same in processor time',
      (2 * parse.processor) / best(all, 'processor'),
      'with two processors',
    );
    report('  the same file again', took / best(all, 'againSeconds'), 'times as fast (at least 3)');
  }
}

interface Measured {
  readonly seconds: number;
  readonly processor: number;
}

function best<K extends string>(all: readonly { readonly [key in K]: number }[], figure: K): number {
  return Math.min(...all.map((one) => one[figure]));
}

function importIn(folder: string, name: string, file: string, scope: Scope): ImportMeasured {
  const data = join(folder, name);
  mkdirSync(data);
  const child = spawnSync(process.execPath, [...process.execArgv, importProcess, file, data, scope], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as ImportMeasured;
}

async function readingTimes(db: string): Promise<void> {
  const store = openStore(db);
  const catalogue = createSqliteCatalogue(store, () => undefined);
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
  report('store', bytesOf(store) / recordsOfFile / 1024, 'KiB a record');
  await catalogue.close();
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

/**
 * The most memory an import takes, each in a process of its own. A file of 6,000 records ends before caches are full and
 * before what is no longer needed was first collected: it is told, but growth shows from larger files on.
 */
async function memory(sample: string, folder: string): Promise<void> {
  const peaks = new Map<number, number>();
  for (const records of [6000, 20_000, 60_000, 200_000]) {
    const file = join(folder, `${records}.xml.gz`);
    await multiply(sample, file, records);
    const { peak, log } = importIn(folder, `memory-${records}`, file, 'everything');
    peaks.set(records, peak);
    rmSync(file);
    rmSync(join(folder, `memory-${records}`), { recursive: true });
    report(
      `memory, ${records} records`,
      peak / 2 ** 20,
      `MiB (largest log ${(log / 2 ** 20).toFixed(0)} MiB)`,
    );
  }
  for (const records of [6000, 20_000]) {
    const growth = (peaks.get(records * 10) ?? 0) / (peaks.get(records) ?? 1);
    report(`memory, ${records * 10} / ${records}`, growth, '(at most 1.2)');
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
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

if (import.meta.main) await benchImport({ long: process.argv.includes('--long') });
