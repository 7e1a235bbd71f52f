import type { InlineMarkup, WorkId } from '../model/index.ts';

/** The works nearest to a work or to a text, nearest first but for what varies what stands before, with the reasons. */
export interface RelatedIndex {
  relatedTo(id: WorkId, limit: number): Promise<readonly RelatedWork[]>;
  /** The works nearest to a text from elsewhere: a press release, an abstract. What is beyond 50,000 characters is not read. */
  relatedToText(text: PastedText, limit: number): Promise<readonly RelatedWork[]>;
  /**
   * The works that lead from one to another, each near to the one before; the last is the goal, the start is left out.
   * Undefined where no way is found.
   */
  pathBetween(from: WorkId, to: WorkId): Promise<readonly RelatedWork[] | undefined>;
}

export interface PastedText {
  readonly title: InlineMarkup;
  readonly text: InlineMarkup;
}

export interface RelatedWork {
  readonly id: WorkId;
  /** Cosine similarity of the words, and what citations add to it; 0–1. What comes behind for variety's sake may have more. */
  readonly score: number;
  /** The shared words that weighed most, as a reader would write them, at most four. */
  readonly shares: readonly string[];
  readonly ties: readonly RelatedTie[];
}

/**
 * What binds a related work to the one it is listed with: it reports the same study, cites that one, is cited by it,
 * cites some of the same works, or two of its authors at least are the same.
 */
export type RelatedTie = 'same-study' | 'cites' | 'cited' | 'shared-references' | 'team';
