import type { WorkId } from '../model/index.ts';
import type { FramedPage } from '../ui/index.ts';

/** What a page says, before the layout is put around it. */
export interface Page extends FramedPage {
  /** Typed links for machines, as a `Link` header has them; the page is then also to be had in other forms. */
  readonly links?: string;
  /**
   * What the page was made from: it is stale as soon as one of these changes. `any-change`: also when only what stands
   * beside a work did, such as who its contributors are.
   */
  readonly dependsOn: 'any-work' | 'any-change' | { readonly works: readonly WorkId[] };
  /** Made anew after so many seconds all the same: it shows what writes nothing to the change log. */
  readonly freshFor?: number;
}
