import type { WorkId } from '../model/index.ts';

/** The works nearest to a work, nearest first, with the reason. */
export interface RelatedIndex {
  relatedTo(id: WorkId, limit: number): Promise<readonly RelatedWork[]>;
}

export interface RelatedWork {
  readonly id: WorkId;
  /** Cosine similarity, 0–1. */
  readonly score: number;
  /** The shared words that weighed most, as a reader would write them, at most four. */
  readonly shares: readonly string[];
}
