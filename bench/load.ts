import { spawnSync } from 'node:child_process';
import { Agent, get } from 'node:http';

/** Requests per second that an address answers to 20 connections, by `wrk` where it is installed, else by our own client. */
export async function throughputOf(address: string, seconds: number): Promise<number> {
  const wrk = spawnSync('wrk', ['-t1', '-c20', `-d${Math.ceil(seconds)}s`, address], { encoding: 'utf8' });
  if (wrk.status !== 0) return ownThroughput(address, seconds);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(wrk.stdout)?.[1];
  if (failed) throw new Error(`${failed} requests to ${address} failed.`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(wrk.stdout)?.[1]);
}

async function ownThroughput(address: string, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      while (performance.now() < end) {
        await request(address, agent);
        answered += 1;
      }
    }),
  );
  agent.destroy();
  return answered / seconds;
}

/**
 * Milliseconds from when each request was due until its answer was complete, sorted, at a steady rate
 * (so that a slow answer delays nobody's clock but its own: no coordinated omission).
 */
export async function latenciesOf(
  addresses: readonly string[],
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const latencies: number[] = [];
  const under: Promise<void>[] = [];
  const start = performance.now();
  const count = Math.floor(perSecond * seconds);
  for (let at = 0; at < count; ) {
    const elapsed = performance.now() - start;
    while (at < count && (at * 1000) / perSecond <= elapsed) {
      const due = start + (at * 1000) / perSecond;
      under.push(
        request(addresses[at % addresses.length] ?? '', agent).then(
          () => void latencies.push(performance.now() - due),
        ),
      );
      at += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(under);
  agent.destroy();
  return latencies.sort((a, b) => a - b);
}

function request(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}.`));
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });
}
