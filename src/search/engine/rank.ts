import type { Plan, WordsPlan } from './plan.ts';
import { type Segment, saidBefore } from './segment.ts';

/** The words of a plan that speak for a work; what must not occur does not. */
export function speakingWords(plan: Plan): readonly WordsPlan[] {
  switch (plan.kind) {
    case 'words':
      return [plan];
    case 'and':
    case 'or':
      return plan.of.flatMap(speakingWords);
    default:
      return [];
  }
}

/** A term that adds to scores, with its weight: how rare it is (Robertson–Spärck Jones idf), `open` when only its beginning is known. */
export interface WeighedTerm {
  readonly term: string;
  readonly open: boolean;
  readonly mask: number;
  readonly weight: number;
}

/** The terms of a plan with their weights over the whole index. */
export function weigh(
  words: readonly WordsPlan[],
  segments: readonly Segment[],
  works: number,
): readonly WeighedTerm[] {
  const weighed = new Map<string, WeighedTerm>();
  for (const { ways, mask, share = 1 } of words) {
    ways.forEach(({ terms, open }, way) => {
      terms.forEach((term, at) => {
        const isOpen = open && at === terms.length - 1;
        const name = `${term} ${mask} ${isOpen}`;
        if (weighed.has(name)) return;
        const bearers = isOpen ? works / 20 : bearersOf(term, segments);
        const idf = Math.log(1 + (works - bearers + 0.5) / (Math.min(bearers, works) + 0.5));
        // Another way to write the same counts, but not as a word of its own.
        weighed.set(name, { term, open: isOpen, mask, weight: share * (way === 0 ? idf : idf / 2) });
      });
    });
  }
  return [...weighed.values()];
}

/** How many documents have a term in one of the fields of `mask`, those that no longer count included. */
export function bearersOf(term: string, segments: readonly Segment[], mask = 0xff): number {
  let count = 0;
  for (const segment of segments) {
    const { terms, postingStarts, masks } = segment;
    const number = terms.find(term);
    if (number === -1) continue;
    const [start, end] = [postingStarts[number] ?? 0, postingStarts[number + 1] ?? 0];
    if (mask === 0xff) count += end - start;
    else {
      const shift = saidBefore(segment, start);
      for (let at = start - shift; at < end - shift; at += 1) if ((masks.of(at) & mask) !== 0) count += 1;
    }
  }
  return count;
}

/** A document among the best: greater `rank` first, then the smaller `tie`. */
export interface Ranked {
  readonly rank: number;
  readonly tie: number;
}

/** The best of many, kept in a heap whose top is the worst of them. */
export class Best<T extends Ranked> {
  readonly #most: number;
  readonly #heap: T[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** What does not reach this need not be offered. */
  get bar(): number {
    return this.#heap.length < this.#most
      ? Number.NEGATIVE_INFINITY
      : (this.#heap[0]?.rank ?? Number.NEGATIVE_INFINITY);
  }

  offer(one: T): void {
    if (this.#most === 0) return;
    if (this.#heap.length < this.#most) {
      this.#heap.push(one);
      this.#up(this.#heap.length - 1);
    } else if (isWorse(this.#heap[0] as T, one)) {
      this.#heap[0] = one;
      this.#down();
    }
  }

  /** The best first. */
  sorted(): readonly T[] {
    return [...this.#heap].sort((a, b) => b.rank - a.rank || a.tie - b.tie);
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  #down(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const worse = right < this.#heap.length && this.#isWorseAt(right, left) ? right : left;
      if (worse >= this.#heap.length || !this.#swapIfWorse(worse, at)) return;
      at = worse;
    }
  }

  #isWorseAt(a: number, b: number): boolean {
    return isWorse(this.#heap[a] as T, this.#heap[b] as T);
  }

  #swapIfWorse(child: number, parent: number): boolean {
    if (!this.#isWorseAt(child, parent)) return false;
    const held = this.#heap[child] as T;
    this.#heap[child] = this.#heap[parent] as T;
    this.#heap[parent] = held;
    return true;
  }
}

function isWorse(a: Ranked, b: Ranked): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.tie > b.tie);
}
