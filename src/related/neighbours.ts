import { one, type Vector } from './statistics.ts';

/** How many neighbours are kept, and how many are shown: the difference is for works that go. */
const kept = 64;
export const shown = 50;
/** Below this cosine two works have no more in common than any two have. */
const least = Math.round(0.04 * one * one);

/** A list of neighbours, nearest first. */
export interface NearList {
  readonly slots: Uint32Array;
  /** Cosines in units of `one`². */
  readonly scores: Uint32Array;
}

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
  readonly #vectors: (Vector | undefined)[] = [];
  /** For each term: slot, weight, slot, weight, … */
  readonly #bearers: Uint32Array[] = [];
  readonly #bearerCounts: number[] = [];
  #ids = new Float64Array(1024);
  #sums = new Uint32Array(1024);
  #near = new Uint32Array(1024 * kept);
  #scores = new Uint32Array(1024 * kept);
  #sizes = new Uint8Array(1024);
  /** A score that is not above this does not enter the list. */
  #bars = new Uint32Array(1024);
  /** 1 where the list was full once: what lies below its end is not known. */
  #cut = new Uint8Array(1024);

  /** Slots given out, those of works gone included. */
  get slots(): number {
    return this.#vectors.length;
  }

  vector(slot: number): Vector | undefined {
    return this.#vectors[slot];
  }

  list(slot: number): NearList {
    const from = slot * kept;
    const to = from + (this.#sizes[slot] ?? 0);
    return { slots: this.#near.slice(from, to), scores: this.#scores.slice(from, to) };
  }

  /** Whether more works may be near than the list tells. */
  isCut(slot: number): boolean {
    return this.#cut[slot] === 1;
  }

  /** Puts a work and its list back as they were kept. `id` is what ties are decided by. */
  restore(slot: number, id: number, vector: Vector, list: NearList, cut: boolean): void {
    this.#makeRoom(slot, id, vector);
    this.#near.set(list.slots, slot * kept);
    this.#scores.set(list.scores, slot * kept);
    this.#sizes[slot] = list.slots.length;
    this.#cut[slot] = cut ? 1 : 0;
    this.#setBar(slot);
    this.#enlist(slot, vector);
  }

  /** Takes in a work; answers its slot. */
  add(id: number, vector: Vector, { dirty, visible }: ListChanges): number {
    const slot = this.#vectors.length;
    this.#makeRoom(slot, id, vector);
    const sums = this.#compare(vector);
    for (let other = 0; other < slot; other += 1) {
      const score = sums[other] ?? 0;
      if (score === 0) continue;
      sums[other] = 0;
      if (score < least || this.#vectors[other] === undefined) continue;
      if (score >= (this.#bars[slot] ?? 0)) this.#offer(slot, other, score);
      if (score < (this.#bars[other] ?? 0)) continue;
      const place = this.#offer(other, slot, score);
      if (place < kept) dirty.add(other);
      if (place < shown) visible.add(other);
    }
    this.#enlist(slot, vector);
    dirty.add(slot);
    visible.add(slot);
    return slot;
  }

  /** Lets works go, from the lists of others too; lists that became too short are made anew. */
  remove(gone: ReadonlySet<number>, { dirty, visible }: ListChanges): void {
    for (const slot of gone) {
      this.#vectors[slot] = undefined;
      this.#sizes[slot] = 0;
      dirty.delete(slot);
      visible.delete(slot);
    }
    for (let slot = 0; slot < this.#vectors.length; slot += 1) {
      const vector = this.#vectors[slot];
      if (vector === undefined || !this.#strike(slot, gone, visible)) continue;
      dirty.add(slot);
      if ((this.#sizes[slot] ?? 0) >= shown || this.#cut[slot] !== 1) continue;
      this.#renew(slot, vector);
      visible.add(slot);
    }
  }

  /** Adds up the products of weights with every work that shares a term. The caller sets what it read back to 0. */
  #compare({ terms, weights }: Vector): Uint32Array {
    const sums = this.#sums;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const weight = weights[at] ?? 0;
      const bearers = this.#bearers[term];
      if (bearers === undefined) continue;
      const end = (this.#bearerCounts[term] ?? 0) * 2;
      for (let next = 0; next < end; next += 2) {
        // biome-ignore lint/style/noNonNullAssertion: the innermost loop of all, within bounds by construction
        sums[bearers[next]!]! += weight * bearers[next + 1]!;
      }
    }
    return sums;
  }

  #renew(slot: number, vector: Vector): void {
    this.#sizes[slot] = 0;
    this.#cut[slot] = 0;
    this.#bars[slot] = 0;
    const sums = this.#compare(vector);
    for (let other = 0; other < this.#vectors.length; other += 1) {
      const score = sums[other] ?? 0;
      if (score === 0) continue;
      sums[other] = 0;
      if (other === slot || score < least || this.#vectors[other] === undefined) continue;
      if (score >= (this.#bars[slot] ?? 0)) this.#offer(slot, other, score);
    }
  }

  /** Puts `other` into a list where it belongs; answers its place, or `kept` where there is none. */
  #offer(slot: number, other: number, score: number): number {
    const from = slot * kept;
    const size = this.#sizes[slot] ?? 0;
    const near = this.#near;
    const scores = this.#scores;
    let place = size;
    while (place > 0) {
      const before = scores[from + place - 1] ?? 0;
      if (before > score || (before === score && this.#isFirst(near[from + place - 1] ?? 0, other))) break;
      place -= 1;
    }
    // Where works stood below the end, what would come last may not be the next in truth.
    if (place === size && this.#cut[slot] === 1) return kept;
    const last = Math.min(size, kept - 1);
    near.copyWithin(from + place + 1, from + place, from + last);
    scores.copyWithin(from + place + 1, from + place, from + last);
    near[from + place] = other;
    scores[from + place] = score;
    if (size < kept) this.#sizes[slot] = size + 1;
    if (size + 1 >= kept) this.#cut[slot] = 1;
    this.#setBar(slot);
    return place;
  }

  /** Takes what is gone out of a list; answers whether anything was. */
  #strike(slot: number, gone: ReadonlySet<number>, visible: Set<number>): boolean {
    const from = slot * kept;
    const size = this.#sizes[slot] ?? 0;
    let left = 0;
    for (let at = 0; at < size; at += 1) {
      const other = this.#near[from + at] ?? 0;
      if (gone.has(other)) {
        if (at < shown) visible.add(slot);
        continue;
      }
      this.#near[from + left] = other;
      this.#scores[from + left] = this.#scores[from + at] ?? 0;
      left += 1;
    }
    this.#sizes[slot] = left;
    this.#setBar(slot);
    return left < size;
  }

  #setBar(slot: number): void {
    const size = this.#sizes[slot] ?? 0;
    this.#bars[slot] = this.#cut[slot] === 1 && size > 0 ? (this.#scores[slot * kept + size - 1] ?? 0) : 0;
  }

  #isFirst(slot: number, other: number): boolean {
    return (this.#ids[slot] ?? 0) < (this.#ids[other] ?? 0);
  }

  #enlist(slot: number, { terms, weights }: Vector): void {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const count = this.#bearerCounts[term] ?? 0;
      let bearers = this.#bearers[term];
      if (bearers === undefined || bearers.length < count * 2 + 2) {
        const wider = new Uint32Array(Math.max(4, count * 4));
        if (bearers) wider.set(bearers);
        while (this.#bearers.length <= term) {
          this.#bearers.push(none);
          this.#bearerCounts.push(0);
        }
        bearers = wider;
        this.#bearers[term] = wider;
      }
      bearers[count * 2] = slot;
      bearers[count * 2 + 1] = weights[at] ?? 0;
      this.#bearerCounts[term] = count + 1;
    }
  }

  #makeRoom(slot: number, id: number, vector: Vector): void {
    if (slot >= this.#ids.length) {
      const room = Math.max(slot + 1, Math.ceil(this.#ids.length * 1.5));
      this.#ids = widened(this.#ids, new Float64Array(room));
      this.#sums = widened(this.#sums, new Uint32Array(room));
      this.#near = widened(this.#near, new Uint32Array(room * kept));
      this.#scores = widened(this.#scores, new Uint32Array(room * kept));
      this.#sizes = widened(this.#sizes, new Uint8Array(room));
      this.#bars = widened(this.#bars, new Uint32Array(room));
      this.#cut = widened(this.#cut, new Uint8Array(room));
    }
    while (this.#vectors.length <= slot) this.#vectors.push(undefined);
    this.#vectors[slot] = vector;
    this.#ids[slot] = id;
  }
}

const none = new Uint32Array(0);

function widened<T extends Float64Array | Uint32Array | Uint8Array>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}
