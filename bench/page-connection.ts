import { connect } from 'node:net';

/** A connection to a server on which one page is asked for at a time. */
export interface PageConnection {
  /** Resolves when the answer has come in full; rejects where it is not 200. */
  ask(path: string): Promise<void>;
  close(): void;
}

/**
 * HTTP/1.1 as far as it takes to time answers of known length: their bytes are counted in one buffer and thrown away,
 * so that the client has no garbage to collect and leaves the processors to the server.
 */
export function openPageConnection({ hostname, port, host }: URL): PageConnection {
  let head = '';
  /** Bytes of the answer under way that are still to come; `undefined` while its head is not complete. */
  let missing: number | undefined;
  let waiting: { done(): void; failed(cause: unknown): void } | undefined;

  function finish(cause?: Error): void {
    const asked = waiting;
    waiting = undefined;
    head = '';
    missing = undefined;
    if (cause === undefined) asked?.done();
    else asked?.failed(cause);
  }

  function read(bytes: number, buffer: Uint8Array): boolean {
    if (missing === undefined) {
      head += Buffer.from(buffer.buffer, buffer.byteOffset, bytes).toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return true;
      const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1];
      if (!head.startsWith('HTTP/1.1 200 ') || length === undefined)
        finish(new Error(`The server answered ${head.slice(0, head.indexOf('\r\n'))}, or without a length.`));
      else missing = end + 4 + Number(length) - head.length;
    } else missing -= bytes;
    if (missing === 0) finish();
    return true;
  }

  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: { buffer: Buffer.allocUnsafe(64 * 1024), callback: read },
  });
  socket.on('error', finish).on('close', () => finish(new Error('The server closed the connection.')));
  return {
    ask: (path) =>
      new Promise((done, failed) => {
        waiting = { done, failed };
        socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
      }),
    close: () => socket.destroy(),
  };
}
