import { values } from './document-of-work.ts';
import { grown } from './grown.ts';
import type { LiveSegment } from './merge-segments.ts';
import type { Segment } from './segment.ts';

/** The facets whose values are terms, and how these begin; the place of each is its number. */
export const termFacets = ['languages', 'sources', 'authors', 'subjects'] as const;
export type TermFacet = (typeof termFacets)[number];
const beginnings: Readonly<Record<TermFacet, string>> = {
  languages: values.language,
  sources: values.source,
  authors: values.author,
  subjects: values.subject,
};

export function beginningOf(facet: TermFacet): string {
  return beginnings[facet];
}
const beginningLength = values.language.length;

/** Names of values that were told lately; others are looked for. */
const namesKept = 10_000;

/**
 * One number for each value that hits are counted by, the same in all segments, so that they can be counted in one array.
 * The commonest have the smallest numbers, all others stand as their documents do: memory is read in a row, not here and
 * there. Values are told apart by 64 bits of hashes: among a million, two are taken for one in one of 40 million indexes.
 */
export class FacetNumbers {
  /** Of each number how many hits have it, while hits are being counted; else 0. */
  counts = new Uint32Array(1 << 12);
  /** Of each number the place of its facet in `termFacets`. */
  facets = new Uint8Array(1 << 12);
  #hashes = new Uint32Array(1 << 12);
  #others = new Uint32Array(1 << 12);
  #slots = new Int32Array(1 << 13).fill(-1);
  #size = 0;
  /** How many works have each value, at most: those that went since are counted too. */
  #works = new Uint32Array(1 << 12);
  /** Smaller numbers are of common values; those of each facet that are not have no more works than `rest`. */
  common = 0;
  rest: number[] = [];
  #ofSegments = new WeakMap<Segment, Uint32Array>();
  /** How many values documents had together when they were put in order, and have now. */
  #ordered = 1000;
  #numbered = 0;
  readonly #names = new Map<number, string>();
  readonly #mostCommon: number;

  /** So many values are common at most: their counts stay near the processor. */
  constructor(mostCommon = 16_384) {
    this.#mostCommon = mostCommon;
  }

  /** For each segment, beside each of its `facetTerms` the number; good until the next call. */
  ofAll(parts: readonly LiveSegment[]): readonly Uint32Array[] {
    const all = parts.map(({ segment }) => this.#of(segment));
    if (this.#numbered > 2 * this.#ordered) this.#putInOrder(parts, all);
    return all;
  }

  /** The value that has a number, as one of these segments says it. */
  name(number: number, parts: readonly LiveSegment[]): string {
    const known = this.#names.get(number);
    if (known !== undefined) return known;
    for (const { segment } of parts) {
      const at = this.#of(segment).indexOf(number);
      if (at === -1) continue;
      const name = segment.terms.term(segment.facetTerms[at] ?? 0).slice(beginningLength);
      if (this.#names.size >= namesKept) this.#names.clear();
      this.#names.set(number, name);
      return name;
    }
    return '';
  }

  #of(segment: Segment): Uint32Array {
    const known = this.#ofSegments.get(segment);
    if (known !== undefined) return known;
    const ranges = termFacets.map((facet) => segment.terms.range(beginnings[facet]));
    const first = Math.min(...ranges.map(([from]) => from));
    const size = Math.max(...ranges.map(([, to]) => to)) - first;
    const [hashes, others] = [new Uint32Array(size), new Uint32Array(size)];
    const facets = new Uint8Array(size);
    for (const [facet, [from, to]] of ranges.entries()) {
      facets.fill(facet, from - first, to - first);
      segment.terms.forEach(from, to, (term, bytes, length) => {
        hashes[term - first] = hashOf(bytes, length, seeds[0], factors[0]);
        others[term - first] = hashOf(bytes, length, seeds[1], factors[1]);
      });
    }
    const given = new Int32Array(size).fill(-1);
    const numbers = segment.facetTerms.map((term) => {
      const place = term - first;
      let number = given[place] ?? -1;
      if (number === -1) {
        number = this.#number(hashes[place] ?? 0, others[place] ?? 0, facets[place] ?? 0);
        given[place] = number;
      }
      return number;
    });
    this.#numbered += numbers.length;
    this.#countWorks(numbers);
    this.#ofSegments.set(segment, numbers);
    return numbers;
  }

  #countWorks(numbers: Uint32Array): void {
    for (const number of numbers) {
      const works = (this.#works[number] ?? 0) + 1;
      this.#works[number] = works;
      if (number < this.common) continue;
      const facet = this.facets[number] ?? 0;
      if (works > (this.rest[facet] ?? 0)) this.rest[facet] = works;
    }
  }

  #number(hash: number, other: number, facet: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = this.#slots[slot] ?? -1;
      if (number === -1) break;
      if (this.#hashes[number] === hash && this.#others[number] === other) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.#size;
    if (number === this.#hashes.length) this.#grow();
    this.#hashes[number] = hash;
    this.#others[number] = other;
    this.facets[number] = facet;
    this.#slots[slot] = number;
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length * 3) this.#fillSlots(this.#slots.length * 2);
    return number;
  }

  #grow(): void {
    const length = this.#hashes.length * 2;
    this.#hashes = grown(this.#hashes, new Uint32Array(length));
    this.#others = grown(this.#others, new Uint32Array(length));
    this.counts = grown(this.counts, new Uint32Array(length));
    this.facets = grown(this.facets, new Uint8Array(length));
    this.#works = grown(this.#works, new Uint32Array(length));
  }

  #fillSlots(length: number): void {
    const slots = length === this.#slots.length ? this.#slots.fill(-1) : new Int32Array(length).fill(-1);
    const mask = length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }

