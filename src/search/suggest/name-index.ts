import { oneSpelling } from '../../text/index.ts';
import { singularOf } from './words-of-name.ts';

/** Words and the entries that have them, packed: those of word `n` stand from `starts[n]` to before `starts[n + 1]`. */
interface Part {
  /** In the order of their UTF-16 units. */
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  /** Twice the number of the entry, and 1 where the word leads its name. */
  readonly postings: Uint32Array;
}

/** So many fresh words are gathered before they are packed. */
const mostFresh = 20_000;

/**
 * Which entries have words that begin so. Entries are numbers that the caller gives, ascending; new ones are gathered
 * and packed, packs of like size become one (a log-structured merge: O'Neil et al. 1996), and what was forgotten goes
 * with that.
 */
export class NameIndex {
  readonly #isHeld: (entry: number) => boolean;
  #parts: Part[] = [];
  #fresh = new Map<string, number[]>();
  /** How many of the words typed an entry has; over 128 where the first of them leads its name. */
  #marks = new Uint8Array(1024);

  /** `isHeld` says of an entry whether it still counts. */
  constructor(isHeld: (entry: number) => boolean) {
    this.#isHeld = isHeld;
  }

  /** Of `words` each once; `lead` is the one that names are ordered by. */
  add(entry: number, words: readonly string[], lead: string | undefined): void {
    for (const word of words) {
      const posting = entry * 2 + (word === lead ? 1 : 0);
      const known = this.#fresh.get(word);
      if (known === undefined) this.#fresh.set(word, [posting]);
      else known.push(posting);
    }
    if (entry >= this.#marks.length) {
      const larger = new Uint8Array(Math.max(entry + 1, this.#marks.length * 2));
      larger.set(this.#marks);
      this.#marks = larger;
    }
    if (this.#fresh.size >= mostFresh) this.pack();
  }

  /**
   * Hands over the entries that have words with all these beginnings, and whether the first of them leads its name. Of
   * one beginning an entry may come for each of its words; entries that are no longer held may come as well.
   */
  visit(beginnings: readonly string[], visit: (entry: number, leads: boolean) => void): void {
    const [first] = beginnings;
    const sought = beginnings
      .map((beginning) => ({ isFirst: beginning === first, ranges: this.#rangesOf(beginning) }))
      .map((one) => ({ ...one, size: one.ranges.reduce((sum, range) => sum + range.length, 0) }))
      // What few have is looked at first, and all others only as far as they have that.
      .sort((a, b) => a.size - b.size);
    if (sought.length === 1) {
      for (const range of sought[0]?.ranges ?? [])
        for (let at = 0; at < range.length; at += 1) {
          const posting = range[at] ?? 0;
          visit(posting >>> 1, (posting & 1) === 1);
        }
      return;
    }
    const marks = this.#marks;
    const met = new Uint32Array(sought[0]?.size ?? 0);
    let count = 0;
    sought.forEach(({ ranges, isFirst }, step) => {
      for (const range of ranges)
        for (let at = 0; at < range.length; at += 1) {
          const posting = range[at] ?? 0;
          const entry = posting >>> 1;
          const mark = marks[entry] ?? 0;
          const has = mark & 0x7f;
          if (has === step) {
            if (step === 0) {
              met[count] = entry;
              count += 1;
            }
          } else if (has !== step + 1) continue;
          const leads = isFirst && (posting & 1) === 1 ? 0x80 : 0;
          marks[entry] = (step + 1) | (mark & 0x80) | leads;
        }
    });
    for (let at = 0; at < count; at += 1) {
      const entry = met[at] ?? 0;
      const mark = marks[entry] ?? 0;
      marks[entry] = 0;
      if ((mark & 0x7f) === sought.length) visit(entry, mark > 0x7f);
    }
  }

  /** The postings of the words that begin so, and of that word in another spelling or number. */
  #rangesOf(beginning: string): readonly (Uint32Array | readonly number[])[] {
    const beginnings = [...new Set([beginning, oneSpelling(beginning)])];
    const singular = singularOf(beginning);
    const ranges: (Uint32Array | readonly number[])[] = [];
    for (const part of this.#parts) {
      for (const one of beginnings) ranges.push(postingsBetween(part, one, `${one}\uffff`));
      if (singular !== undefined) ranges.push(postingsBetween(part, singular, `${singular}\u0000`));
    }
    for (const [word, postings] of this.#fresh)
      if (word === singular || beginnings.some((one) => word.startsWith(one))) ranges.push(postings);
    return ranges;
  }

  /** Packs what is fresh: afterwards questions are quicker. */
  pack(): void {
    if (this.#fresh.size === 0) return;
    const words = [...this.#fresh.keys()].sort();
    const part = packed(
      words.map((word) => [word, [this.#fresh.get(word) ?? []]] as const),
      () => true,
    );
    this.#fresh = new Map();
    this.#parts.push(part);
    for (;;) {
      const [before, last] = this.#parts.slice(-2);
      if (before === undefined || last === undefined) return;
      if (before.postings.length > last.postings.length) return;
      this.#parts.splice(-2, 2, packed(together(before, last), this.#isHeld));
    }
  }
}

function postingsBetween({ words, starts, postings }: Part, from: string, to: string): Uint32Array {
  return postings.subarray(starts[lowerBound(words, from)], starts[lowerBound(words, to)]);
}

/** The first word that is not before the one sought. */
function lowerBound(words: readonly string[], sought: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

type WordPostings = readonly [word: string, postings: readonly (Uint32Array | readonly number[])[]];

/** The words of both in order, each with what either has of it. */
function* together(one: Part, other: Part): Generator<WordPostings> {
  const of = ({ starts, postings }: Part, at: number) => postings.subarray(starts[at], starts[at + 1]);
  for (let left = 0, right = 0; left < one.words.length || right < other.words.length; ) {
    const [a, b] = [one.words[left], other.words[right]];
    if (b === undefined || (a !== undefined && a < b)) yield [a ?? '', [of(one, left++)]];
    else if (a === undefined || b < a) yield [b, [of(other, right++)]];
    else yield [a, [of(one, left++), of(other, right++)]];
  }
}

function packed(all: Iterable<WordPostings>, isHeld: (entry: number) => boolean): Part {
  const words: string[] = [];
  const starts = [0];
  let postings = new Uint32Array(4096);
  let length = 0;
  for (const [word, lists] of all) {
    const before = length;
    for (const list of lists)
      for (let at = 0; at < list.length; at += 1) {
        const posting = list[at] ?? 0;
        if (!isHeld(posting >>> 1)) continue;
        if (length === postings.length) {
          const larger = new Uint32Array(length * 2);
          larger.set(postings);
          postings = larger;
        }
        postings[length] = posting;
        length += 1;
      }
    if (length === before) continue;
    words.push(word);
    starts.push(length);
  }
  return { words, starts: Uint32Array.from(starts), postings: postings.slice(0, length) };
}
