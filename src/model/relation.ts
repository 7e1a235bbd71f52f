import type { Doi } from './doi.ts';
import type { Pmcid, Pmid } from './pmid.ts';

/** A link that a record asserts between two works, read as "this work *kind* target". */
export interface Relation {
  readonly kind: RelationKind;
  readonly target: RelationTarget;
}

export const relationKinds = [
  'is-retracted-by',
  'retracts',
  'is-partially-retracted-by',
  'partially-retracts',
  'is-corrected-by',
  'corrects',
  'is-concern-of',
  'raises-concern-about',
  'is-republished-as',
  'republishes',
  'is-updated-by',
  'updates',
  'is-commented-on-by',
  'comments-on',
  'is-summarised-by',
  'summarises',
  'is-translated-as',
  'is-part-of',
  'has-part',
  'is-version-of',
  'has-version',
  'is-preprint-of',
  'has-preprint',
  'is-supplement-to',
  'is-supplemented-by',
  'reviews',
  'is-reviewed-by',
  'cites-as-related',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** The other work, as far as the record names it: its printed citation and its identifiers. */
export interface RelationTarget {
  readonly citation?: string;
  readonly pmid?: Pmid;
  readonly pmcid?: Pmcid;
  readonly doi?: Doi;
  readonly note?: string;
}

/** One line of a work's list of references. */
export interface Reference {
  readonly citation: string;
  readonly pmid?: Pmid;
  readonly pmcid?: Pmcid;
  readonly doi?: Doi;
  /** OpenAlex's own number of the work, `W2741809807`. */
  readonly openalex?: string;
}
