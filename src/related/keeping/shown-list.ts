import type { WorkId } from '../../model/index.ts';
import type { RelatedTie, RelatedWork } from '../related-index.ts';

/** A list as its row keeps it: the works in the order in which they are shown, each as a line. */
export interface ShownList {
  readonly entries: readonly string[];
  /** So many of them stand before what repeats others. */
  readonly ahead: number;
}

/** Between entries, between the parts of an entry, and between the words in a part: no word has them. */
const [endOfEntry, endOfPart, endOfWord] = ['\n', '\t', '\r'];
const separators = /[\n\t\r]/g;
const lengthOfId = 8;

/**
 * `k3v9x2m1 0.4312 exosomes IL-10 cites`, with tabs between these four parts and carriage returns between words: a page
 * reads fifty of them, in a third of the time that JSON takes.
 */
export function writeEntry({ id, score, shares, ties }: RelatedWork): string {
  const words = shares.map((share) => share.replace(separators, ' ')).join(endOfWord);
  return [id, score, words, ties.join(endOfWord)].join(endOfPart);
}

/** Never empty: that is a list which is still to be made. */
export function writeShown({ entries }: ShownList): string {
  return entries.length === 0 ? '[]' : entries.join(endOfEntry);
}

/** The first of a list, at most so many; also of one that is to be made anew, for they were written as JSON once. */
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

function wordsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(endOfWord);
}

function readJson(text: string): readonly RelatedWork[] {
  const entries = JSON.parse(text) as [WorkId, number, string[], RelatedTie[]][];
  return entries.map(([id, score, shares, ties]) => ({ id, score, shares, ties }));
}

/** The entries of a list as they are written, by work, in their order. */
export function readEntries(text: string): Map<WorkId, string> {
  const entries = new Map<WorkId, string>();
  if (text === '' || text.startsWith('[')) return entries;
  for (const entry of text.split(endOfEntry)) entries.set(entry.slice(0, lengthOfId) as WorkId, entry);
  return entries;
}
