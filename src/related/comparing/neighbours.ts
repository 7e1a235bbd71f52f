import type { Vector } from '../reading/statistics.ts';
import { Block, blockSize } from './block.ts';
import type { PartialLists } from './compare-blocks.ts';
import { kept, least, type NearList, NearLists, shown } from './near-lists.ts';
import { areSame, hashOfVector } from './same-vectors.ts';

/** What a change did to the lists. */
export interface ListChanges {
  /** Works whose list is another than before. */
  readonly dirty: Set<number>;
  /** Those of them where that shows. */
  readonly visible: Set<number>;
}

/**
 * The nearest neighbours of every work, exactly. A work that comes is compared with all that share a term with
 * it, by walking the works of each of its terms; it gets its own list and enters each list it belongs in. All
 * numbers are integers and ties go to the smaller id, so the outcome does not depend on the order of arrival.
 */
export class Neighbours {
  readonly #blocks: Block[] = [];
  readonly #lists = new NearLists((slot) => this.#ids[slot] as number);
  #ids = new Float64Array(1024);
  #isGone = new Uint8Array(1024);
  #slots = 0;
  readonly #sums = new Int32Array(blockSize);
  /** Weights of the vector that is being compared, by term. */
  #dense = new Uint16Array(1024);

  /** Slots given out, those of works gone included. */
  get slots(): number {
    return this.#slots;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** By slot, a score below which nothing enters the list. */
  get bars(): Uint32Array {
    return this.#lists.bars;
  }

  /** Bytes held: for each work, and for the terms of works. */
  get bytes(): { readonly works: number; readonly terms: number } {
    const works = this.#lists.bytes + this.#ids.byteLength + this.#isGone.byteLength;
    return { works, terms: this.#blocks.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Makes room for so many works and a question at once, and no more than they need. */
  reserve(slots: number): void {
    this.#makeRoom(slots);
  }

  /** What ties are decided by. */
  idOf(slot: number): number {
    return this.#ids[slot] ?? 0;
  }

  vector(slot: number): Vector | undefined {
    if (slot >= this.#slots || this.#isGone[slot] === 1) return undefined;
    return this.#blocks[Math.floor(slot / blockSize)]?.vector(slot % blockSize);
  }

  list(slot: number): NearList {
    return this.#lists.list(slot);
  }

  isCut(slot: number): boolean {
    return this.#lists.isCut(slot);
  }

  /** Puts a work and its list as they were kept into the next slots; slots left out are of works gone. */
  restore(slot: number, id: number, vector: Vector, list: NearList, cut: boolean): void {
    while (this.#slots < slot) {
      this.#isGone[this.#push(0, nothing)] = 1;
    }
    this.#push(id, vector);
    this.#lists.put(slot, list, cut);
  }

  /** Takes in a work without comparing it; `compareAll` does that for all. Answers its slot. */
  place(id: number, vector: Vector): number {
    return this.#push(id, vector);
  }

  mergeLists({ first, starts, slots, scores }: PartialLists): void {
    for (let row = 0; row + 1 < starts.length; row += 1)
      this.#lists.merge(first + row, slots, scores, starts[row] ?? 0, starts[row + 1] ?? 0);
  }

  /** Gives works the lists of those that they are copies of (`copiesOf`), and these as the nearest. */
  copyLists(copies: ReadonlyMap<number, number>): void {
    for (const [copy, original] of copies) {
      const { weights } = this.vector(original) ?? nothing;
      const { slots, scores } = this.#lists.list(original);
      this.#lists.empty(copy);
      this.#lists.merge(copy, slots, scores, 0, slots.length);
      let score = 0;
      for (const weight of weights) score += weight * weight;
      this.#lists.offer(copy, original, score);
    }
  }

  /** Takes in a work; answers its slot. */
  add(id: number, vector: Vector, { dirty, visible }: ListChanges): number {
    const slot = this.#slots;
    const lists = this.#lists;
    this.#makeRoom(slot);
    this.#ids[slot] = id;
    this.#compare(vector, (other, score) => {
      lists.offer(slot, other, score);
      const place = lists.offer(other, slot, score);
      if (place < kept) dirty.add(other);
      if (place < shown) visible.add(other);
    });
    this.#push(id, vector);
    dirty.add(slot);
    visible.add(slot);
    return slot;
  }

  /** Lets works go, from the lists of others too; lists that became too short are made anew. */
  remove(gone: ReadonlySet<number>, { dirty, visible }: ListChanges): void {
    const renewed = new Map<number, number>();
    for (const slot of gone) {
      this.#isGone[slot] = 1;
      this.#lists.empty(slot);
      dirty.delete(slot);
      visible.delete(slot);
    }
    for (let slot = 0; slot < this.#slots; slot += 1) {
      if (this.#isGone[slot] === 1) continue;
      const first = this.#lists.strike(slot, this.#isGone);
      if (first < 0) continue;
      dirty.add(slot);
      if (first < shown) visible.add(slot);
      if (this.#lists.size(slot) >= shown || !this.#lists.isCut(slot)) continue;
      this.#renew(slot, renewed);
      visible.add(slot);
    }
  }

  /** The works nearest to a vector that is of none of them. */
  nearestTo(vector: Vector, most: number): NearList {
    const question = this.#slots;
    this.#lists.makeRoom(question + 1);
    this.#lists.empty(question);
    this.#compare(vector, (other, score) => this.#lists.offer(question, other, score));
    const { slots, scores } = this.#lists.list(question);
    this.#lists.empty(question);
    return { slots: slots.slice(0, most), scores: scores.slice(0, most) };
  }

  /** Makes a list anew; of thousands that are the same only the first (`renewed`, by hash) is compared with all. */
  #renew(slot: number, renewed: Map<number, number>): void {
    const vector = this.vector(slot);
    if (vector === undefined) return;
    const hash = hashOfVector(vector);
    const first = renewed.get(hash);
    if (
      first !== undefined &&
      areSame(this.vector(first), vector) &&
      !this.list(first).slots.includes(slot)
    ) {
      this.copyLists(new Map([[slot, first]]));
      return;
    }
    if (first === undefined) renewed.set(hash, slot);
    this.#lists.empty(slot);
    this.#compare(vector, (other, score) => {
      if (other !== slot) this.#lists.offer(slot, other, score);
    });
  }

  /** Tells every work whose likeness to a vector is worth telling, and the likeness. */
  #compare(vector: Vector, tell: (slot: number, score: number) => void): void {
    const { terms, weights } = vector;
    const termRoom = (terms.at(-1) ?? 0) + 1;
    if (termRoom > this.#dense.length) this.#dense = new Uint16Array(Math.ceil(termRoom * 1.5));
    for (let at = 0; at < terms.length; at += 1) this.#dense[terms[at] ?? 0] = weights[at] ?? 0;
    for (const [number, block] of this.#blocks.entries()) {
      const sums = this.#sums;
      block.addProducts(vector, this.#dense, sums);
      const first = number * blockSize;
      for (let place = 0; place < block.size; place += 1) {
        const score = sums[place] as number;
        if (score >= least && this.#isGone[first + place] === 0) tell(first + place, score);
      }
      sums.fill(0, 0, block.size);
    }
    for (let at = 0; at < terms.length; at += 1) this.#dense[terms[at] ?? 0] = 0;
  }

  #push(id: number, vector: Vector): number {
    const slot = this.#slots;
    this.#makeRoom(slot);
    this.#ids[slot] = id;
    let block = this.#blocks.at(-1);
    if (block === undefined || block.size === blockSize) {
      block = new Block();
      this.#blocks.push(block);
    }
    block.push(vector);
    this.#slots = slot + 1;
    return slot;
  }

  #makeRoom(slot: number): void {
    this.#lists.makeRoom(slot + 1);
    if (slot < this.#ids.length) return;
    const ids = new Float64Array(Math.max(slot + 1, Math.ceil(this.#ids.length * 1.25)));
    ids.set(this.#ids);
    this.#ids = ids;
    const isGone = new Uint8Array(ids.length);
    isGone.set(this.#isGone);
    this.#isGone = isGone;
  }
}

const nothing: Vector = { terms: new Uint32Array(0), weights: new Uint16Array(0) };
