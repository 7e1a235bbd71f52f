import type { Work } from '../../model/index.ts';

/** Works, the newest first, for programs that follow them. All addresses are whole. */
export interface Feed {
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** The page that shows the same. */
  readonly page: string;
  /** Where the feed itself is; its lasting id. */
  readonly self: string;
  /** BCP 47 */
  readonly language: string;
  /** When it last changed, where it holds no work that tells. */
  readonly at: Date;
  readonly works: readonly FeedWork[];
}

export interface FeedWork {
  readonly work: Work;
  /** Lasting, and the same in every language. */
  readonly id: string;
  readonly page: string;
  /** "Retracted", to be said before the title. */
  readonly standing?: string | undefined;
}

/** When the newest of its works last changed here. */
export function updatedAt({ works, at }: Feed): Date {
  const times = works.map(({ work }) => work.changedAt.getTime());
  return times.length === 0 ? at : new Date(Math.max(...times));
}
