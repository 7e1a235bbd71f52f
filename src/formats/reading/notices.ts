import type { Notify } from '../format.ts';

/** More than this many sentences about one record help nobody. */
export const mostNotices = 10;

/** What is to be said about one record: each sentence once, at most `most` of them. */
export function createNotices(most: number = Number.POSITIVE_INFINITY): {
  readonly notices: readonly string[];
  readonly notify: Notify;
} {
  const notices: string[] = [];
  return {
    notices,
    notify(notice) {
      if (notices.length < most && !notices.includes(notice)) notices.push(notice);
    },
  };
}
