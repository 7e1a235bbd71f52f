import type { Contribution, WorkDescription } from '../../../model/index.ts';

/** One column of our own table: how a work is written in it, and how it is read back. */
export interface OwnColumn {
  readonly heading: string;
  /** What stands in it, for the documentation. */
  readonly says: string;
  readonly write: (work: WorkDescription, url: string) => string;
  /** Puts what a cell that is not empty says into the draft; answers what is wrong with it, in words after the cell. */
  readonly read?: (cell: string, draft: OwnDraft) => string | undefined;
}

/** A work while the cells of its row are read. */
export type OwnDraft = { -readonly [K in keyof WorkDescription]?: WorkDescription[K] } & {
  readonly authors: Writable<Contribution>[];
  readonly others: Contribution[];
};

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
