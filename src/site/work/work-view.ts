import type { Provenance, WorkSummary } from '../../catalogue/index.ts';
import type { InlineMarkup, RelationTarget, Work } from '../../model/index.ts';
import type { PersonRef, UnitRef } from '../../people/index.ts';
import type { GlossaryEntry, PlainLayer } from '../../plain/index.ts';
import type { RelatedWork } from '../../related/index.ts';
import type { Summary } from '../../summaries/index.ts';

/** All that the page of a work shows. */
export interface WorkView {
  readonly work: Work;
  readonly summary: WorkSummary | undefined;
  /** In the order of the byline; groups have none. */
  readonly persons: readonly (PersonRef | undefined)[];
  /** The institution's own units that affiliations as printed name; those that name none are left out. */
  readonly units: ReadonlyMap<string, readonly UnitRef[]>;
  /** Whether the institution told its units, so that any could be recognised. */
  readonly areUnitsKnown: boolean;
  /** The nearest first, each with what binds it. */
  readonly related: readonly ({ readonly summary: WorkSummary } & Pick<RelatedWork, 'shares' | 'ties'>)[];
  /** Works held here to which this one's relations lead. */
  readonly linked: ReadonlyMap<RelationTarget, WorkSummary>;
  readonly provenance: Provenance | undefined;
  /** Missing while it is not made yet. */
  readonly plain: PlainLayer | undefined;
  /** Plain-language summaries that may be public, the institution's own first. */
  readonly plainSummaries: readonly Summary[];
  /** What the terms of the layer mean, by the ids of their entries. */
  readonly meanings: ReadonlyMap<string, GlossaryEntry>;
  /** Whether readers are asked if the plain parts were clear. */
  readonly asksClear?: boolean;
  /** How often people read it, and since when that is counted; missing where the public is not told. */
  readonly reads?: { readonly count: number; readonly since: string };
  readonly apa: InlineMarkup;
  readonly vancouver: InlineMarkup;
  /** The page's own public address. */
  readonly address: string;
}
