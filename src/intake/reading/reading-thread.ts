import { parentPort, workerData } from 'node:worker_threads';
import type { Digester } from '../../catalogue/index.ts';
import { type ImportFormat, importFormatsWith } from '../../formats/index.ts';
import { BatchMemory } from './batch-memory.ts';
import { createKnownHashes } from './known-hashes.ts';
import {
  batchesAhead,
  type FromReader,
  type ReadingOrder,
  type SentPage,
  type ToReader,
} from './messages.ts';
import { type OpenedInput, openInput } from './open-input.ts';
import { readInput } from './read-input.ts';

/** Reads files, or pages that are sent, in a thread of its own: undoing gzip, splitting and reading records, hashing. */
async function readInThread(order: ReadingOrder): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('The reading thread was started as a program.');
  const { importFormats }: { importFormats: readonly ImportFormat[] } = await import(order.formats);
  const { digesters }: { digesters: readonly Digester[] } =
    order.digesters === undefined ? { digesters: [] } : await import(order.digesters);
  const isHeld = order.heldHashes?.length ? createKnownHashes(order.heldHashes) : undefined;
  const batchMemory = new BatchMemory();
  const pages: SentPage[] = [];
  let ahead = 0;
  let stopped = false;
  let go = (): void => undefined;
  port.on('message', (message: ToReader) => {
    if (message === 'stop') stopped = true;
    else if (message === 'next') {
      ahead -= 1;
      batchMemory.done();
    } else pages.push(message);
    go();
  });
  const change = () => new Promise<void>((resolve) => (go = resolve));
  const known = order.mapping === undefined ? importFormats : importFormatsWith(order.mapping);

  const read = (input: string, open: () => Promise<OpenedInput>, formats = known): Promise<void> =>
    readInput(input, open, {
      formats,
      digesters,
      isHeld,
      lend: () => batchMemory.lend(),
      async send({ message, memory }) {
        while (ahead >= batchesAhead && !stopped) await change();
        if (stopped) return false;
        ahead += 1;
        port.postMessage(message satisfies FromReader);
        batchMemory.sent(memory);
        return true;
      },
    });

  const readPages = async (): Promise<void> => {
    while (!stopped) {
      const page = pages.shift();
      if (page === undefined) await change();
      else {
        const wanted = known.filter(({ name }) => page.formats?.includes(name) ?? true);
        await read(page.input, async () => ({ kind: 'bytes', bytes: only(page.bytes) }), wanted);
        port.postMessage({ kind: 'page-read', input: page.input } satisfies FromReader);
      }
    }
  };

  if (order.inputs === 'sent') await readPages();
  else
    for (const input of order.inputs) {
      if (stopped) break;
      await read(input, () => openInput(input));
    }
  port.postMessage({ kind: 'done' } satisfies FromReader);
  port.close();
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

await readInThread(workerData as ReadingOrder);
