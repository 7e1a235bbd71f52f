import type { WorkId } from '../../model/index.ts';
import type { RelatedTie, RelatedWork } from '../related-index.ts';

/** Between entries, between the parts of an entry, and between the words and ties in a part: no such word has them. */
const [endOfEntry, endOfPart, endOfWord] = ['\n', '\t', '\r'];
const separators = /[\n\t\r]/g;
/** Of parts before the words: an id and a score. */
const lengthOfId = 8;

/**
 * A list as it is shown: a line for each work, `k3v9x2m1 0.4312 exosomes IL-10 cites` with tabs, and carriage returns
 * between words. A page reads fifty of them, in a third of the time that JSON takes.
 */
export function writeShown(list: readonly RelatedWork[]): string {
  // What is empty is a list that was not made yet.
  if (list.length === 0) return '[]';
  return list
    .map(({ id, score, shares, ties }) =>
      [
        id,
        score,
        shares.map((share) => share.replace(separators, ' ')).join(endOfWord),
        ties.join(endOfWord),
      ].join(endOfPart),
    )
    .join(endOfEntry);
}

/** The first of a list, at most so many; also of one that was written as JSON, as all were once. */
export function readShown(text: string, limit = Number.POSITIVE_INFINITY): readonly RelatedWork[] {
  if (text.startsWith('[')) return readJson(text).slice(0, limit);
  const list: RelatedWork[] = [];
  for (let start = 0; start < text.length && list.length < limit; ) {
    const found = text.indexOf(endOfEntry, start);
    const end = found === -1 ? text.length : found;
    list.push(readEntry(text, start, end));
    start = end + 1;
  }
  return list;
}

function readEntry(text: string, start: number, end: number): RelatedWork {
  const score = start + lengthOfId + 1;
  const shares = text.indexOf(endOfPart, score) + 1;
  const ties = text.indexOf(endOfPart, shares) + 1;
  return {
    id: text.slice(start, start + lengthOfId) as WorkId,
    score: Number(text.slice(score, shares - 1)),
    shares: wordsOf(text.slice(shares, ties - 1)),
    ties: wordsOf(text.slice(ties, end)) as readonly RelatedTie[],
  };
}

const none: readonly string[] = [];

function wordsOf(text: string): readonly string[] {
  return text === '' ? none : text.split(endOfWord);
}

function readJson(text: string): readonly RelatedWork[] {
  const entries = JSON.parse(text) as [WorkId, number, string[], RelatedTie[]][];
  return entries.map(([id, score, shares, ties]) => ({ id, score, shares, ties }));
}
