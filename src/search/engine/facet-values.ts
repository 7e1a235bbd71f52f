import { type Bits, countBits } from './bits.ts';
import { countOf } from './count-of.ts';
import { beginningOf, type FacetNumbers, type TermFacet, termFacets } from './facet-numbers.ts';
import { grown } from './grown.ts';
import type { LiveSegment } from './merge-segments.ts';
import { Best } from './rank.ts';

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
/** Where hits are more than this share of all works, it is tried whether counting common values alone will do. */
const many = 1 / 16;

/** For each of some facets the values among the hits, the most frequent first, counted over all hits. */
export function countValues(
  parts: readonly LiveSegment[],
  bits: readonly Bits[],
  numbers: FacetNumbers,
  facets: readonly ValueFacet[],
): readonly (readonly CountedValue[])[] {
  const counting = { parts, bits, numbers };
  const wanted = new Set(facets.map(({ facet }) => termFacets.indexOf(facet)));
  const hits = bits.reduce((sum, own) => sum + countBits(own), 0);
  const documents = parts.reduce((sum, { segment }) => sum + segment.documents, 0);
  const best = (hits > many * documents && countCommon(counting, wanted)) || countAll(counting);
  return facets.map((facet) => told(facet, best, counting));
}

/** Of each facet the numbers of its most frequent values among the hits. */
class Frequent {
  readonly best = termFacets.map(() => new Best<{ readonly rank: number; readonly tie: number }>(mostValues));
  /** What has not more works than this is not among them. */
  readonly bars = termFacets.map(() => 0);

  offer(facet: number, number: number, works: number): void {
    const own = this.best[facet];
    if (own === undefined || works <= (this.bars[facet] ?? 0)) return;
    own.offer({ rank: works, tie: number });
    this.bars[facet] = Math.max(0, own.bar);
  }
}

/** Counts common values alone; `undefined` where one that is not common may be among the most frequent of the hits. */
function countCommon({ parts, bits, numbers }: Counting, wanted: ReadonlySet<number>): Frequent | undefined {
  const all = numbers.ofAll(parts);
  const { common, counts, facets, rest } = numbers;
  for (const [part, { segment }] of parts.entries()) {
    const [own, of] = [bits[part], all[part]];
    if (own && of) countBelow(common, own, segment.facetStarts, of, counts);
  }
  const found = new Frequent();
  for (let number = 0; number < common; number += 1)
    found.offer(facets[number] ?? 0, number, counts[number] ?? 0);
  counts.fill(0, 0, common);
  for (const facet of wanted) if ((found.bars[facet] ?? 0) < (rest[facet] ?? 0)) return undefined;
  return found;
}

function countBelow(
  common: number,
  own: Bits,
  starts: Uint32Array,
  values: Uint32Array,
  counts: Uint32Array,
): void {
  for (let word = 0; word < own.length; word += 1) {
    for (let rest = own[word] ?? 0; rest !== 0; ) {
      const lowest = rest & -rest;
      rest ^= lowest;
      const document = (word << 5) | (31 - Math.clz32(lowest));
      const end = starts[document + 1] ?? 0;
      for (let at = starts[document] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        if (value < common) counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }
}

/** Counts every value of every hit. */
function countAll({ parts, bits, numbers }: Counting): Frequent {
  const all = numbers.ofAll(parts);
  let size = 0;
  for (const [part, { segment }] of parts.entries()) {
    const [own, of] = [bits[part], all[part]];
    if (own === undefined || of === undefined) continue;
    if (met.length < size + of.length) met = grown(met, new Uint32Array(2 * (size + of.length)));
    size = meet(own, segment.facetStarts, of, numbers.counts, size);
  }
  const found = new Frequent();
  for (let at = 0; at < size; at += 1) {
    const number = met[at] ?? 0;
    found.offer(numbers.facets[number] ?? 0, number, numbers.counts[number] ?? 0);
    numbers.counts[number] = 0;
  }
  return found;
}

/** The numbers of the values that were met. */
let met = new Uint32Array(1 << 12);

/** Counts the values of hits, and writes down those that are met for the first time; answers how many there are now. */
function meet(
  own: Bits,
  starts: Uint32Array,
  values: Uint32Array,
  counts: Uint32Array,
  before: number,
): number {
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
