import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** What is wrong with one answer. */
export type Fault =
  | 'reset'
  | 'too-many'
  | 'server-error'
  | 'gone'
  | 'truncated'
  | 'short'
  | 'wrong-xml'
  | 'drip'
  | 'html'
  | 'bomb';

/** Everything that passes when asked again. */
export const passingFaults: readonly Fault[] = [
  'reset',
  'too-many',
  'server-error',
  'truncated',
  'short',
  'wrong-xml',
  'drip',
  'html',
];

export interface LoopbackAnswer {
  readonly status?: number;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface Asked {
  readonly path: string;
  /** Of the query and of a form. */
  readonly given: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Counted from 0. */
  readonly number: number;
}

export interface LoopbackOptions {
  readonly latencyMs?: number;
  readonly faultOf?: (asked: Asked) => Fault | undefined;
  readonly gzip?: boolean;
}

export interface LoopbackServer {
  readonly address: string;
  readonly requests: readonly Asked[];
  close(): Promise<void>;
}

/** A provider on this machine, as its public documentation says it answers, or as badly as a test wants. */
export async function loopbackServer(
  answer: (asked: Asked) => LoopbackAnswer | Promise<LoopbackAnswer>,
  { latencyMs = 0, faultOf = () => undefined, gzip = false }: LoopbackOptions = {},
): Promise<LoopbackServer> {
  const requests: Asked[] = [];
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const url = new URL(request.url ?? '/', 'http://loopback');
    for (const [name, value] of new URLSearchParams(Buffer.concat(pieces).toString()))
      url.searchParams.append(name, value);
    const asked: Asked = {
      path: url.pathname,
      given: url.searchParams,
      headers: request.headers,
      number: requests.length,
    };
    requests.push(asked);
    if (latencyMs > 0) await wait(latencyMs);
    await send(
      response,
      await answer(asked),
      faultOf(asked),
      gzip && /gzip/.test(String(request.headers['accept-encoding'])),
    );
  }
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let bombMade: Buffer | undefined;

/** 200 MB of nothing in 200 kB. */
function bomb(): Buffer {
  bombMade ??= gzipSync(Buffer.alloc(200 * 2 ** 20, 0x20));
  return bombMade;
}

async function send(
  response: ServerResponse,
  { status = 200, type, headers = {}, body }: LoopbackAnswer,
  fault: Fault | undefined,
  gzip: boolean,
): Promise<void> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const plain = { 'content-type': type, ...headers };
  switch (fault) {
    case undefined: {
      const packed = gzip ? gzipSync(bytes, { level: 1 }) : bytes;
      response.writeHead(status, {
        ...plain,
        ...(gzip && { 'content-encoding': 'gzip' }),
        'content-length': packed.length,
      });
      response.end(packed);
      return;
    }
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'too-many':
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '0' });
      response.end('{"error":"API rate limit exceeded","count":"4","limit":"3"}');
      return;
    case 'server-error':
      response.writeHead(500, { 'content-type': 'text/html' });
      response.end('<html><body><h1>Internal error</h1></body></html>');
      return;
    case 'gone':
      response.writeHead(400, { 'content-type': 'text/plain' });
      response.end('This cursor is not known.');
      return;
    case 'truncated':
      // The connection breaks in the middle of what was announced.
      response.writeHead(200, { ...plain, 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2));
      await wait(1);
      response.socket?.destroy();
      return;
    case 'short':
      // A whole answer by HTTP, but not all that there is.
      response.writeHead(200, plain);
      response.end(bytes.subarray(0, bytes.length / 2));
      return;
    case 'wrong-xml': {
      const text = bytes.toString();
      const at = text.lastIndexOf('</', text.length * 0.6);
      response.writeHead(200, plain);
      response.end(`${text.slice(0, at)}<</wrong>&${text.slice(at)}`);
      return;
    }
    case 'drip':
      response.writeHead(200, plain);
      for (const byte of bytes.subarray(0, 200)) {
        if (response.destroyed) return;
        response.write(Buffer.from([byte]));
        await wait(20);
      }
      response.destroy();
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!DOCTYPE html><html><body>We are down for maintenance.</body></html>');
      return;
    case 'bomb':
      response.writeHead(200, { ...plain, 'content-encoding': 'gzip' });
      response.end(bomb());
      return;
  }
}
