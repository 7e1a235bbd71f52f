import type { WorkDescription } from '../model/index.ts';

/** What something derived needs to know of a work and no more: a few texts in UTF-8, or bytes in a form of its own. */
export type Digest = readonly Uint8Array[];

/** The digest of one description that a digester made, by its name: a view, made when it is asked for. */
export type Digests = (name: string) => Digest | undefined;

/**
 * Makes digests of one kind. Nothing but the description matters, so that the thread that reads a record can make
 * them while it has the description at hand, and the thread that writes need not look into it.
 */
export interface Digester {
  readonly name: string;
  /** Always as many texts or bytes; bytes stand until the next call. */
  readonly digest: (description: WorkDescription) => readonly (string | Uint8Array)[];
}
