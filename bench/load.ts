import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Throughput {
  readonly requests: number;
  readonly perSecond: number;
}

/** Requests that an address answers to 20 connections, by `wrk` where it is installed, else by a client of our own. */
export async function throughputOf(address: string, seconds: number): Promise<Throughput> {
  const wrk = await outputOf('wrk', ['-t1', '-c20', `-d${Math.ceil(seconds)}s`, address]);
  if (wrk === undefined)
    return JSON.parse(await clientSays('throughput', address, String(seconds))) as Throughput;
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(wrk)?.[1];
  if (failed) throw new Error(`${failed} requests to ${address} failed.`);
  return {
    requests: Number(/(\d+) requests in/.exec(wrk)?.[1]),
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(wrk)?.[1]),
  };
}

/** Requests for each of these addresses once, by 20 connections. */
export async function walkOf(addresses: readonly string[]): Promise<Throughput> {
  return JSON.parse(await clientSays('walk', JSON.stringify(addresses))) as Throughput;
}

export interface Latencies {
  /** Milliseconds from when each request was due until its answer was complete, sorted. */
  readonly taken: readonly number[];
  /** Milliseconds by which the client itself sent each request too late, sorted: its own share in the others. */
  readonly late: readonly number[];
}

/** At a steady rate, by a client in a process of its own, which shares no thread and no heap with the server. */
export async function latenciesOf(
  addresses: readonly string[],
  perSecond: number,
  seconds: number,
): Promise<Latencies> {
  const said = await clientSays('latencies', JSON.stringify(addresses), String(perSecond), String(seconds));
  return JSON.parse(said) as Latencies;
}

const client = fileURLToPath(new URL('./load-client.ts', import.meta.url));

async function clientSays(...what: readonly string[]): Promise<string> {
  const said = await outputOf(process.execPath, [...process.execArgv, client, ...what]);
  if (said === undefined) throw new Error('The client of the bench could not be started.');
  return said;
}

/** What a program prints; `undefined` where there is none of that name. */
function outputOf(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    );
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${program} ended with ${code}.`)),
    );
  });
}
