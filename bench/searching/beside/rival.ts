import type { MixedQuery } from '../mixed-queries.ts';

/** Title and abstract of a work, as everybody is given them. */
export interface PlainWork {
  readonly title: string;
  readonly abstract: string;
}

/** Somebody else's search, measured beside ours. */
export interface Rival {
  readonly name: string;
  /** So many works it can take in reasonable time. */
  readonly most: number;
  /** Whether it has such a question; it has all where this is left out. */
  readonly answers?: (query: MixedQuery) => boolean;
  /** Takes all works in and gets ready for questions. */
  index(works: readonly PlainWork[]): Promise<void>;
  /** The ten best. */
  ask(query: MixedQuery): unknown;
  close(): Promise<void>;
}

/** Makes a rival whose files may lie in `folder`, or says why there is none here. */
export type RivalMaker = (folder: string) => Promise<Rival | string>;
