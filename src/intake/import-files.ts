import { glob, stat } from 'node:fs/promises';
import type { Catalogue } from '../catalogue/index.ts';
import type { Effects } from '../effects.ts';
import type { TableMapping } from '../formats/index.ts';
import { hashesRemembered } from './hashes-remembered.ts';
import { createLedger, type ImportProblem, type ImportSummary } from './ledger.ts';

import type { ReadingOrder, ToReader } from './reading/messages.ts';
import { standardInput } from './reading/open-input.ts';
import { messagesFrom, startReadingThread } from './reading/start-reading-thread.ts';
import { whyStopped } from './why-stopped.ts';

export interface ImportOptions {
  readonly catalogue: Pick<Catalogue, 'save' | 'heldHashes'>;
  /** Address of another module that exports `importFormats`. */
  readonly formats?: URL;
  /** Which column of a table is what. */
  readonly mapping?: TableMapping | undefined;
  /** Address of a module that exports `digesters`: what they make need not be made while the database waits. */
  readonly digesters?: URL;
  readonly onProblem?: (problem: ImportProblem) => void;
  /** Told after each batch that is durably kept. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the batch under way. */
  readonly signal?: AbortSignal;
  /** What `-` stands for. */
  readonly standardInput?: NodeJS.ReadableStream;
}

export interface ImportProgress {
  readonly input: string;
  /** Of all inputs, as they lie on the disk. */
  readonly bytes: number;
  /** Unknown when the standard input is among them. */
  readonly totalBytes: number | undefined;
  readonly summary: ImportSummary;
}

/**
 * Takes every readable record of files into the catalogue. An input is a path, a glob, or `-` for the standard
 * input; gzip and format are told by the content. What was told as kept stays kept, whatever happens then.
 */
export async function importFiles(
  inputs: readonly string[],
  {
    catalogue,
    formats,
    mapping,
    digesters,
    onProblem,
    onProgress,
    signal,
    standardInput: stdin = process.stdin,
  }: ImportOptions,
  { now, log }: Pick<Effects, 'now' | 'log'>,
): Promise<ImportSummary> {
  const at = now();
  const ledger = createLedger(onProblem ?? (() => undefined));
  const files = await expand(inputs);
  const totalBytes = await sizeOf(files);
  const order: ReadingOrder = {
    inputs: files,
    formats: (formats ?? new URL('../formats/index.ts', import.meta.url)).href,
    mapping,
    digesters: digesters?.href,
    heldHashes: await catalogue.heldHashes(hashesRemembered),
  };
  const thread = startReadingThread(order, files.includes(standardInput));
  if (thread.stdin !== null) stdin.pipe(thread.stdin);
  const bytesOf = new Map<string, number>();
  try {
    for await (const batch of messagesFrom(thread, signal)) {
      if (batch.kind !== 'batch') continue;
      const records = ledger.toRecords(batch);
      try {
        ledger.enter(batch, records.length === 0 ? [] : await catalogue.save(records, at));
      } catch (cause) {
        const why = whyStopped(cause);
        if (why === undefined) throw cause;
        ledger.stop(why, batch.input, cause instanceof Error ? cause.message : '');
        break;
      }
      bytesOf.set(batch.input, batch.bytesRead);
      const bytes = [...bytesOf.values()].reduce((sum, one) => sum + one, 0);
      onProgress?.({ input: batch.input, bytes, totalBytes, summary: ledger.summary() });
      thread.postMessage('next' satisfies ToReader);
    }
    if (signal?.aborted) ledger.stop('interrupted');
  } finally {
    if (thread.stdin !== null) stdin.unpipe(thread.stdin);
    await thread.terminate();
  }
  const summary = ledger.summary();
  log('info', 'Imported files', { files: files.length, ...summary });
  return summary;
}

/** Globs become the files they match, in alphabetical order; what matches nothing stays, to be reported as missing. */
async function expand(inputs: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const input of inputs) {
    const isPattern = input !== standardInput && /[*?[{]/.test(input) && (await sizeOf([input])) === 0;
    const matches: string[] = [];
    if (isPattern) for await (const match of glob(input)) matches.push(match);
    files.push(...(matches.length > 0 ? matches.sort() : [input]));
  }
  return files;
}

async function sizeOf(files: readonly string[]): Promise<number | undefined> {
  if (files.includes(standardInput)) return undefined;
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