  /** Gives the commonest values the smallest numbers; the others keep their order, and those that no work has are forgotten. */
  #putInOrder(parts: readonly LiveSegment[], all: readonly Uint32Array[]): void {
    const works = new Uint32Array(this.#size);
    for (const numbers of all) for (const number of numbers) works[number] = (works[number] ?? 0) + 1;
    const before: number[] = [];
    for (const [number, count] of works.entries()) if (count > 1) before.push(number);
    before.sort((a, b) => (works[b] ?? 0) - (works[a] ?? 0) || a - b);
    before.length = Math.min(before.length, this.#mostCommon);
    this.common = before.length;
    const isFirst = new Set(before);
    for (const [number, count] of works.entries()) if (count > 0 && !isFirst.has(number)) before.push(number);
    const now = new Uint32Array(this.#size);
    for (const [to, from] of before.entries()) now[from] = to;
    const moved = <T extends Uint32Array | Uint8Array>(old: T): T => {
      const fresh = old.slice() as T;
      for (const [to, from] of before.entries()) fresh[to] = old[from] ?? 0;
      return fresh;
    };
    this.#hashes = moved(this.#hashes);
    this.#others = moved(this.#others);
    this.facets = moved(this.facets);
    this.#size = before.length;
    this.#fillSlots(this.#slots.length);
    this.#ofSegments = new WeakMap();
    this.#numbered = 0;
    this.#works.fill(0);
    this.rest = [];
    for (const [part, { segment }] of parts.entries()) {
      const numbers = all[part];
      if (numbers === undefined) continue;
      for (let at = 0; at < numbers.length; at += 1) numbers[at] = now[numbers[at] ?? 0] ?? 0;
      this.#ofSegments.set(segment, numbers);
      this.#numbered += numbers.length;
      this.#countWorks(numbers);
    }
    this.#ordered = this.#numbered;
    this.#names.clear();
  }
}

const seeds = [0x811c9dc5, 0x2f0b4a27] as const;
const factors = [0x01000193, 0x5bd1e995] as const;

/** As FNV-1a, with what is high mixed into what is low: another seed and factor give a hash that knows nothing of the first. */
function hashOf(bytes: Uint8Array, length: number, seed: number, factor: number): number {
  let hash = seed;
  for (let at = 0; at < length; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), factor);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
