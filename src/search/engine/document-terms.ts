import type { ByteWriter } from './bytes.ts';
import { grown } from './grown.ts';
import { impactOf, mostPositions } from './layout.ts';

/** What the words of one document add up to: of each term how much it counts, in which fields it stands, and where. */
export class DocumentTerms {
  // One entry for each word, chained by term.
  #positions = new Uint32Array(4096);
  #next = new Int32Array(4096);
  #words = 0;
  /** For each term of the vocabulary its number among those of this document, or -1. */
  #numbers = new Int32Array(1 << 16).fill(-1);
  // For each of those: the term, its chain, and what it adds up to.
  #terms = new Uint32Array(1024);
  #first = new Int32Array(1024);
  #last = new Int32Array(1024);
  #weighted = new Float64Array(1024);
  #masks = new Uint8Array(1024);
  #count = 0;

  /** How many terms there are, numbered from 0 in the order in which they came. */
  get count(): number {
    return this.#count;
  }

  term(number: number): number {
    return this.#terms[number] ?? 0;
  }

  impact(number: number): number {
    return impactOf(this.#weighted[number] ?? 0);
  }

  mask(number: number): number {
    return this.#masks[number] ?? 0;
  }

  /** Differences of places, doubled; the last has one more. */
  writePlaces(number: number, into: ByteWriter): void {
    let before = 0;
    for (let word = this.#first[number] ?? -1; word !== -1; ) {
      const next = this.#next[word] ?? -1;
      const position = this.#positions[word] ?? 0;
      into.varint(((position - before) << 1) | (next === -1 ? 1 : 0));
      before = position;
      word = next;
    }
  }

  /** The next document begins. */
  clear(): void {
    for (let number = 0; number < this.#count; number += 1) this.#numbers[this.#terms[number] ?? 0] = -1;
    this.#count = 0;
    this.#words = 0;
  }

  /** A word, and how much it counts there. Words beyond `mostPositions` are not told apart by place. */
  add(term: number, place: number, field: number, counted: number): void {
    const number = this.#touch(term);
    this.#weighted[number] = (this.#weighted[number] ?? 0) + counted;
    this.#masks[number] = (this.#masks[number] ?? 0) | (1 << field);
    const position = place < mostPositions ? place : mostPositions;
    const last = this.#last[number] ?? -1;
    if (last !== -1 && (this.#positions[last] ?? 0) >= position) {
      this.#insert(number, position);
      return;
    }
    const word = this.#word(position);
    if (last === -1) this.#first[number] = word;
    else this.#next[last] = word;
    this.#last[number] = word;
  }

  /** Another form of a word stands before one that was met already, or where one stands. */
  #insert(number: number, position: number): void {
    let before = -1;
    let after = this.#first[number] ?? -1;
    while (after !== -1 && (this.#positions[after] ?? 0) < position) {
      before = after;
      after = this.#next[after] ?? -1;
    }
    if (this.#positions[after] === position) return;
    const word = this.#word(position);
    this.#next[word] = after;
    if (before === -1) this.#first[number] = word;
    else this.#next[before] = word;
  }

  #word(position: number): number {
    if (this.#words === this.#positions.length) {
      this.#positions = grown(this.#positions, new Uint32Array(this.#words * 2));
      this.#next = grown(this.#next, new Int32Array(this.#words * 2));
    }
    const word = this.#words;
    this.#words += 1;
    this.#positions[word] = position;
    this.#next[word] = -1;
    return word;
  }

  /** A term that this document has not had yet begins anew. */
  #touch(term: number): number {
    if (term >= this.#numbers.length)
      this.#numbers = grown(
        this.#numbers,
        new Int32Array(Math.max(term + 1, this.#numbers.length * 2)).fill(-1),
      );
    const known = this.#numbers[term] ?? -1;
    if (known !== -1) return known;
    const number = this.#count;
    if (number === this.#terms.length) this.#growCounts();
    this.#numbers[term] = number;
    this.#terms[number] = term;
    this.#first[number] = -1;
    this.#last[number] = -1;
    this.#weighted[number] = 0;
    this.#masks[number] = 0;
    this.#count += 1;
    return number;
  }

  #growCounts(): void {
    const length = this.#terms.length * 2;
    this.#terms = grown(this.#terms, new Uint32Array(length));
    this.#first = grown(this.#first, new Int32Array(length));
    this.#last = grown(this.#last, new Int32Array(length));
    this.#weighted = grown(this.#weighted, new Float64Array(length));
    this.#masks = grown(this.#masks, new Uint8Array(length));
  }
}
