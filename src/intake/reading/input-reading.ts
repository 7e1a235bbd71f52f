import type { Digester } from '../../catalogue/index.ts';
import type { ImportFormat } from '../../formats/index.ts';
import type { BundleMaker } from './bundle-maker.ts';
import type { GatheredBytes } from './gathered-bytes.ts';
import type { ReadBatch } from './messages.ts';

/** What one input after another is read with. */
export interface InputReading {
  readonly formats: readonly ImportFormat[];
  readonly digesters: readonly Digester[];
  /** Whether the bytes of this hash are kept already; undefined where none are. */
  readonly isHeld: ((hash: Uint8Array) => boolean) | undefined;
  /** Whether a record is wanted; undefined where all are. */
  readonly isWanted: ((payload: Uint8Array) => boolean) | undefined;
  /** Made once for all inputs: each would be reported to the garbage collector as memory, and set it off. */
  readonly bundles: BundleMaker;
  /** Memory for a batch. */
  readonly lend: () => GatheredBytes;
  /** Takes a batch away; reading goes on when it has room for another. Answers whether more is wanted. */
  readonly send: (taken: TakenBatch) => Promise<boolean>;
}

/** A batch, and the memory that is shared for it. */
export interface TakenBatch {
  readonly message: ReadBatch;
  readonly memory: GatheredBytes;
}
