import { one } from '../reading/statistics.ts';

/** How many neighbours are kept, and how many are shown: the difference is for works that go. */
export const kept = 64;
export const shown = 50;
/** Below this cosine two works have no more in common than any two have. */
export const least = Math.round(0.06 * one * one);

/** A list of neighbours, nearest first. */
export interface NearList {
  readonly slots: Uint32Array;
  /** Cosines in units of `one`². */
  readonly scores: Uint32Array;
}

/** The nearest neighbours of works by row. Ties go to the smaller of `ids`, which are looked up by slot. */
export class NearLists {
  readonly #idOf: (slot: number) => number;
  #near: Uint32Array;
  #scores: Uint32Array;
  #sizes: Uint8Array;
  #bars: Uint32Array;
  /** 1 where the list was full once: what lies below its end is not known. */
  #cut: Uint8Array;

  constructor(idOf: (slot: number) => number, rows = 1_024) {
    this.#idOf = idOf;
    this.#near = new Uint32Array(rows * kept);
    this.#scores = new Uint32Array(rows * kept);
    this.#sizes = new Uint8Array(rows);
    this.#bars = new Uint32Array(rows).fill(least);
    this.#cut = new Uint8Array(rows);
  }

  /** By row, a score below which nothing enters the list. */
  get bars(): Uint32Array {
    return this.#bars;
  }

  get bytes(): number {
    return this.#near.byteLength * 2 + this.#bars.byteLength + this.#sizes.byteLength + this.#cut.byteLength;
  }

  size(row: number): number {
    return this.#sizes[row] ?? 0;
  }

  /** Whether more works may be near than the list tells. */
  isCut(row: number): boolean {
    return this.#cut[row] === 1;
  }

  list(row: number): NearList {
    const from = row * kept;
    const to = from + this.size(row);
    return { slots: this.#near.slice(from, to), scores: this.#scores.slice(from, to) };
  }

  makeRoom(rows: number): void {
    const had = this.#sizes.length;
    if (rows <= had) return;
    const room = Math.max(rows, Math.ceil(had * 1.25));
    const widened = <T extends Uint32Array | Uint8Array>(old: T, wide: T): T => {
      wide.set(old);
      return wide;
    };
    this.#near = widened(this.#near, new Uint32Array(room * kept));
    this.#scores = widened(this.#scores, new Uint32Array(room * kept));
    this.#sizes = widened(this.#sizes, new Uint8Array(room));
    this.#bars = widened(this.#bars, new Uint32Array(room).fill(least, had));
    this.#cut = widened(this.#cut, new Uint8Array(room));
  }

  put(row: number, { slots, scores }: NearList, cut: boolean): void {
    this.#near.set(slots, row * kept);
    this.#scores.set(scores, row * kept);
    this.#sizes[row] = slots.length;
    this.#cut[row] = cut ? 1 : 0;
    this.#setBar(row);
  }

  empty(row: number): void {
    this.#sizes[row] = 0;
    this.#cut[row] = 0;
    this.#setBar(row);
  }

  /** Holds back what scores less than some list elsewhere already needs. */
  raiseBars(rows: number, bars: ArrayLike<number>): void {
    for (let row = 0; row < rows; row += 1) this.#bars[row] = Math.max(this.#bars[row] ?? 0, bars[row] ?? 0);
  }

  /** Puts a work into a list where it belongs; answers its place, or `kept` where there is none. */
  offer(row: number, other: number, score: number): number {
    if (score < (this.#bars[row] as number)) return kept;
    const near = this.#near;
    const scores = this.#scores;
    const from = row * kept;
    const size = this.#sizes[row] as number;
    let place = from + size;
    while (place > from) {
      const before = scores[place - 1] as number;
      if (before > score || (before === score && this.#idOf(near[place - 1] as number) < this.#idOf(other)))
        break;
      place -= 1;
    }
    // Where works stood below the end, what would come last may not be the next in truth.
    if (place === from + size && this.#cut[row] === 1) return kept;
    for (let at = from + Math.min(size, kept - 1); at > place; at -= 1) {
      near[at] = near[at - 1] as number;
      scores[at] = scores[at - 1] as number;
    }
    near[place] = other;
    scores[place] = score;
    if (size < kept) this.#sizes[row] = size + 1;
    if (size + 1 >= kept) {
      this.#cut[row] = 1;
      this.#setBar(row);
    }
    return place - from;
  }

  /** Takes in a list made elsewhere. What stands in both stands once, so that it does no harm twice. */
  merge(row: number, slots: ArrayLike<number>, scores: ArrayLike<number>, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const slot = slots[at] ?? 0;
      const start = row * kept;
      const held = this.#near.subarray(start, start + this.size(row));
      if (!held.includes(slot)) this.offer(row, slot, scores[at] ?? 0);
    }
  }

  /** Takes what is gone out of a list; answers the place of the first, or -1. */
  strike(row: number, isGone: Uint8Array): number {
    const from = row * kept;
    const size = this.size(row);
    let left = 0;
    let first = -1;
    for (let at = 0; at < size; at += 1) {
      const other = this.#near[from + at] as number;
      if (isGone[other] === 1) {
        if (first < 0) first = at;
        continue;
      }
      if (first >= 0) {
        this.#near[from + left] = other;
        this.#scores[from + left] = this.#scores[from + at] as number;
      }
      left += 1;
    }
    if (first < 0) return first;
    this.#sizes[row] = left;
    this.#setBar(row);
    return first;
  }

  #setBar(row: number): void {
    const last = this.#scores[row * kept + this.size(row) - 1] ?? 0;
    this.#bars[row] = this.#cut[row] === 1 && this.size(row) > 0 ? last : least;
  }
}
