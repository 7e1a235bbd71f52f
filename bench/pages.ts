import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** What the answering thread took for a while. */
export interface ServerUse {
  readonly processorSeconds: number;
  readonly collections: number;
  readonly collectionsMs: number;
  readonly longestCollectionMs: number;
}

/** Of one address: requests per second, and microseconds of the answering thread for each. */
interface Answering {
  readonly perSecond: number;
  readonly microseconds: number;
}

const rounds = 6;

/**
 * The publication page, kept and made anew, against the same server answering a constant text of the same size. The
 * server is a process of its own, as it is in use, and so is the client.
 * Must reach: kept ≥ 0.7, made anew ≥ 0.3 of the constant's rate; p99 under 10 times the median at half load.
 */
export async function benchPages(seconds = 4): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const server = fork(fileURLToPath(new URL('./pages-server.ts', import.meta.url)), [folder]);
  try {
    const addresses = (await told(server)) as BenchAddresses;
    for (const address of [addresses.constant, addresses.kept, addresses.uncachedOne])
      await throughputOf(address, 2);
    const constant: Answering[] = [];
    const kept: Answering[] = [];
    const anew: Answering[] = [];
    // In turns, so that whatever else the machine does weighs on all alike.
    for (let round = 0; round < rounds; round += 1) {
      constant.push(await answering(addresses.constant, server, seconds / 2));
      kept.push(await answering(addresses.kept, server, seconds / 2));
      anew.push(await answering(addresses.uncachedOne, server, seconds / 2));
      constant.push(await answering(addresses.constantOfUncached, server, seconds / 2));
    }
    print('size of the page', `${(addresses.pageBytes / 1000).toFixed(1)} kB`);
    compare('kept page / constant', kept, constant, '≥ 0.7');
    compare('page made anew / constant', anew, constant, '≥ 0.3');
    await latency(addresses, median(anew.map(({ perSecond }) => perSecond)) / 2, server, seconds * 2);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answering(address: string, server: ChildProcess, seconds: number): Promise<Answering> {
  await useOf(server);
  const { requests, perSecond } = await throughputOf(address, seconds);
  const { processorSeconds } = await useOf(server);
  return { perSecond, microseconds: (processorSeconds * 1e6) / requests };
}

async function useOf(server: ChildProcess): Promise<ServerUse> {
  server.send('use');
  return (await told(server)) as ServerUse;
}

/** The server's next message; throws where it ends before. */
async function told(server: ChildProcess): Promise<unknown> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const [message] = await Promise.race([
      once(server, 'message', { signal }),
      once(server, 'exit', { signal }).then(() =>
        Promise.reject(new Error('The server of the bench ended.')),
      ),
    ]);
    return message;
  } finally {
    waiting.abort();
  }
}

/** By the rates, round by round; and by processor time, which says more where other programs want the processors too. */
function compare(
  what: string,
  pages: readonly Answering[],
  constants: readonly Answering[],
  wanted: string,
): void {
  const ratios = pages.map(
    ({ perSecond }, round) =>
      (2 * perSecond) / ((constants[2 * round]?.perSecond ?? 0) + (constants[2 * round + 1]?.perSecond ?? 0)),
  );
  const [page, constant] = [pages, constants].map((all) =>
    Math.min(...all.map(({ microseconds }) => microseconds)),
  ) as [number, number];
  const rate = Math.round(median(pages.map(({ perSecond }) => perSecond))).toLocaleString('en');
  print(what, median(ratios).toFixed(2), wanted, `${rate} requests/s`);
  print(
    '  in processor time',
    (constant / page).toFixed(2),
    wanted,
    `${page.toFixed(0)} µs and ${constant.toFixed(0)} µs`,
  );
}

/**
 * Pages made anew, and after them a kept page at the same rate: what that takes is the client's, the system's and the
 * neighbours' on these processors, and is in the figures of the pages made anew as well.
 */
async function latency(
  { uncached, kept }: BenchAddresses,
  perSecond: number,
  server: ChildProcess,
  seconds: number,
): Promise<void> {
  await useOf(server);
  const { taken, late } = await latenciesOf(uncached, perSecond, seconds);
  const { collections, collectionsMs, longestCollectionMs } = await useOf(server);
  const control = await latenciesOf([kept], perSecond, seconds);
  print('p99 / median at half of that load', ratio(taken), '< 10', spread(taken));
  print('  of that the client sent late', '', '', spread(late));
  print(
    '  collections of garbage',
    String(collections),
    '',
    `${ms(collectionsMs / Math.max(1, collections))} each, the longest ${ms(longestCollectionMs)}`,
  );
  print('  a kept page at the same rate', ratio(control.taken), '', spread(control.taken));
  if (at(control.taken, 0.99) >= 10 * at(control.taken, 0.5))
    print('  too much else is running here to tell', '');
}

function ratio(taken: readonly number[]): string {
  return (at(taken, 0.99) / at(taken, 0.5)).toFixed(1);
}

function spread(sorted: readonly number[]): string {
  return `median ${ms(at(sorted, 0.5))}, p99 ${ms(at(sorted, 0.99))}`;
}

function at(numbers: readonly number[], share: number): number {
  return numbers[Math.floor(numbers.length * share)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return at(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

function print(what: string, value: string, wanted = '', more = ''): void {
  console.log([`  ${what.padEnd(36)} ${value.padStart(8)}`, wanted.padEnd(8), more].join('  ').trimEnd());
}
