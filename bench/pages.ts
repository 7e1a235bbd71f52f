import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { latenciesOf, type Throughput, throughputOf, walkOf } from './load.ts';

/** What the serving process tells: where pages are answered kept, made anew each time, and as a constant. */
export interface BenchAddresses {
  readonly kept: string;
  readonly constant: string;
  /** Pages made anew each time, of works that were asked for before. */
  readonly known: readonly string[];
  /** The same of works that nobody has asked for yet: for each round others. */
  readonly unseen: readonly (readonly string[])[];
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

/** By then V8 has compiled what makes pages, as it has in a server that is in use. */
const warmingWalks = 15;

/** The slowest hundredth of the answers takes less than so many times the median. */
const mostSpread = 10;

/**
 * The publication page, kept and made anew, against the same server answering a constant text of the same size. The
 * server is a process of its own, as it is in use, and so is the client.
 * Must reach: kept ≥ 0.7, not kept ≥ 0.3 of the constant's rate, for works that nobody has asked for before; p99 under
 * 10 times the median at half load. Beside it stand pages that are made again because something has moved: what was
 * found out about a work once may make these cheaper.
 */
export async function benchPages(seconds = 4): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const server = fork(fileURLToPath(new URL('./pages-server.ts', import.meta.url)), [folder], {
    // As scripts/run.mjs starts a server.
    execArgv: [...process.execArgv, '--use-largepages=silent'],
  });
  try {
    const addresses = (await told(server)) as BenchAddresses;
    for (const address of [addresses.constant, addresses.kept]) await throughputOf(address, 2);
    for (let time = 0; time < warmingWalks; time += 1) await walkOf(addresses.known);
    const constant: Answering[] = [];
    const kept: Answering[] = [];
    const first: Answering[] = [];
    const again: Answering[] = [];
    const throughput = (address: string) => answering(server, () => throughputOf(address, seconds / 2));
    // In turns, so that whatever else the machine does weighs on all alike.
    for (const works of addresses.unseen) {
      constant.push(await throughput(addresses.constant));
      kept.push(await throughput(addresses.kept));
      first.push(await answering(server, () => walkOf(works)));
      again.push(await answering(server, () => walkOf(works)));
      constant.push(await throughput(addresses.constantOfUncached));
    }
    print('size of the page', `${(addresses.pageBytes / 1000).toFixed(1)} kB`);
    compare('kept page / constant', kept, constant, 0.7);
    compare('page of a work not seen / constant', first, constant, 0.3);
    compare('page made again / constant', again, constant);
    await latency(addresses, median(first.map(({ perSecond }) => perSecond)) / 2, server, seconds * 2);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answering(server: ChildProcess, load: () => Promise<Throughput>): Promise<Answering> {
  await useOf(server);
  const { requests, perSecond } = await load();
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
  least?: number,
): void {
  const ratios = pages.map(
    ({ perSecond }, round) =>
      (2 * perSecond) / ((constants[2 * round]?.perSecond ?? 0) + (constants[2 * round + 1]?.perSecond ?? 0)),
  );
  const [page, constant] = [pages, constants].map((all) =>
    Math.min(...all.map(({ microseconds }) => microseconds)),
  ) as [number, number];
  const rate = Math.round(median(pages.map(({ perSecond }) => perSecond))).toLocaleString('en');
  const wanted = least === undefined ? '' : `≥ ${least}`;
  const judged = (ratio: number, figures: string) =>
    least === undefined || ratio >= least ? figures : `${figures}: not reached`;
  print(what, median(ratios).toFixed(2), wanted, judged(median(ratios), `${rate} requests/s`));
  const inTime = constant / page;
  const microseconds = `${page.toFixed(0)} µs and ${constant.toFixed(0)} µs`;
  print('  in processor time', inTime.toFixed(2), wanted, judged(inTime, microseconds));
}

/**
 * Pages made anew, and after them a kept page at the same rate: what that takes is the client's, the system's and the
 * neighbours' on these processors, and is in the figures of the pages made anew as well.
 */
async function latency(
  { known, kept }: BenchAddresses,
  perSecond: number,
  server: ChildProcess,
  seconds: number,
): Promise<void> {
  await useOf(server);
  const { taken, late } = await latenciesOf(known, perSecond, seconds);
  const { collections, collectionsMs, longestCollectionMs } = await useOf(server);
  const control = await latenciesOf([kept], perSecond, seconds);
  const isSlow = at(taken, 0.99) >= mostSpread * at(taken, 0.5);
  print(
    'p99 / median at half of that load',
    ratio(taken),
    `< ${mostSpread}`,
    `${spread(taken)}${isSlow ? ': not reached' : ''}`,
  );
  print('  of that the client sent late', '', '', spread(late));
  print(
    '  collections of garbage',
    String(collections),
    '',
    `${ms(collectionsMs / Math.max(1, collections))} each, the longest ${ms(longestCollectionMs)}`,
  );
  print('  a kept page at the same rate', ratio(control.taken), '', spread(control.taken));
  if (at(control.taken, 0.99) >= mostSpread * at(control.taken, 0.5))
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
