import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { latenciesOf, throughputOf } from './load.ts';

/** What the serving process tells: where the same page is answered kept, made anew each time, and as a constant. */
export interface BenchAddresses {
  readonly kept: string;
  readonly constant: string;
  readonly uncached: readonly string[];
  readonly uncachedOne: string;
  readonly constantOfUncached: string;
  readonly pageBytes: number;
}

/**
 * The publication page, kept and made anew, against the same server answering a constant text of the same size.
 * Must reach: kept ≥ 0.7, made anew ≥ 0.3 of the constant's rate; p99 under 10 times the median at half load.
 */
export async function benchPages(seconds = 5): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const thread = new Worker(fileURLToPath(new URL('./pages-server-thread.ts', import.meta.url)), {
    workerData: { folder },
  });
  try {
    const addresses = await new Promise<BenchAddresses>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
    });
    for (const address of [addresses.constant, addresses.kept, addresses.uncachedOne])
      await throughputOf(address, 1);
    // The constant before and after, because the machine's pace drifts.
    const constantBefore = await throughputOf(addresses.constant, seconds);
    const kept = await throughputOf(addresses.kept, seconds);
    const constantBetween = await throughputOf(addresses.constantOfUncached, seconds);
    const uncached = await throughputOf(addresses.uncachedOne, seconds);
    const constantAfter = await throughputOf(addresses.constantOfUncached, seconds);
    print('size of the page', `${(addresses.pageBytes / 1000).toFixed(1)} kB`);
    print('kept page / constant', ratio(kept, (constantBefore + constantBetween) / 2), '≥ 0.7', kept);
    print(
      'page made anew / constant',
      ratio(uncached, (constantBetween + constantAfter) / 2),
      '≥ 0.3',
      uncached,
    );

    const latencies = await latenciesOf(addresses.uncached, uncached / 2, seconds * 2);
    const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
    print(
      'p99 / median at half of that load',
      ratio(at(0.99), at(0.5)),
      '< 10',
      undefined,
      `median ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms`,
    );
  } finally {
    await thread.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function print(what: string, value: string, wanted = '', perSecond?: number, more = ''): void {
  const rate = perSecond === undefined ? '' : `${Math.round(perSecond).toLocaleString('en')} requests/s`;
  console.log(
    [`  ${what.padEnd(36)} ${value.padStart(8)}`, wanted.padEnd(8), rate, more].join('  ').trimEnd(),
  );
}
