import { sortingKey } from './term-table.ts';
import { UnpackedTerm } from './unpacked-term.ts';

/** So many terms of a dictionary share what they begin with; the first of them is whole. */
export const termsInBlock = 16;
/** So many bytes are in a sorting key. */
const inKey = 6;

/** Walks through all terms of a dictionary in order. */
export class TermCursor {
  /** The number of the term at hand; behind the last, how many there are. */
  number = -1;
  readonly #term = new UnpackedTerm();
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
    const term = this.#term;
    this.#at = term.read(this.#packed, this.#at, this.number % termsInBlock === 0);
    if (term.shared < inKey) this.key = sortingKey(term.bytes, 0, term.length);
  }

  /** Its UTF-8 bytes are the first `length` of these, until the next step. */
  get bytes(): Uint8Array {
    return this.#term.bytes;
  }

  get length(): number {
    return this.#term.length;
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
