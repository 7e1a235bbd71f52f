import type { WorkDescription, WorkId } from '../model/index.ts';

/** What helps a general reader with a work. Everything in it was made before anybody asks. */
export interface Plain {
  /**
   * The layer of a work as it stands; `undefined` where there is none, where it is not made yet, and where it was made
   * of another wording than the work now has: places in its texts would be wrong.
   */
  layerOf(work: LayeredText & { readonly id: WorkId }): Promise<PlainLayer | undefined>;
}

/** The texts of a work in which a layer names places. */
export type LayeredText = Pick<WorkDescription, 'title' | 'abstract'>;

/** The plain layer of a work: each part may be missing, and is a plain JSON value. */
export interface PlainLayer {
  readonly short?: InShort;
}

/** A piece of the abstract: which section, from 0, and from where to where in its plain text (UTF-16 units). */
export type Span = readonly [section: number, start: number, end: number];

/** What a sentence of an abstract does in it. */
export type Role = 'aim' | 'method' | 'finding' | 'limits' | 'conclusion';

/** The authors' own sentences by what they do; nothing is said of a role that is neither here nor `silent`. */
export type InShort = { readonly [role in Role]?: readonly Span[] } & {
  /** Roles that were looked for and that no sentence plays. */
  readonly silent?: readonly Role[];
};
