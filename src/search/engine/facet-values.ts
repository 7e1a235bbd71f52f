import { type Bits, countBits } from './bits.ts';
import { countOf } from './count-of.ts';
import { beginningOf, type FacetNumbers, firstBand, type TermFacet, termFacets } from './facet-numbers.ts';
import { grown } from './grown.ts';
import type { OrderedValues } from './ordered-values.ts';
import { Best } from './rank.ts';
import type { LiveSegment } from './segment.ts';

/** How many hits have a value. */
export interface CountedValue {
  readonly value: string;
  readonly works: number;
}

export interface ValueFacet {
  readonly facet: TermFacet;
  /** Values that are told whether they are frequent or not. */
  readonly selected: readonly string[];
}

/** So many values of each facet are told, beside those that are selected. */
const mostValues = 20;
/** Of more hits than this most common values are met: they are looked through in a row rather than as they were met. */
const manyHits = 4096;
/** Where more of the works than this are hit, it is quicker to go through the works of each value than the values of each work (measured). */
const mostWorksHit = 0.4;

/** For each of some facets the values among the hits, the most frequent first, counted over all hits. */
export function countValues(
  parts: readonly LiveSegment[],
  bits: readonly Bits[],
  numbers: FacetNumbers,
  facets: readonly ValueFacet[],
): readonly (readonly CountedValue[])[] {
  const counting = { parts, bits, numbers };
  const hits = bits.reduce((sum, own) => sum + countBits(own), 0);
  const wanted = new Set(facets.map(({ facet }) => termFacets.indexOf(facet)));
  const best = countCommonest(counting, wanted, hits);
  return facets.map((facet) => told(facet, best, counting));
}

/** Of each facet the numbers of its most frequent values among the hits. */
class Frequent {
  readonly best = termFacets.map(() => new Best<{ readonly rank: number; readonly tie: number }>(mostValues));
  /** What has not more works than this is not among them. */
  readonly bars = new Uint32Array(termFacets.length);

  /** Offers the values with numbers from one to before another, and forgets how many hits have them. */
  offerRange({ counts, facets }: FacetNumbers, from: number, to: number): void {
    const { bars } = this;
    for (let number = from; number < to; number += 1) {
      const works = counts[number] ?? 0;
      if (works > (bars[facets[number] ?? 0] ?? 0)) this.#offer(facets[number] ?? 0, number, works);
    }
    counts.fill(0, from, to);
  }

  /** Offers the first values that were `met`, and forgets how many hits have them. */
  offerMet(size: number, { counts, facets }: FacetNumbers): void {
    const { bars } = this;
    for (let at = 0; at < size; at += 1) {
      const number = met[at] ?? 0;
      const works = counts[number] ?? 0;
      counts[number] = 0;
      if (works > (bars[facets[number] ?? 0] ?? 0)) this.#offer(facets[number] ?? 0, number, works);
    }
  }

  #offer(facet: number, number: number, works: number): void {
    const own = this.best[facet];
    if (own === undefined) return;
    own.offer({ rank: works, tie: number });
    this.bars[facet] = Math.max(0, own.bar);
  }
}

/** Counts common values, and of the others those that have more works than the twentieth of their facet has hits. */
function countCommonest(
  { parts, bits, numbers }: Counting,
  wanted: ReadonlySet<number>,
  hits: number,
): Frequent {
  const ordered = numbers.ofAll(parts);
  const { common, counts } = numbers;
  const found = new Frequent();
  let size = 0;
  const works = parts.reduce((sum, { segment }) => sum + segment.documents, 0);
  if (hits > mostWorksHit * works) countByValue(ordered, bits, wanted, numbers, found);
  else if (hits > manyHits) {
    for (const [part, { commonStarts, common: values }] of ordered.entries())
      countIn(bits[part] ?? none, commonStarts, values, counts);
    found.offerRange(numbers, 0, common);
  } else {
    for (const [part, { commonStarts, common: values }] of ordered.entries())
      size = meet(bits[part] ?? none, commonStarts, values, noLimit, { counts, before: size });
    found.offerMet(size, numbers);
  }
  const limit = numbers.limitFor(wanted, found.bars);
  if (limit <= common) return found;
  size = 0;
  for (const [part, { otherStarts, others }] of ordered.entries())
    size = meet(bits[part] ?? none, otherStarts, others, limit, { counts, before: size });
  found.offerMet(size, numbers);
  return found;
}

