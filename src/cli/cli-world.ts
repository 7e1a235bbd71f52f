import type { Effects } from '../effects.ts';

/** The terminal and the machine, as the commands see them. */
export interface CliWorld extends Pick<Effects, 'now' | 'log'> {
  readonly out: Pick<NodeJS.WriteStream, 'write'>;
  readonly err: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Aborted when the user wants to stop. */
  readonly stopping: AbortSignal;
  /** From here on whoever answers readers goes first (`let-others-go-first.ts`). */
  readonly letOthersGoFirst?: () => void;
  /** Keeps the memory of the process small from here on, until the function it answers is called. */
  readonly growHeapSlowly?: () => () => void;
}

/** What a command ends with: 0 all well, 1 it could not be done, 2 done, but something was refused. */
export type ExitCode = 0 | 1 | 2;
