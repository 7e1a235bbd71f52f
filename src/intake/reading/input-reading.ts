import type { Digester } from '../../catalogue/index.ts';
import type { ImportFormat } from '../../formats/index.ts';
import type { TakenBatch } from './batch.ts';
import type { BundleMaker } from './bundle-maker.ts';
import type { GatheredBytes } from './gathered-bytes.ts';

/** What one input after another is read with. */
export interface InputReading {
  readonly formats: readonly ImportFormat[];
  readonly digesters: readonly Digester[];
  /** Whether the bytes of this hash are kept already; undefined where none are. */
  readonly isHeld: ((hash: Uint8Array) => boolean) | undefined;
  /** Made once for all inputs: each would be reported to the garbage collector as memory, and set it off. */
  readonly bundles: BundleMaker;
  /** Memory for a batch. */
  readonly lend: () => GatheredBytes;
  /** Takes a batch away; reading goes on when it has room for another. Answers whether more is wanted. */
  readonly send: (taken: TakenBatch) => Promise<boolean>;
}
