import type { Doi, Pmid } from '../../../../model/index.ts';

/** A work that somebody named: at least one of the two. */
export interface Named {
  readonly doi?: Doi | undefined;
  readonly pmid?: Pmid | undefined;
}

export interface FetchedRecords {
  readonly kind: 'records';
  /** `api.crossref.org, 12 works`: for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly records: number;
  /** DOIs and PMIDs that are among them. */
  readonly found: readonly string[];
}
