import { hash32 } from '../../text/index.ts';
import { ByteWriter } from './bytes.ts';
import { grown } from './grown.ts';
import { Lexicon } from './lexicon.ts';
import { sortingKey } from './term-table.ts';

/** With more terms than this a vocabulary is given up for a new one. */
const mostTerms = 500_000;

/** The words met so far, kept from segment to segment, and the order of their terms: most of a segment's have been met. */
export class Vocabulary {
  lexicon = new Lexicon();
  /** The bytes of the terms one after another, and where each ends. */
  #bytes = new ByteWriter(1 << 18);
  #ends = new Uint32Array(1 << 15);
  /** The numbers of the terms in the order of their bytes. */
  #order: Uint32Array = new Uint32Array();
  #hashes = new Int32Array(1 << 15);
  #hashed = 0;

  /** Before a segment is begun: numbers of terms are good until the next call. */
  begin(): Lexicon {
    if (this.lexicon.size > mostTerms) {
      this.lexicon = new Lexicon();
      this.#bytes = new ByteWriter(1 << 18);
      this.#order = new Uint32Array();
      this.#hashed = 0;
    }
    return this.lexicon;
  }

  /** The hashes of all terms met so far (`hash32`), by their numbers; good until more are met. */
  get hashes(): Int32Array {
    const { size, terms } = this.lexicon;
    if (size > this.#hashes.length) this.#hashes = grown(this.#hashes, new Int32Array(2 * size));
    for (; this.#hashed < size; this.#hashed += 1)
      this.#hashes[this.#hashed] = hash32(terms[this.#hashed] ?? '');
    return this.#hashes;
  }

  /** The numbers of those terms that are counted, in the order of their bytes. */
  inOrder(counts: Uint32Array): Uint32Array {
    this.#takeIn();
    const used = new Uint32Array(this.#order.length);
    let size = 0;
    for (const term of this.#order) {
      if ((counts[term] ?? 0) === 0) continue;
      used[size] = term;
      size += 1;
    }
    return used.subarray(0, size);
  }

  /** Where the bytes of a term stand, once it was `inOrder`. */
  get bytes(): Uint8Array {
    return this.#bytes.memory;
  }

  start(term: number): number {
    return term === 0 ? 0 : (this.#ends[term - 1] ?? 0);
  }

  end(term: number): number {
    return this.#ends[term] ?? 0;
  }

  /** Gives the terms that are new their places in the order. */
  #takeIn(): void {
    const known = this.#order.length;
    const { size, terms } = this.lexicon;
    if (size === known) return;
    if (size > this.#ends.length) {
      const larger = new Uint32Array(2 * size);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    for (let term = known; term < size; term += 1) {
      this.#bytes.text(terms[term] ?? '');
      this.#ends[term] = this.#bytes.length;
    }
    this.#order = this.#merged(this.#sortedFrom(known));
  }

  #sortedFrom(first: number): Uint32Array {
    const numbers = Uint32Array.from({ length: this.lexicon.size - first }, (_, at) => first + at);
    const keys = Float64Array.from(numbers, (term) =>
      sortingKey(this.bytes, this.start(term), this.end(term)),
    );
    return numbers.sort((a, b) => (keys[a - first] ?? 0) - (keys[b - first] ?? 0) || this.#compare(a, b));
  }

  /** Each new term behind the last known one that is smaller: few are new, so what stands between is copied whole. */
  #merged(fresh: Uint32Array): Uint32Array {
    const known = this.#order;
    const merged = new Uint32Array(known.length + fresh.length);
    let from = 0;
    fresh.forEach((term, before) => {
      let [low, high] = [from, known.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (this.#compare(known[middle] ?? 0, term) < 0) low = middle + 1;
        else high = middle;
      }
      merged.set(known.subarray(from, low), from + before);
      merged[low + before] = term;
      from = low;
    });
    merged.set(known.subarray(from), from + fresh.length);
    return merged;
  }

  #compare(a: number, b: number): number {
    const { bytes } = this;
    const [start, otherStart] = [this.start(a), this.start(b)];
    const [length, otherLength] = [this.end(a) - start, this.end(b) - otherStart];
    const most = Math.min(length, otherLength);
    for (let at = 0; at < most; at += 1) {
      const difference = (bytes[start + at] ?? 0) - (bytes[otherStart + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }
}
