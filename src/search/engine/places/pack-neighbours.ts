import { ByteWriter } from '../bytes.ts';
import { grown } from '../grown.ts';
import type { TokenList } from '../lexicon.ts';
import { NeighbourCursor, neighbourNumber, neighbourNumbers } from './neighbours.ts';

/** So many bytes a group of numbers has at least, and so many groups there are at most. */
const groupLength = 512;
const mostGroups = 4096;

/** Where neighbours are written. */
type Writer = Pick<ByteWriter, 'length' | 'byte' | 'varint' | 'copy'>;

/** Which documents have which neighbours, as they come, document by document. */
export class NeighbourList {
  #numbers = new Uint16Array(1 << 15);
  #size = 0;
  /** Where those of each document end. */
  #ends: number[] = [];

  clear(): void {
    this.#size = 0;
    this.#ends = [];
  }

  /** Words of the document at hand; the hash of each term by its number. */
  addRow({ terms, length, also }: TokenList, hashes: Int32Array): void {
    let before = terms[0] ?? -1;
    for (let place = 1; place < length; place += 1) {
      const term = terms[place] ?? -1;
      if (before !== -1 && term !== -1) this.#add(hashes[before] ?? 0, hashes[term] ?? 0);
      before = term;
    }
    if (also.length > 0) this.#addOtherForms({ terms, length, also }, hashes);
  }

  /** Other forms of words stand beside the words around these, and beside the other forms of those. */
  #addOtherForms(
    { terms, length, also }: Pick<TokenList, 'terms' | 'length' | 'also'>,
    hashes: Int32Array,
  ): void {
    const forms = new Map<number, number[]>();
    for (let at = 0; at < also.length; at += 2) {
      const [place = 0, term = 0] = [also[at], also[at + 1]];
      const known = forms.get(place);
      if (known === undefined) forms.set(place, [term]);
      else if (!known.includes(term)) known.push(term);
    }
    const wordAt = (place: number) => (place < 0 || place >= length ? -1 : (terms[place] ?? -1));
    for (const [place, own] of forms)
      for (const form of own) {
        const [before, after] = [wordAt(place - 1), wordAt(place + 1)];
        if (before !== -1) this.#add(hashes[before] ?? 0, hashes[form] ?? 0);
        if (after !== -1) this.#add(hashes[form] ?? 0, hashes[after] ?? 0);
        for (const other of forms.get(place + 1) ?? []) this.#add(hashes[form] ?? 0, hashes[other] ?? 0);
      }
  }

  #add(first: number, second: number): void {
    const number = neighbourNumber(first, second);
    if (this.#size === this.#numbers.length)
      this.#numbers = grown(this.#numbers, new Uint16Array(2 * this.#size));
    this.#numbers[this.#size] = number;
    this.#size += 1;
  }

  endDocument(): void {
    this.#ends.push(this.#size);
  }

  /** Writes all by number (a counting sort); answers where the groups begin. */
  pack(into: ByteWriter): Uint32Array {
    const places = new Uint32Array(neighbourNumbers + 1);
    for (let at = 0; at < this.#size; at += 1) {
      const next = (this.#numbers[at] ?? 0) + 1;
      places[next] = (places[next] ?? 0) + 1;
    }
    for (let number = 0; number < neighbourNumbers; number += 1)
      places[number + 1] = (places[number + 1] ?? 0) + (places[number] ?? 0);
    const documents = new Uint16Array(this.#size);
    let at = 0;
    for (const [document, end] of this.#ends.entries())
      for (; at < end; at += 1) {
        const number = this.#numbers[at] ?? 0;
        const place = places[number] ?? 0;
        places[number] = place + 1;
        documents[place] = document;
      }
    // Each place has moved to where the next number's begin.
    const packer = new NeighbourPacker(into, this.#size);
    let from = 0;
    for (let number = 0; number < neighbourNumbers; number += 1) {
      const end = places[number] ?? 0;
      for (; from < end; from += 1) packer.add(documents[from] ?? 0);
      packer.endNumber(number);
    }
    return packer.finish();
  }
}

/** Puts together what segments say, by the new numbers of their documents, or -1 for those that are gone. */
export function mergeNeighbours(
  parts: readonly { readonly bytes: Uint8Array; readonly numbers: Int32Array }[],
  into: Writer,
): Uint32Array {
  const packer = new NeighbourPacker(
    into,
    parts.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  const cursors = parts.map(({ bytes }) => new NeighbourCursor(bytes));
  for (let number = 0; number < neighbourNumbers; number += 1) {
    for (const [part, cursor] of cursors.entries()) {
      if (cursor.number !== number) continue;
      const map = parts[part]?.numbers;
      cursor.forEach((document) => {
        const to = map?.[document] ?? -1;
        if (to !== -1) packer.add(to);
      });
      cursor.skip();
    }
    packer.endNumber(number);
  }
  return packer.finish();
}

/** Writes the documents of one number after another. */
class NeighbourPacker {
  readonly #into: Writer;
  readonly #own = new ByteWriter(1 << 12);
  readonly #starts: Uint32Array;
  readonly #inGroup: number;
  #latest = -1;

  /** About so many bytes are to come. */
  constructor(into: Writer, bytes: number) {
    this.#into = into;
    let groups = 1;
    while (groups < mostGroups && groups * groupLength < bytes) groups *= 2;
    this.#inGroup = neighbourNumbers / groups;
    this.#starts = new Uint32Array(groups + 1);
    this.#starts[0] = into.length;
  }

  /** A document that has the number; ascending, and more than once does no harm. */
  add(document: number): void {
    if (document === this.#latest) return;
    this.#own.varint(document - this.#latest);
    this.#latest = document;
  }

  /** Those were the documents of a number; numbers come in order. */
  endNumber(number: number): void {
    const own = this.#own;
    const into = this.#into;
    if (own.length > 0) {
      into.byte(number & 0xff);
      into.byte(number >>> 8);
      into.varint(own.length);
      into.copy(own.memory, 0, own.length);
      own.clear();
      this.#latest = -1;
    }
    if ((number + 1) % this.#inGroup === 0) this.#starts[(number + 1) / this.#inGroup] = into.length;
  }

  finish(): Uint32Array {
    return this.#starts;
  }
}
