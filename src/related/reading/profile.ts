import type { Vector } from './statistics.ts';

/** What is known of a work to compare it, to say why it is near, and to arrange lists. */
export interface Profile extends Marks {
  readonly vector: Vector;
}

/** What is known of a work beside its terms. */
export interface Marks {
  /** Terms that are its own names: a work whose vector has one of them cites it. */
  readonly own: Uint32Array;
  /** Who wrote it, as `teamOf` numbers them. */
  readonly team: Uint32Array;
  /** Which study it reports, as `studyOf` numbers it. */
  readonly study: Uint32Array;
  /** It retracts or corrects another work, and says nothing of its own. */
  readonly isNotice: boolean;
}
