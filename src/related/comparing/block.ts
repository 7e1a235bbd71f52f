import type { Vector } from '../reading/statistics.ts';

/** So many works make a block: their sums stay in the cache nearest to the processor. */
export const blockSize = 8_192;
/** So many works of a block may wait to be indexed; until then they are compared one by one. */
const mostWaiting = 1_024;

/** The arrays of a block, fit to be sent to another thread. */
export interface BlockArrays {
  readonly terms: Uint32Array;
  readonly weights: Uint16Array;
  /** Where the vector of each work begins; one more than there are works. */
  readonly starts: Uint32Array;
  readonly size: number;
}

/**
 * The vectors of up to `blockSize` works, by work and by term. By term they are packed as place · 65,536 + weight,
 * in the order of the works, so that adding up goes through memory in one direction.
 *
 *     by work   starts  [0, 3, 5 …]          terms [7, 12, 40 | 7, 9 | …]   weights […]
 *     by term   heads   [7, 9, 12, 40 …]     ranges [0, 2, 3, 4 …]          postings [0·w, 1·w | 1·w | 0·w | …]
 */
export class Block {
  #terms: Uint32Array;
  #weights: Uint16Array;
  readonly #starts = numbers(blockSize + 1);
  #size = 0;
  #indexed = 0;
  #heads = new Uint32Array(0);
  #ranges = new Uint32Array(1);
  #postings = new Uint32Array(0);

  /** `postings`: how many terms its works will have in all, where that is known. */
  constructor(postings = 1_024) {
    this.#terms = numbers(postings);
    this.#weights = new Uint16Array(new SharedArrayBuffer(postings * 2));
  }

  static from({ terms, weights, starts, size }: BlockArrays): Block {
    const block = new Block(0);
    block.#terms = terms;
    block.#weights = weights;
    block.#starts.set(starts);
    block.#size = size;
    return block;
  }

  get size(): number {
    return this.#size;
  }

  get arrays(): BlockArrays {
    return { terms: this.#terms, weights: this.#weights, starts: this.#starts, size: this.#size };
  }

  /** Bytes held, by work and by term. */
  get bytes(): number {
    const { byteLength } = this.#postings;
    return (
      this.#terms.byteLength +
      this.#weights.byteLength +
      this.#starts.byteLength +
      byteLength +
      this.#heads.byteLength * 2
    );
  }

  vector(place: number): Vector {
    const [from, to] = [this.#starts[place], this.#starts[place + 1]];
    return { terms: this.#terms.subarray(from, to), weights: this.#weights.subarray(from, to) };
  }

  push({ terms, weights }: Vector): void {
    const from = this.#starts[this.#size] ?? 0;
    const to = from + terms.length;
    if (to > this.#terms.length) this.#resize(Math.ceil(to * 1.5));
    this.#terms.set(terms, from);
    this.#weights.set(weights, from);
    this.#size += 1;
    this.#starts[this.#size] = to;
    if (this.#size === blockSize) this.#resize(to);
  }

  #resize(room: number): void {
    const held = Math.min(room, this.#terms.length);
    const [terms, weights] = [numbers(room), new Uint16Array(new SharedArrayBuffer(room * 2))];
    terms.set(this.#terms.subarray(0, held));
    weights.set(this.#weights.subarray(0, held));
    this.#terms = terms;
    this.#weights = weights;
  }

  /**
   * Adds the products of weights of one vector with each of the block to `sums`, by place. `dense` has the weights of
   * that vector by term, and 0 elsewhere.
   */
  addProducts({ terms, weights }: Vector, dense: Uint16Array, sums: Int32Array): void {
    if (this.#size - this.#indexed > (this.#size === blockSize ? 0 : mostWaiting)) this.#index();
    for (let at = 0; at < terms.length; at += 1) {
      const range = this.#find(terms[at] ?? 0);
      if (range < 0) continue;
      addPostings(
        this.#postings,
        this.#ranges[range] ?? 0,
        this.#ranges[range + 1] ?? 0,
        weights[at] ?? 0,
        sums,
      );
    }
    for (let place = this.#indexed; place < this.#size; place += 1) {
      let sum = 0;
      for (let at = this.#starts[place] ?? 0; at < (this.#starts[place + 1] ?? 0); at += 1)
        sum += (dense[this.#terms[at] ?? 0] ?? 0) * (this.#weights[at] ?? 0);
      sums[place] = sum;
    }
  }

  /**
   * The same for many vectors in turn: finds the postings of a term without searching. All works are indexed. With
   * `isOwn` the vectors are those of the block, in order, and each is compared with the ones before it.
   */
  createAdder(termCount: number, isOwn: boolean): (vector: Vector, sums: Int32Array) => void {
    this.#index();
    const postings = this.#postings;
    const begins = new Uint32Array(termCount + 1);
    for (const [range, term] of this.#heads.entries())
      begins[term + 1] = (this.#ranges[range + 1] ?? 0) - (this.#ranges[range] ?? 0);
    for (let term = 0; term < termCount; term += 1)
      begins[term + 1] = (begins[term + 1] ?? 0) + (begins[term] ?? 0);
    // Postings are in the order of the works: those before a work are those that have been asked with.
    const ends = isOwn ? begins.slice() : begins.subarray(1);
    const step = isOwn ? 1 : 0;
    return ({ terms, weights }, sums) => {
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at] as number;
        const end = ends[term] as number;
        addPostings(postings, begins[term] as number, end, weights[at] as number, sums);
        if (step === 1) ends[term] = end + 1;
      }
    };
  }

  /** Sorts the vectors by term: counts, places, fills. */
  #index(): void {
    if (this.#indexed === this.#size) return;
    const end = this.#starts[this.#size] ?? 0;
    const heads = new Uint32Array(this.#terms.subarray(0, end)).sort();
    let distinct = 0;
    const ranges: number[] = [];
    for (let at = 0; at < end; at += 1) {
      if (at > 0 && heads[at] === heads[distinct - 1]) continue;
      heads[distinct] = heads[at] ?? 0;
      ranges.push(at);
      distinct += 1;
    }
    this.#heads = heads.slice(0, distinct);
    this.#ranges = Uint32Array.from([...ranges, end]);
    this.#postings = new Uint32Array(end);
    const next = this.#ranges.slice();
    for (let place = 0; place < this.#size; place += 1) {
      for (let at = this.#starts[place] ?? 0; at < (this.#starts[place + 1] ?? 0); at += 1) {
        const range = this.#find(this.#terms[at] ?? 0);
        const to = next[range] ?? 0;
        this.#postings[to] = place * 65_536 + (this.#weights[at] ?? 0);
        next[range] = to + 1;
      }
    }
    this.#indexed = this.#size;
  }

  /** The place of a term among the heads, or -1. */
  #find(term: number): number {
    const heads = this.#heads;
    let low = 0;
    let high = heads.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const head = heads[middle] as number;
      if (head === term) return middle;
      if (head < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** The innermost loop of all: whole numbers only, within bounds by construction. */
function addPostings(
  postings: Uint32Array,
  from: number,
  to: number,
  weight: number,
  sums: Int32Array,
): void {
  for (let at = from; at < to; at += 1) {
    const posting = postings[at] as number;
    const place = posting >>> 16;
    sums[place] = ((sums[place] as number) + Math.imul(posting & 0xffff, weight)) | 0;
  }
}

function numbers(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}
