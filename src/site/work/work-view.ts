import type { WorkSummary } from '../../catalogue/index.ts';
import type { InlineMarkup, RelationTarget, Work } from '../../model/index.ts';
import type { PersonRef } from '../../people/index.ts';
import type { RelatedWork } from '../../related/index.ts';

/** How a work is cited and described to machines. */
export interface Citing {
  readonly apa: (work: Work) => InlineMarkup;
  readonly vancouver: (work: Work) => InlineMarkup;
  /** `citation_…` tags for scholarly search engines. */
  readonly tags: (work: Work, address: string) => readonly (readonly [name: string, content: string])[];
  /** A schema.org object for `application/ld+json`. */
  readonly schema: (work: Work, address: string) => unknown;
}

/** All that the page of a work shows. */
export interface WorkView {
  readonly work: Work;
  readonly summary: WorkSummary | undefined;
  /** In the order of the byline; groups have none. */
  readonly persons: readonly (PersonRef | undefined)[];
  readonly related: readonly (RelatedWork & { readonly summary: WorkSummary })[];
  /** Works held here to which this one's relations lead. */
  readonly linked: ReadonlyMap<RelationTarget, WorkSummary>;
  readonly apa: InlineMarkup;
  readonly vancouver: InlineMarkup;
  /** The page's own public address. */
  readonly address: string;
}
