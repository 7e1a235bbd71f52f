import { createGuardedLookup } from './guarded-lookup.ts';

/** One request on the wire: no redirect is followed, nothing is unpacked, nothing is tried again. */
export type Send = (request: OutgoingRequest) => Promise<IncomingAnswer>;

export interface OutgoingRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Private addresses too: the operator named this origin. */
  readonly trusted: boolean;
  readonly signal: AbortSignal;
}

export interface IncomingAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** How long to wait, in milliseconds. */
export interface Patience {
  readonly connectMs: number;
  readonly firstByteMs: number;
  /** Between two pieces of a body. */
  readonly idleMs: number;
}

/**
 * Bytes of a body that may wait to be taken. A thread that saves records comes to it only now and then, and takes as much
 * as is there.
 */
const bodyAhead = 2 ** 21;

const usualPatience: Patience = { connectMs: 15_000, firstByteMs: 90_000, idleMs: 45_000 };

export interface Transport {
  readonly send: Send;
  close(): Promise<void>;
}

/** HTTP by undici. Certificates are always verified; connections are kept and used again. */
export async function createTransport({
  connectMs,
  firstByteMs,
  idleMs,
}: Patience = usualPatience): Promise<Transport> {
  // Most commands never use the network, and should not wait for what does.
  const { Agent, request: sendWithUndici } = await import('undici');
  const common = { headersTimeout: firstByteMs, bodyTimeout: idleMs, pipelining: 1 };
  const connect = { timeout: connectMs, rejectUnauthorized: true };
  const guarded = new Agent({ ...common, connect: { ...connect, lookup: createGuardedLookup() as never } });
  const free = new Agent({ ...common, connect });
  return {
    async send({ url, method, headers, body, trusted, signal }) {
      const answer = await sendWithUndici(url, {
        method,
        headers,
        body: body ?? null,
        highWaterMark: bodyAhead,
        signal,
        dispatcher: trusted ? free : guarded,
      });
      return { status: answer.statusCode, headers: flat(answer.headers), body: answer.body };
    },
    async close() {
      await Promise.all([guarded.destroy(), free.destroy()]);
    },
  };
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
