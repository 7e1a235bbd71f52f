import { parentPort, workerData } from 'node:worker_threads';
import type { Digester } from '../../catalogue/index.ts';
import { type ImportFormat, importFormatsWith } from '../../formats/index.ts';
import { BatchMemory } from './batch-memory.ts';
import { BundleMaker } from './bundle-maker.ts';
import { createKnownHashes } from './known-hashes.ts';
import {
  batchesAhead,
  bytesInBatch,
  type FromReader,
  type ReadingOrder,
  recordsInBatch,
  type SentPage,
  type ToReader,
} from './messages.ts';
import { chunkBytes, type OpenedInput, openInput } from './open-input.ts';
import { readInput } from './read-input.ts';
import { selectRecords } from './select-records.ts';

/** Reads files, or pages that are sent, in a thread of its own: undoing gzip, splitting and reading records, hashing. */
async function readInThread(order: ReadingOrder): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('The reading thread was started as a program.');
  const { importFormats }: { importFormats: readonly ImportFormat[] } = await import(order.formats);
  const { digesters }: { digesters: readonly Digester[] } =
    order.digesters === undefined ? { digesters: [] } : await import(order.digesters);
  const isHeld = order.heldHashes?.length ? createKnownHashes(order.heldHashes) : undefined;
  const isWanted = order.selection && selectRecords(order.selection);
  const batchMemory = new BatchMemory();
  const bundles = new BundleMaker();
  const pages: SentPage[] = [];
  /** Batches under way, of how many records and bytes each. */
  const ahead: { readonly records: number; readonly bytes: number }[] = [];
  let stopped = false;
  let go = (): void => undefined;
  port.on('message', (message: ToReader) => {
    if (message === 'stop') stopped = true;
    else if (message === 'next') {
      ahead.shift();
      batchMemory.done();
    } else pages.push(message);
    go();
  });
  const change = () => new Promise<void>((resolve) => (go = resolve));
  /** Of small batches, such as pages of a harvest, as many as make up those of a file. */
  const hasRoomFor = (records: number): boolean =>
    ahead.length < batchesAhead ||
    (ahead.reduce((sum, one) => sum + one.records, records) <= batchesAhead * recordsInBatch &&
      ahead.reduce((sum, one) => sum + one.bytes, 0) <= batchesAhead * bytesInBatch);
  const known = order.mapping === undefined ? importFormats : importFormatsWith(order.mapping);

  const read = (input: string, open: () => Promise<OpenedInput>, formats = known): Promise<void> =>
    readInput(input, open, {
      formats,
      digesters,
      isHeld,
      isWanted,
      bundles,
      lend: () => batchMemory.lend(),
      async send({ message, memory }) {
        const records = message.records.length;
        while (!hasRoomFor(records) && !stopped) await change();
        if (stopped) return false;
        ahead.push({ records, bytes: memory.length });
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
        const { bytes } = page;
        const open = async (): Promise<OpenedInput> =>
          'file' in bytes ? openInput(bytes.file) : { kind: 'bytes', bytes: inChunks(bytes) };
        await read(page.input, open, wanted);
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
  bundles.close();
  port.postMessage({ kind: 'done' } satisfies FromReader);
  port.close();
}

/** As a file would come, so that no part of it is copied whole. */
async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

await readInThread(workerData as ReadingOrder);
