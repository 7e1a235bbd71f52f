/** One of the records that came under one provider and key. */
export interface Word {
  readonly rank: string;
  readonly deleted: 0 | 1;
  readonly hash: Uint8Array;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** What counts under one provider and key: its newest record, unless the provider took that back. */
export interface Counting<T extends Word> {
  readonly record: T;
  readonly takenBack: boolean;
}

/**
 * The greatest rank counts, of equals what was fetched later, then the greater hash. A deletion takes back all that
 * was fetched before it; of what came at its own instant, whatever does not rank above it. `undefined` where there
 * are only deletions. The order of the words does not matter.
 */
export function countingOf<T extends Word>(words: readonly T[]): Counting<T> | undefined {
  let record: T | undefined;
  for (const word of words)
    if (word.deleted === 0 && (record === undefined || isNewer(word, record))) record = word;
  if (record === undefined) return undefined;
  const newest = record;
  return { record, takenBack: words.some((word) => word.deleted === 1 && takesBack(word, newest)) };
}

export function isNewer(a: Omit<Word, 'deleted'>, b: Omit<Word, 'deleted'>): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.fetchedAt !== b.fetchedAt) return a.fetchedAt > b.fetchedAt;
  return Buffer.compare(a.hash, b.hash) > 0;
}

function takesBack(deletion: Word, { rank, fetchedAt }: Word): boolean {
  return deletion.fetchedAt > fetchedAt || (deletion.fetchedAt === fetchedAt && deletion.rank >= rank);
}
