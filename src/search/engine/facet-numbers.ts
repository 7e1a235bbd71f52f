import { release } from './bytes.ts';
import { values } from './document-of-work.ts';
import { type NumbersOfTerms, type OrderedValues, orderValues } from './ordered-values.ts';
import type { LiveSegment, Segment } from './segment.ts';
import { valueHash } from './value-hash.ts';

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
/** A facet with no more values than this has only common ones, however few works they have. */
const fewValues = 512;
/** The smallest numbers are one band; in each other band numbers are at most twice one another. So many bands there are at most. */
export const firstBand = 64;
const mostBands = 27;
type Numbers = Uint8Array | Uint32Array | Float64Array;

/** A segment has fewer terms. */
const mostTerms = 2 ** 28;

/**
 * One number for each value that hits are counted by, the same in all segments, so that they can be counted in one array.
 * The commonest have the smallest numbers, so that those that cannot be among the most frequent need not be counted; of
 * those that are as common the numbers stand as their documents do: memory is read in a row, not here and there. Values
 * are told apart by 64 bits of hashes: among a million, two are taken for one in one of 40 million indexes.
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
  /** Smaller numbers are of common values. */
  common = 0;
  /** Of each band of numbers, and in it of each facet, how many works a value has at most. */
  readonly #mostWorks = new Uint32Array(mostBands * termFacets.length);
  /** Where each value stands: the serial of the latest segment that has it, and its term there. */
  #places = new Float64Array(1 << 12);
  #serial = 0;
  #ofSegments = new WeakMap<Segment, NumbersOfTerms>();
  #ordered = new WeakMap<Segment, OrderedValues>();
  /** How many values documents had together when they were put in order, and have now. */
  #numberedThen = 1000;
  #numbered = 0;
  readonly #names = new Map<number, string>();
  readonly #mostCommon: number;

  /** So many values are common at most: their counts stay near the processor. */
  constructor(mostCommon = 16_384) {
    this.#mostCommon = mostCommon;
  }

  /** Of each segment the values of its documents, as numbers in order; good until the next call. */
  ofAll(parts: readonly LiveSegment[]): readonly OrderedValues[] {
    const all = parts.map(({ segment }) => this.#of(segment));
    if (this.#numbered > 2 * this.#numberedThen) this.#putInOrder(parts, all);
    return parts.map(({ segment }) => {
      const known = this.#ordered.get(segment);
      if (known !== undefined) return known;
      const ordered = orderValues(segment, this.#of(segment), this.common);
      this.#ordered.set(segment, ordered);
      return ordered;
    });
  }

  /** The number from which on no value of these facets has more works than the bar of its facet. */
  limitFor(facets: Iterable<number>, bars: Uint32Array): number {
    let bands = 0;
    for (const facet of facets)
      for (let band = mostBands - 1; band >= bands; band -= 1)
        if ((this.#mostWorks[band * termFacets.length + facet] ?? 0) > (bars[facet] ?? 0)) bands = band + 1;
    return this.common === 0 ? 2 ** 32 : (firstBand / 2) * 2 ** bands;
  }

  /** The value that has a number, as one of these segments says it. */
  name(number: number, parts: readonly LiveSegment[]): string {
    const known = this.#names.get(number);
    if (known !== undefined) return known;
    const place = this.#places[number] ?? 0;
    const serial = Math.floor(place / mostTerms);
    const home = parts.find(({ segment }) => this.#of(segment).serial === serial)?.segment;
    const name = home ? home.terms.term(place % mostTerms) : this.#nameElsewhere(number, parts);
    if (this.#names.size >= namesKept) this.#names.clear();
    this.#names.set(number, name.slice(beginningLength));
    return name.slice(beginningLength);
  }

  /** The segment that was the latest to have the value is gone. */
  #nameElsewhere(number: number, parts: readonly LiveSegment[]): string {
    for (const { segment } of parts) {
      const { first, numbers } = this.#of(segment);
      const at = numbers.indexOf(number);
      if (at !== -1) return segment.terms.term(first + at);
    }
    return '';
  }

  #of(segment: Segment): NumbersOfTerms {
    const known = this.#ofSegments.get(segment);
    if (known !== undefined) return known;
    const own = this.#numberTerms(segment);
    this.#ofSegments.set(segment, own);
    this.#countWorks(segment, own);
    return own;
  }

  #numberTerms(segment: Segment): NumbersOfTerms {
    const ranges = termFacets.map((facet) => segment.terms.range(beginnings[facet]));
    const first = Math.min(...ranges.map(([from]) => from));
    const numbers = new Uint32Array(Math.max(...ranges.map(([, to]) => to)) - first);
    const serial = this.#serial;
    this.#serial += 1;
    for (const [facet, [from, to]] of ranges.entries())
      segment.terms.forEach(from, to, (term, bytes, length) => {
        const hash = valueHash(bytes, length, 0);
        const number = this.#number(hash, valueHash(bytes, length, 1), facet);
        numbers[term - first] = number;
        this.#places[number] = serial * mostTerms + term;
      });
    return { serial, first, numbers };
  }

  #countWorks({ facetTerms }: Segment, { first, numbers }: NumbersOfTerms): void {
    this.#numbered += facetTerms.length;
    for (const term of facetTerms) {
      const number = numbers[term - first] ?? 0;
      const works = (this.#works[number] ?? 0) + 1;
      this.#works[number] = works;
      if (this.common === 0) continue;
      const band = 32 - Math.clz32(number / firstBand);
      const at = band * termFacets.length + (this.facets[number] ?? 0);
      if (works > (this.#mostWorks[at] ?? 0)) this.#mostWorks[at] = works;
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
    const length = Math.ceil(this.#hashes.length * 1.25);
    const larger = <T extends Numbers>(old: T, fresh: T): T => {
      fresh.set(old);
      release([old]);
      return fresh;
    };
    this.#hashes = larger(this.#hashes, new Uint32Array(length));
    this.#others = larger(this.#others, new Uint32Array(length));
    this.counts = larger(this.counts, new Uint32Array(length));
    this.facets = larger(this.facets, new Uint8Array(length));
    this.#works = larger(this.#works, new Uint32Array(length));
    this.#places = larger(this.#places, new Float64Array(length));
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

  /** Gives the commonest values the smallest numbers; those that no work has are forgotten. */
  #putInOrder(parts: readonly LiveSegment[], all: readonly NumbersOfTerms[]): void {
    const works = new Uint32Array(this.#size);
    for (const [part, { segment }] of parts.entries()) {
      const { first, numbers } = all[part] ?? { first: 0, numbers: new Uint32Array() };
      for (const term of segment.facetTerms) {
        const number = numbers[term - first] ?? 0;
        works[number] = (works[number] ?? 0) + 1;
      }
    }
    const order = this.#byWorks(works);
    this.common = Math.min(order.length, this.#mostCommon);
    const now = new Uint32Array(this.#size);
    for (const [to, from] of order.entries()) now[from] = to;
    const moved = <T extends Numbers>(old: T): T => {
      const fresh = old.slice() as T;
      for (const [to, from] of order.entries()) fresh[to] = old[from] ?? 0;
      release([old]);
      return fresh;
    };
    this.#hashes = moved(this.#hashes);
    this.#others = moved(this.#others);
    this.facets = moved(this.facets);
    this.#places = moved(this.#places);
    this.#size = order.length;
    this.#fillSlots(this.#slots.length);
    this.#ofSegments = new WeakMap();
    this.#ordered = new WeakMap();
    this.#numbered = 0;
    this.#works.fill(0);
    this.#mostWorks.fill(0);
    for (const [part, { segment }] of parts.entries()) {
      const own = all[part];
      if (own === undefined) continue;
      const { numbers } = own;
      for (let at = 0; at < numbers.length; at += 1) numbers[at] = now[numbers[at] ?? 0] ?? 0;
      this.#ofSegments.set(segment, own);
      this.#countWorks(segment, own);
    }
    this.#numberedThen = this.#numbered;
    this.#names.clear();
  }

  /** The numbers of values that works have, those of facets with few values first, then those of the most works (a counting sort). */
  #byWorks(works: Uint32Array): Uint32Array {
    const valuesOf = new Uint32Array(termFacets.length);
    let most = 0;
    for (const [number, count] of works.entries()) {
      const facet = this.facets[number] ?? 0;
      if (count > 0) valuesOf[facet] = (valuesOf[facet] ?? 0) + 1;
      if (count > most) most = count;
    }
    const place = (number: number) =>
      (valuesOf[this.facets[number] ?? 0] ?? 0) <= fewValues ? 0 : most + 1 - (works[number] ?? 0);
    const ends = new Uint32Array(most + 2);
    for (const [number, count] of works.entries())
      if (count > 0) ends[place(number) + 1] = (ends[place(number) + 1] ?? 0) + 1;
    for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
    const ordered = new Uint32Array(ends.at(-1) ?? 0);
    for (const [number, count] of works.entries()) {
      if (count === 0) continue;
      const at = ends[place(number)] ?? 0;
      ends[place(number)] = at + 1;
      ordered[at] = number;
    }
    return ordered;
  }
}