/** Counts common values from the commonest on, as long as any may be among the most frequent. */
function countByValue(
  ordered: readonly OrderedValues[],
  bits: readonly Bits[],
  wanted: ReadonlySet<number>,
  numbers: FacetNumbers,
  found: Frequent,
): void {
  const { common, counts } = numbers;
  for (let from = 0; from < common && from < numbers.limitFor(wanted, found.bars); ) {
    const to = Math.min(common, Math.max(firstBand, 2 * from));
    for (const [part, { bearerStarts, bearers }] of ordered.entries())
      countBearers(bits[part] ?? none, bearerStarts, bearers, { from, to, counts });
    found.offerRange(numbers, from, to);
    from = to;
  }
}

function countBearers(
  own: Bits,
  starts: Uint32Array,
  bearers: Uint16Array,
  { from, to, counts }: { readonly from: number; readonly to: number; readonly counts: Uint32Array },
): void {
  for (let value = from; value < to; value += 1) {
    const end = starts[value + 1] ?? 0;
    let hits = 0;
    for (let at = starts[value] ?? 0; at < end; at += 1) {
      const document = bearers[at] ?? 0;
      hits += ((own[document >>> 5] ?? 0) >>> (document & 31)) & 1;
    }
    counts[value] = (counts[value] ?? 0) + hits;
  }
}

const none: Bits = new Uint32Array();
const noLimit = 2 ** 32;

/** Counts the values of hits. */
function countIn(own: Bits, starts: Uint32Array, values: Uint16Array, counts: Uint32Array): void {
  for (let word = 0; word < own.length; word += 1) {
    for (let rest = own[word] ?? 0; rest !== 0; ) {
      const lowest = rest & -rest;
      rest ^= lowest;
      const document = (word << 5) | (31 - Math.clz32(lowest));
      const end = starts[document + 1] ?? 0;
      for (let at = starts[document] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }
}

/** The numbers of the values that were met. */
let met = new Uint32Array(1 << 12);

/** Counts the values of hits up to a limit, and writes down those that are met for the first time; answers how many there are now. */
function meet(
  own: Bits,
  starts: Uint32Array,
  values: Uint16Array | Uint32Array,
  limit: number,
  { counts, before }: { readonly counts: Uint32Array; readonly before: number },
): number {
  if (met.length < before + values.length) met = grown(met, new Uint32Array(2 * (before + values.length)));
  const all = met;
  let size = before;
  for (let word = 0; word < own.length; word += 1) {
    for (let rest = own[word] ?? 0; rest !== 0; ) {
      const lowest = rest & -rest;
      rest ^= lowest;
      const document = (word << 5) | (31 - Math.clz32(lowest));
      const end = starts[document + 1] ?? 0;
      for (let at = starts[document] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        if (value >= limit) break;
        const count = counts[value] ?? 0;
        counts[value] = count + 1;
        if (count !== 0) continue;
        all[size] = value;
        size += 1;
      }
    }
  }
  return size;
}

interface Counting {
  readonly numbers: FacetNumbers;
  readonly parts: readonly LiveSegment[];
  readonly bits: readonly Bits[];
}

function told(
  { facet, selected }: ValueFacet,
  { best }: Frequent,
  { numbers, parts, bits }: Counting,
): readonly CountedValue[] {
  const all = new Map<string, number>();
  for (const { rank, tie } of best[termFacets.indexOf(facet)]?.sorted() ?? [])
    all.set(numbers.name(tie, parts), rank);
  for (const value of selected)
    if (!all.has(value)) all.set(value, countOf(beginningOf(facet) + value, parts, bits));
  return [...all]
    .map(([value, works]) => ({ value, works }))
    .sort((a, b) => b.works - a.works || order(a.value, b.value));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
