import { createHash } from 'node:crypto';
import type { WorkDescription } from '../../../src/model/index.ts';

export interface LabelledPair {
  readonly a: WorkDescription;
  readonly b: WorkDescription;
  readonly same: boolean;
  /** Where the pair is from or what was done to it. */
  readonly kinds: readonly string[];
  readonly half: Half;
}

/** Weights and thresholds are found on one half of the works and reported on the other. */
export type Half = 'tuning' | 'held-out';

export function halfOf(work: string): Half {
  return (createHash('sha256').update(work).digest()[0] ?? 0) % 2 === 0 ? 'tuning' : 'held-out';
}
