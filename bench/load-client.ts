// Asks a server for pages: `load-client.ts throughput ADDRESS SECONDS`, `… walk ADDRESSES` or `… latencies ADDRESSES PER-SECOND SECONDS`.
import { Agent, get } from 'node:http';
import type { Latencies, Throughput } from './load.ts';
import { openPageConnection, type PageConnection } from './page-connection.ts';

async function throughput(address: string, seconds: number): Promise<Throughput> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const end = performance.now() + seconds * 1000;
  let requests = 0;
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      while (performance.now() < end) {
        await request(address, agent);
        requests += 1;
      }
    }),
  );
  agent.destroy();
  return { requests, perSecond: requests / seconds };
}

/** Each page once, by 20 connections. */
async function walk(addresses: readonly string[]): Promise<Throughput> {
  const server = new URL(addresses[0] ?? '');
  const left = addresses.map((address) => new URL(address).pathname).values();
  const connections = Array.from({ length: 20 }, () => openPageConnection(server));
  const start = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (const path of left) await connection.ask(path);
    }),
  );
  const perSecond = (addresses.length * 1000) / (performance.now() - start);
  for (const connection of connections) connection.close();
  return { requests: addresses.length, perSecond };
}

/**
 * Every request has its time, and its clock begins then, whatever became of those before it: a slow answer hides
 * behind no other (no coordinated omission). What finds all connections taken waits for one, on its own clock.
 */
async function latencies(
  addresses: readonly string[],
  perSecond: number,
  seconds: number,
): Promise<Latencies> {
  const paths = addresses.map((address) => new URL(address).pathname);
  const server = new URL(addresses[0] ?? '');
  const idle = Array.from({ length: 64 }, () => openPageConnection(server));
  const all = [...idle];
  const taken: number[] = [];
  const late: number[] = [];
  const waiting: (() => void)[] = [];

  async function ask(path: string, due: number): Promise<void> {
    const connection = idle.pop() ?? (await freed());
    await connection.ask(path);
    taken.push(performance.now() - due);
    idle.push(connection);
    waiting.shift()?.();
  }

  async function freed(): Promise<PageConnection> {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return idle.pop() ?? (await freed());
  }

  const under: Promise<void>[] = [];
  const start = performance.now();
  const count = Math.floor(perSecond * seconds);
  for (let at = 0; at < count; ) {
    const elapsed = performance.now() - start;
    while (at < count && (at * 1000) / perSecond <= elapsed) {
      const due = start + (at * 1000) / perSecond;
      late.push(performance.now() - due);
      under.push(ask(paths[at % paths.length] ?? '', due));
      at += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(under);
  for (const connection of all) connection.close();
  return { taken: sorted(taken), late: sorted(late) };
}

function request(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}.`));
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });
}

function sorted(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

const [what, first = '', second, third] = process.argv.slice(2);
const said =
  what === 'throughput'
    ? await throughput(first, Number(second))
    : what === 'walk'
      ? await walk(JSON.parse(first) as string[])
      : await latencies(JSON.parse(first) as string[], Number(second), Number(third));
process.stdout.write(JSON.stringify(said));
