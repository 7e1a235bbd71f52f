import type { Work } from '../../model/index.ts';
import type { Summary } from '../../summaries/index.ts';

/** Works, the newest first, for programs that follow them. All addresses are whole. */
export interface Feed {
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** The page that shows the same. */
  readonly page: string;
  /** Where the feed itself is; its lasting id. */
  readonly self: string;
  /** Where the older works are, page by page (RFC 5005, section 3). */
  readonly pages?: FeedPages | undefined;
  /** Whom readers ask to be told at once (WebSub, section 4). */
  readonly hub?: string | undefined;
  /** BCP 47 */
  readonly language: string;
  /** When it last changed, where it holds no work that tells. */
  readonly at: Date;
  readonly works: readonly FeedWork[];
}

export interface FeedPages {
  readonly first: string;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

export interface FeedWork {
  readonly work: Work;
  /** Lasting, and the same in every language. */
  readonly id: string;
  readonly page: string;
  /** Its card. */
  readonly picture?: string | undefined;
  /** A plain-language summary, to be said before the abstract; its heading says that it is one. */
  readonly plain?: { readonly heading: string; readonly summary: Summary } | undefined;
  /** "Retracted", to be said before the title. */
  readonly standing?: string | undefined;
}

/** When the newest of its works last changed here. */
export function updatedAt({ works, at }: Feed): Date {
  const times = works.map(({ work }) => work.changedAt.getTime());
  return times.length === 0 ? at : new Date(Math.max(...times));
}

/** The links of a feed that Atom has names for, by their relation. */
export function linksOf({ pages, hub }: Feed): readonly (readonly [relation: string, href: string])[] {
  const all = { hub, first: pages?.first, previous: pages?.previous, next: pages?.next };
  return Object.entries(all).flatMap(([relation, href]) => (href === undefined ? [] : [[relation, href]]));
}
