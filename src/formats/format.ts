import type { WorkDescription } from '../model/index.ts';

/** Whose word a record is; the order in which they are trusted is the catalogue's. */
export type ProviderName =
  | 'institution'
  | 'crossref'
  | 'pubmed'
  | 'europe-pmc'
  | 'openalex'
  | 'datacite'
  | 'file'
  | 'unpaywall'
  | 'entrez-links'
  | 'retraction-watch';

/** One interchange format. Reading never throws: what is wrong with the bytes is part of the answer. */
export interface ImportFormat {
  /** `pubmed-xml` */
  readonly name: string;
  /** `PubMed XML` */
  readonly title: string;
  readonly provider: ProviderName;
  /** It says too little of works to bring in any: its records only complete works that are here. */
  readonly completes?: true;
  /** Whether the start of a file (at most 64 kB, decoded, gzip undone) is of this format. */
  readonly recognises: (start: string) => boolean;
  readonly createReader: (limits?: ReaderLimits) => RecordReader;
  /** Reads one kept payload again, for rebuilding works from records. */
  readonly describe: (payload: Uint8Array) => WorkDescription | undefined;
}

export interface ReaderLimits {
  /** A longer record is refused while it passes by, never held. Default 32 MiB. */
  readonly maxRecordBytes?: number;
  /** Asked for each record before it is read: one that is known need not be, and is told as `passed`. */
  readonly isKnown?: (payload: Uint8Array) => boolean;
}

/** Takes a file of any size piece by piece, in constant memory. */
export interface RecordReader {
  push(bytes: Uint8Array): Iterable<Reading>;
  end(): Iterable<Reading>;
}

export type Reading = RecordRead | RecordPassed | DeletionRead | ProblemRead;

export interface RecordRead {
  readonly kind: 'record';
  readonly place: Place;
  /** The provider's own key, `29768149`. */
  readonly key: string;
  /** Of several records under one key the greatest rank is the newest (compared as text), `0001.20240131`. */
  readonly rank: string;
  /** The record as received, re-encoded as UTF-8 where the file had another encoding. */
  readonly payload: Uint8Array;
  readonly description: WorkDescription;
  /** What the reader left out of an otherwise good record, in words. */
  readonly notices?: readonly string[];
}

/** A record that `isKnown` answered for. */
export interface RecordPassed {
  readonly kind: 'passed';
  readonly place: Place;
  readonly payload: Uint8Array;
}

/** The provider took the record back. */
export interface DeletionRead {
  readonly kind: 'deletion';
  readonly place: Place;
  readonly key: string;
}

export interface ProblemRead {
  readonly kind: 'problem';
  readonly problem: Problem;
}

/** Where in the file (gzip undone): `record` counts from 1, `byte` from 0, `line` from 1. */
export interface Place {
  readonly record: number;
  readonly byte: number;
  readonly line: number;
}

/** Something wrong, in a sentence a librarian understands. `refused`: the record is not in; `noticed`: it is. */
export interface Problem {
  readonly severity: 'refused' | 'noticed';
  readonly place?: Place;
  /** The provider's key, where it could be read. */
  readonly key?: string;
  readonly reason: string;
}

/** Takes what a reader left out of an otherwise good record, in words. */
export type Notify = (notice: string) => void;
