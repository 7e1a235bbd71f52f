import type { ImportFormat, Place, Problem, TableMapping } from '../../formats/index.ts';

/** What the reading thread is started with. */
export interface ReadingOrder {
  /** Files, one after another; or `sent`: pages that come as messages, until `stop`. */
  readonly inputs: readonly string[] | 'sent';
  /** Address of the module whose `importFormats` are understood. */
  readonly formats: string;
  /** How tables are read that it fits; kept with each of their records. */
  readonly mapping: TableMapping | undefined;
  /** Address of the module whose `digesters` are to make digests of every description. */
  readonly digesters: string | undefined;
  /** Which records of the inputs are wanted; all where undefined. */
  readonly selection?: Selection | undefined;
  /** As `Catalogue.heldHashes` gives them. */
  readonly heldHashes: Uint8Array | undefined;
}

/** Wanted is what names one of some affiliations, and what is here already. */
export interface Selection {
  readonly affiliations: readonly string[];
  readonly heldKeys: readonly string[];
}

export type FromReader =
  | ReadBatch
  /** All that a sent page says is in the batches before. */
  | { readonly kind: 'page-read'; readonly input: string }
  | { readonly kind: 'done' };

/** To the reading thread: a batch was dealt with, its memory is free and another may be sent; or nothing more is wanted. */
export type ToReader = 'next' | 'stop' | SentPage;

/** Bytes that come as they are, or a file, under a name that batches carry as their input. */
export interface SentPage {
  readonly input: string;
  readonly bytes: Uint8Array | { readonly file: string };
  /** The names of the formats it may be of; of any where nothing is said. */
  readonly formats?: readonly string[] | undefined;
}

/** What was read of one file since the last batch, in order. */
export interface ReadBatch {
  readonly kind: 'batch';
  readonly input: string;
  /** Undefined where the file could not be read or is of no known format. */
  readonly format: (Pick<ImportFormat, 'name' | 'completes'> & { readonly provider: string }) | undefined;
  readonly records: readonly SentRecord[];
  /**
   * What the records are made of, in memory that both threads share, until the answer `next`: their texts in UTF-8
   * one after another (of each its description as JSON text, then its digests), their hashes, their bundles.
   */
  readonly memory: Uint8Array;
  /** Where the hashes begin: 32 bytes for each record. */
  readonly hashesStart: number;
  /** Payloads packed with Zstandard, some together. */
  readonly bundles: readonly Stretch[];
  /** Which digests the records have, in their order, and of how many texts each is made. */
  readonly digests: readonly (readonly [name: string, texts: number])[];
  readonly problems: readonly Problem[];
  /** Records passed over because the very same bytes are kept already. */
  readonly passed: number;
  /** Bytes of the file read so far, as it lies on the disk. */
  readonly bytesRead: number;
}

/** Where something begins and ends in the memory of a batch. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface SentRecord {
  readonly place: Place;
  readonly key: string;
  readonly rank: string;
  /** Counted in the batch, from 0. */
  readonly bundle: number;
  /** Where its payload lies in the bundle, once decoded. */
  readonly part: { readonly start: number; readonly length: number };
  /** Where each of its texts ends in the memory, beginning where the one before ends; none where it was taken back. */
  readonly textEnds: readonly number[];
  readonly notices: readonly string[] | undefined;
}

/** So many batches may be under way at once: the reader never runs ahead further. */
export const batchesAhead = 2;
export const recordsInBatch = 1000;
export const bytesInBatch = 12 * 2 ** 20;
