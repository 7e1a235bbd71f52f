import { ByteWriter } from './bytes.ts';
import { termsInBlock as block, TermCursor } from './term-cursor.ts';
import { UnpackedTerm } from './unpacked-term.ts';

/** So many that were looked for are remembered. */
const termsKept = 12;

/** The terms of a segment in the order of their UTF-8 bytes; the number of a term is its place. */
export interface Dictionary {
  readonly size: number;
  /** The number of a term, or -1. */
  find(term: string): number;
  /** The numbers of the terms that begin so: from the first to before the second. */
  range(prefix: string): readonly [number, number];
  term(number: number): string;
  /** Calls for each term from one number to before another; its bytes are good until the call is over. */
  forEach(from: number, to: number, visit: (number: number, bytes: Uint8Array, length: number) => void): void;
  /** Walks through all terms in order. */
  cursor(): TermCursor;
}

/** Packs sorted terms: of each only what differs from the one before, the first of each block whole. */
export class TermPacker {
  readonly #writer = new ByteWriter(1 << 16);
  readonly #blocks: number[] = [];
  #before = new Uint8Array(1024);
  #lengthBefore = 0;
  #count = 0;

  add(source: Uint8Array, start: number, end: number): void {
    const isFirst = this.#count % block === 0;
    const length = end - start;
    const before = this.#before;
    let shared = 0;
    if (isFirst) this.#blocks.push(this.#writer.length);
    else {
      const most = Math.min(this.#lengthBefore, length);
      while (shared < most && before[shared] === source[start + shared]) shared += 1;
      this.#writer.varint(shared);
    }
    this.#writer.varint(length - shared);
    this.#writer.copy(source, start + shared, end);
    for (let at = shared; at < length; at += 1) before[at] = source[start + at] ?? 0;
    this.#lengthBefore = length;
    this.#count += 1;
  }

  finish(): { readonly terms: Uint8Array; readonly termBlocks: Uint32Array } {
    return { terms: this.#writer.written(), termBlocks: Uint32Array.from(this.#blocks) };
  }
}

export function openDictionary(bytes: Uint8Array, blocks: Uint32Array, size: number): Dictionary {
  const unpacked = new UnpackedTerm();
  const scratch = unpacked.bytes;

  /** Writes the terms of a block one after another into `scratch`, until `visit` says so; answers where it stopped. */
  function walk(number: number, visit: (length: number, at: number) => boolean): number {
    let at = blocks[number] ?? 0;
    const last = Math.min(block, size - number * block);
    for (let inBlock = 0; inBlock < last; inBlock += 1) {
      at = unpacked.read(bytes, at, inBlock === 0);
      if (visit(unpacked.length, inBlock)) return number * block + inBlock;
    }
    return number * block + last;
  }

  /** Below 0 where `wanted` comes before the first term of a block. */
  function compareFirst(number: number, wanted: Uint8Array): number {
    const [length, start] = varintAt(bytes, blocks[number] ?? 0);
    return compare(wanted, bytes, start, length);
  }

  /** The first term that is not smaller. */
  function lowerBound(wanted: Uint8Array): number {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareFirst(middle, wanted) > 0) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : walk(low - 1, (length) => compare(wanted, scratch, 0, length) <= 0);
  }

  /** The length of a term, whose bytes stand in `scratch` then. */
  function termAt(number: number): number {
    let found = 0;
    walk(Math.floor(number / block), (length, at) => {
      found = length;
      return at === number % block;
    });
    return found;
  }

  /** What was looked for last: a question asks for the same terms several times. */
  const lately: string[] = [];
  const numbers: number[] = [];
  let next = 0;

  return {
    size,
    find(term) {
      const known = lately.indexOf(term);
      if (known !== -1) return numbers[known] ?? -1;
      const wanted = bytesOf(term);
      const at = lowerBound(wanted);
      const number = at < size && compare(wanted, scratch, 0, termAt(at)) === 0 ? at : -1;
      lately[next] = term;
      numbers[next] = number;
      next = (next + 1) % termsKept;
      return number;
    },
    range(prefix) {
      const wanted = bytesOf(prefix);
      const after = new Uint8Array(wanted.length + 1).fill(0xff);
      after.set(wanted);
      return [lowerBound(wanted), lowerBound(after)];
    },
    forEach(from, to, visit) {
      for (let number = Math.floor(from / block); number * block < to; number += 1)
        walk(number, (length, at) => {
          const term = number * block + at;
          if (term >= from && term < to) visit(term, scratch, length);
          return false;
        });
    },
    term: (number) => decoder.decode(scratch.subarray(0, termAt(number))),
    cursor: () => new TermCursor(bytes, size),
  };
}

const encoder = new TextEncoder();

/** The text at hand: it is looked for in one segment after another. */
let atHand = { text: '', bytes: new Uint8Array() };

function bytesOf(text: string): Uint8Array {
  if (atHand.text !== text) atHand = { text, bytes: encoder.encode(text) };
  return atHand.bytes;
}

const decoder = new TextDecoder();

/** By bytes, as UTF-8 sorts; `length` bytes of `other` from `start`. */
function compare(wanted: Uint8Array, other: Uint8Array, start: number, length: number): number {
  const most = Math.min(wanted.length, length);
  for (let at = 0; at < most; at += 1) {
    const difference = (wanted[at] ?? 0) - (other[start + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return wanted.length - length;
}

/** The value and where it ends. */
function varintAt(bytes: Uint8Array, from: number): [number, number] {
  let value = 0;
  let shift = 0;
  for (let at = from; ; at += 1) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at + 1];
    shift += 7;
  }
}
