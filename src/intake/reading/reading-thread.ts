import { parentPort, workerData } from 'node:worker_threads';
import type { Digester } from '../../catalogue/index.ts';
import { type ImportFormat, importFormatsWith } from '../../formats/index.ts';
import { BatchMemory } from './batch-memory.ts';
import { createKnownHashes } from './known-hashes.ts';
import { batchesAhead, type FromReader, type ReadingOrder, type ToReader } from './messages.ts';
import { readInput } from './read-input.ts';

/** Reads files in a thread of its own: undoing gzip, splitting and reading records, hashing. */
async function readInThread(order: ReadingOrder): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('The reading thread was started as a program.');
  const { importFormats }: { importFormats: readonly ImportFormat[] } = await import(order.formats);
  const { digesters }: { digesters: readonly Digester[] } =
    order.digesters === undefined ? { digesters: [] } : await import(order.digesters);
  const isHeld = order.heldHashes?.length ? createKnownHashes(order.heldHashes) : undefined;
  const batchMemory = new BatchMemory();
  let ahead = 0;
  let stopped = false;
  let go = (): void => undefined;
  port.on('message', (message: ToReader) => {
    if (message === 'stop') stopped = true;
    else {
      ahead -= 1;
      batchMemory.done();
    }
    go();
  });

  for (const input of order.inputs) {
    if (stopped) break;
    await readInput(input, {
      formats: order.mapping === undefined ? importFormats : importFormatsWith(order.mapping),
      digesters,
      isHeld,
      lend: () => batchMemory.lend(),
      async send({ message, memory }) {
        while (ahead >= batchesAhead && !stopped) await new Promise<void>((resolve) => (go = resolve));
        if (stopped) return false;
        ahead += 1;
        port.postMessage(message satisfies FromReader);
        batchMemory.sent(memory);
        return true;
      },
    });
  }
  port.postMessage({ kind: 'done' } satisfies FromReader);
  port.close();
}

await readInThread(workerData as ReadingOrder);
