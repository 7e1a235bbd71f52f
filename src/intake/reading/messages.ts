import type { Place, Problem, TableMapping } from '../../formats/index.ts';

/** What the reading thread is started with. */
export interface ReadingOrder {
  readonly inputs: readonly string[];
  /** Address of the module whose `importFormats` are understood. */
  readonly formats: string;
  /** How tables are read that it fits; kept with each of their records. */
  readonly mapping: TableMapping | undefined;
  /** As `Catalogue.heldHashes` gives them. */
  readonly heldHashes: Uint8Array | undefined;
}

export type FromReader = ReadBatch | { readonly kind: 'done' };

/** To the reading thread: a batch was dealt with, and another may be sent; or nothing more is wanted. */
export type ToReader = 'next' | 'stop';

/** What was read of one file since the last batch, in order. */
export interface ReadBatch {
  readonly kind: 'batch';
  readonly input: string;
  /** Undefined where the file could not be read or is of no known format. */
  readonly format: { readonly name: string; readonly provider: string } | undefined;
  readonly records: readonly SentRecord[];
  /** The payloads of the records, compressed some together; their memory comes along, uncopied. */
  readonly bundles: readonly Bundle[];
  /** The descriptions as JSON text in UTF-8, one after another. */
  readonly descriptions: Uint8Array;
  /** 32 bytes for each record. */
  readonly hashes: Uint8Array;
  readonly problems: readonly Problem[];
  /** Records passed over because the very same bytes are kept already. */
  readonly passed: number;
  /** Bytes of the file read so far, as it lies on the disk. */
  readonly bytesRead: number;
}

export interface Bundle {
  readonly encoding: 'zstd';
  readonly bytes: Uint8Array;
}

export interface SentRecord {
  readonly place: Place;
  readonly key: string;
  readonly rank: string;
  /** Counted in the batch, from 0. */
  readonly bundle: number;
  /** Where its payload lies in the bundle, once decoded. */
  readonly part: { readonly start: number; readonly length: number };
  /** Where its description ends in `descriptions`, beginning where the one before ends; empty where it was taken back. */
  readonly descriptionEnd: number;
  readonly notices: readonly string[] | undefined;
}

/** So many batches may be under way at once: the reader never runs ahead further. */
export const batchesAhead = 3;
export const recordsInBatch = 250;
export const bytesInBatch = 4 * 2 ** 20;
