import { sortingKey } from './term-table.ts';

/** So many terms of a dictionary share what they begin with; the first of them is whole. */
export const termsInBlock = 16;
/** So many bytes are in a sorting key. */
const inKey = 6;

/** Walks through all terms of a dictionary in order. */
export class TermCursor {
  /** The number of the term at hand; behind the last, how many there are. */
  number = -1;
  /** Its UTF-8 bytes are the first `length` of these, until the next step. */
  readonly bytes = new Uint8Array(1024);
  length = 0;
  /** Sorts as its first bytes do; infinite behind the last. */
  key = 0;
  readonly #packed: Uint8Array;
  readonly #size: number;
  #at = 0;

  /** Over what `TermPacker` made. */
  constructor(packed: Uint8Array, size: number) {
    this.#packed = packed;
    this.#size = size;
    this.next();
  }

  next(): void {
    this.number += 1;
    if (this.number >= this.#size) {
      this.number = this.#size;
      this.key = Number.POSITIVE_INFINITY;
      return;
    }
    const { bytes } = this;
    const packed = this.#packed;
    let at = this.#at;
    // Lengths of terms are under 1024: a varint of two bytes at most.
    let shared = 0;
    if (this.number % termsInBlock !== 0) {
      shared = packed[at] ?? 0;
      at += 1;
      if (shared > 0x7f) {
        shared = (shared & 0x7f) | ((packed[at] ?? 0) << 7);
        at += 1;
      }
    }
    let rest = packed[at] ?? 0;
    at += 1;
    if (rest > 0x7f) {
      rest = (rest & 0x7f) | ((packed[at] ?? 0) << 7);
      at += 1;
    }
    const length = shared + rest;
    for (let to = shared; to < length; to += 1, at += 1) bytes[to] = packed[at] ?? 0;
    this.#at = at;
    this.length = length;
    if (shared < inKey) this.key = sortingKey(bytes, 0, length);
  }

  /** Below 0 where its term comes before another's, 0 where both are the same. */
  compare(other: TermCursor): number {
    if (this.key !== other.key) return this.key - other.key;
    const most = Math.min(this.length, other.length);
    for (let at = inKey; at < most; at += 1) {
      const difference = (this.bytes[at] ?? 0) - (other.bytes[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return this.length - other.length;
  }
}

/** Those of the cursors whose term comes first, into `into`: none where all are behind their last. */
export function leastOf(cursors: readonly TermCursor[], into: number[]): void {
  into.length = 0;
  let least: TermCursor | undefined;
  for (let at = 0; at < cursors.length; at += 1) {
    const cursor = cursors[at];
    if (cursor === undefined || cursor.key === Number.POSITIVE_INFINITY) continue;
    const order = least === undefined ? -1 : cursor.compare(least);
    if (order > 0) continue;
    if (order < 0) into.length = 0;
    into.push(at);
    least = cursor;
  }
}
