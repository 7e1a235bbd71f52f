import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** Bytes of a request before its body: room for a question of 10,000 characters in any script, each as up to nine. */
const longestHead = 128 * 1024;
const lingerMs = 2000;

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  readonly port: number;
  /** Answers what is under way, takes nothing new. */
  close(): Promise<void>;
}

export type ListenOutcome =
  | { readonly kind: 'listening'; readonly listening: Listening }
  | { readonly kind: 'refused'; readonly reason: string };

/** `app` is made when the port is known, because addresses in pages may depend on it. */
export function listen(
  { host, port }: { readonly host: string; readonly port: number },
  app: (address: string) => Pick<Hono, 'fetch'>,
): Promise<ListenOutcome> {
  return new Promise((resolve) => {
    let answering: Pick<Hono, 'fetch'> | undefined;
    const server = serve({
      fetch: (request, env) => answering?.fetch(request, env) ?? starting(),
      hostname: host,
      port,
      serverOptions: { maxHeaderSize: longestHead },
    }) as Server;
    server.on('clientError', refuse);
    server.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ kind: 'refused', reason: reasonOf(error, host, port) }),
    );
    server.on('listening', () => {
      const { port: taken } = server.address() as AddressInfo;
      const address = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
      answering = app(address);
      resolve({
        kind: 'listening',
        listening: {
          address,
          port: taken,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              if ('closeIdleConnections' in server) server.closeIdleConnections();
            }),
        },
      });
    });
  });
}

const refused = new WeakSet<Duplex>();

/** What cannot be read as a request is told why, in words. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  // What is still being sent comes here again and again.
  if (refused.has(socket)) return;
  refused.add(socket);
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, text] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [
          '414 URI Too Long',
          `The address is too long: ${longestHead / 1024} kB at most. Ask a shorter question.`,
        ]
      : ['400 Bad Request', 'This is not a request of the web that can be read.'];
  // Whoever is still sending would not see an answer before a connection that is gone.
  socket.on('data', () => undefined);
  setTimeout(() => socket.destroy(), lingerMs).unref();
  socket.write(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}

function starting(): Response {
  return new Response('Starting.', { status: 503, headers: { 'retry-after': '1' } });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that one, or choose another port with --port.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address "${host}". Choose another with --host (127.0.0.1, or 0.0.0.0 for all).`;
    default:
      return `The server could not listen on ${host}:${port}: ${message}.`;
  }
}
