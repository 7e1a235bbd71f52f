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
export async function benchPages(seconds = 4): Promise<void> {
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
      await throughputOf(address, 2);
    // In turns, so that whatever else the machine does weighs on all alike.
    const rounds: { kept: number; uncached: number; keptRatio: number; uncachedRatio: number }[] = [];
    for (let round = 0; round < 6; round += 1) {
      const constant = await throughputOf(addresses.constant, seconds / 2);
      const kept = await throughputOf(addresses.kept, seconds / 2);
      const uncached = await throughputOf(addresses.uncachedOne, seconds / 2);
      const constantAgain = await throughputOf(addresses.constantOfUncached, seconds / 2);
      const reference = (constant + constantAgain) / 2;
      rounds.push({ kept, uncached, keptRatio: kept / reference, uncachedRatio: uncached / reference });
    }
    const uncached = median(rounds.map((round) => round.uncached));
    const keptRatio = median(rounds.map((round) => round.keptRatio));
    const uncachedRatio = median(rounds.map((round) => round.uncachedRatio));
    print('size of the page', `${(addresses.pageBytes / 1000).toFixed(1)} kB`);
    print('kept page / constant', keptRatio.toFixed(2), '≥ 0.7', median(rounds.map((round) => round.kept)));
    print('page made anew / constant', uncachedRatio.toFixed(2), '≥ 0.3', uncached);

    const latencies = await latenciesOf(addresses.uncached, uncached / 2, seconds * 2);
    const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
    print(
      'p99 / median at half of that load',
      (at(0.99) / at(0.5)).toFixed(2),
      '< 10',
      undefined,
      `median ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms`,
    );
  } finally {
    await thread.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(what: string, value: string, wanted = '', perSecond?: number, more = ''): void {
  const rate = perSecond === undefined ? '' : `${Math.round(perSecond).toLocaleString('en')} requests/s`;
  console.log(
    [`  ${what.padEnd(36)} ${value.padStart(8)}`, wanted.padEnd(8), rate, more].join('  ').trimEnd(),
  );
}
