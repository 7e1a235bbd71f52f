import type { Vector } from './statistics.ts';

/** What is known of a work to compare it, and to say why it is near. */
export interface Profile {
  readonly vector: Vector;
  /** Terms that are its own names: a work whose vector has one of them cites it. */
  readonly own: Uint32Array;
  /** Who wrote it, as `teamOf` numbers them. */
  readonly team: Uint32Array;
}
