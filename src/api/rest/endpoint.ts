import type * as z from 'zod';
import type { WorkId } from '../../model/index.ts';
import type { ApiPorts } from '../api-ports.ts';
import type { Problem } from './problem.ts';

/** One question that the interface answers; its schemas check requests, describe answers, and make the document. */
export interface Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> {
  /** The name of the operation: `listWorks`. */
  readonly id: string;
  /** With parameters in braces: `/works/{id}`. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly params: Params;
  readonly query: Query;
  readonly answer: Answer;
  /** Default `application/json`. */
  readonly mediaType?: string;
  /** Which list of the answer `fields` narrows; without it, the answer itself. */
  readonly list?: string;
  /** Whether its answers are worth keeping (not what people type in). */
  readonly keep: boolean;
  /** What to ask for an example: the address behind the root, of names that are held here. */
  readonly example?: (held: Held) => string | undefined;
  readonly respond: (
    asked: { readonly params: z.output<Params>; readonly query: z.output<Query> },
    ports: ApiPorts,
  ) => Promise<Outcome<z.input<Answer>>>;
}

/** Something of each kind that is held, as far as there is any. */
export interface Held {
  readonly work?: string | undefined;
  readonly person?: string | undefined;
  readonly unit?: string | undefined;
}

export type Tag =
  | 'Works'
  | 'Search'
  | 'People'
  | 'Units'
  | 'Sources'
  | 'Subjects'
  | 'Collections'
  | 'For mirrors'
  | 'This interface';

export type Outcome<Body> =
  | {
      readonly kind: 'found';
      readonly body: Body;
      /** Goes on where this answer ends. */
      readonly next?: string | undefined;
      readonly changedAt?: Date;
      /** The path of the same under its lasting name, where it was asked under another. */
      readonly properPath?: string;
      /** Default: any work. */
      readonly dependsOn?: { readonly works: readonly WorkId[] };
    }
  | { readonly kind: 'stream'; readonly chunks: AsyncIterable<string>; readonly fileName: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Any endpoint, as those see it who only route to it or describe it. */
export type AnyEndpoint = Endpoint;

/** Keeps the types of its schemas together. */
export function endpoint<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  given: Endpoint<Params, Query, Answer>,
): AnyEndpoint {
  // Only asked with what its own schemas made of a request.
  return given as unknown as AnyEndpoint;
}
