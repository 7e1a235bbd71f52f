import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { latenciesOf } from './load.ts';
import { multiply } from './multiplied.ts';
import { testData } from './test-data.ts';

const records = 30_000;
const perSecond = 20;
const questions = [
  'heart failure',
  'diabetes treatment',
  '"breast cancer"',
  'children asthma',
  'hypertens*',
  'randomized trial',
  'cancer[ti] AND survival',
  'liver disease NOT hepatitis',
  'gene expression mice',
  'blood pressure',
];

/** The latency of searches, idle and during an import by another process; and how soon imported works are found. */
export async function benchSearchWhileImporting(): Promise<void> {
  const sample = testData('pubmed', 'medline16n0902.xml.gz');
  if (sample === undefined) {
    console.log('search while importing: left out, there are no test data');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-searching-'));
  const files = [join(folder, 'before.xml.gz'), join(folder, 'more.xml.gz')] as const;
  await multiply(sample, files[0], records);
  await multiply(sample, files[1], records, records);
  await importAloud(files[0], folder);
  const server = await serve(folder);
  try {
    const addresses = questions.map((text) => `${server.address}/search?q=${encodeURIComponent(text)}`);
    await latenciesOf(addresses, perSecond, 3);
    const idle = await latenciesOf(addresses, perSecond, 10);
    const counts = countingWorks(server.address);
    const importing = importAloud(files[1], folder);
    const busy = await latenciesOf(addresses, perSecond, 8);
    const safe = await importing;
    const lags = lagsOf(safe, await counts.stop());
    console.log(
      `search, idle: median ${at(idle.taken, 0.5)} ms, p95 ${at(idle.taken, 0.95)} ms; during an import of ${records} records: median ${at(busy.taken, 0.5)} ms, p95 ${at(busy.taken, 0.95)} ms (at most 3 times idle)`,
    );
    console.log(
      `found after a record is safe: median ${at(lags, 0.5)} ms, at most ${at(lags, 1)} ms (at most 1000)`,
    );
  } finally {
    server.stop();
    rmSync(folder, { recursive: true });
  }
}

interface Counted {
  readonly when: number;
  readonly works: number;
}

async function importAloud(file: string, folder: string): Promise<readonly Counted[]> {
  const script = fileURLToPath(new URL('./import-aloud.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, file, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const counted: Counted[] = [];
  for await (const line of createInterface(child.stdout)) {
    const [when = 0, works = 0] = line.split(' ').map(Number);
    counted.push({ when, works });
  }
  return counted;
}

async function serve(folder: string) {
  const lectern = fileURLToPath(new URL('../bin/lectern.mjs', import.meta.url));
  const child = spawn(process.execPath, [lectern, 'serve', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/[^\s/]+/.exec(line)?.[0];
    if (address !== undefined) return { address, stop: () => child.kill() };
  }
  await once(child, 'close');
  throw new Error('The server did not start.');
}

/** Asks again and again how many works have a PMID. */
function countingWorks(address: string) {
  const counted: Counted[] = [];
  let isOver = false;
  const counting = (async () => {
    while (!isOver) {
      const page = await (await fetch(`${address}/search?q=has:pmid`)).text();
      const works = Number(/role="status">([\d,]+)/.exec(page)?.[1]?.replaceAll(',', ''));
      counted.push({ when: Date.now(), works });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    async stop(): Promise<readonly Counted[]> {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      isOver = true;
      await counting;
      return counted;
    },
  };
}

/** How long after it was safe each portion was found, in milliseconds, sorted. */
function lagsOf(safe: readonly Counted[], found: readonly Counted[]): readonly number[] {
  const before = found[0]?.works ?? 0;
  return safe
    .map(({ when, works }) => {
      const first = found.find((one) => one.when >= when && one.works >= before + works);
      return first === undefined ? Number.POSITIVE_INFINITY : first.when - when;
    })
    .sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
}
