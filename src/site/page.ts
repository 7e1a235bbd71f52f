import type { Html } from '../markup/index.ts';
import type { WorkId } from '../model/index.ts';

/** What a page says, before the layout is put around it. */
export interface Page {
  /** For `<title>`, without the institution's name. */
  readonly title: string;
  readonly description?: string;
  /** The path of the page in the language shown, for `rel=canonical`. */
  readonly canonical: string;
  /** The same page in the other languages of the interface: language tag → path. */
  readonly alternates?: Readonly<Record<string, string>>;
  readonly main: Html;
  /** More for `<head>`. */
  readonly head?: Html;
  /** Not for search engines: results, error pages. */
  readonly noIndex?: boolean;
  /** What the page was made from: it is stale as soon as one of these changes. */
  readonly dependsOn: 'any-work' | { readonly works: readonly WorkId[] };
  /** When what it shows last changed. */
  readonly changedAt?: Date;
}
