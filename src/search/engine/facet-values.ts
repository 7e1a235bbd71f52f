import { type Bits, countBits, hasBit, listBits } from './bits.ts';
import { mostDocuments } from './layout.ts';
import type { LiveSegment } from './merge-segments.ts';
import { Best } from './rank.ts';
import type { Segment } from './segment.ts';

/** How many hits have a value. */
export interface CountedValue {
  readonly value: string;
  readonly works: number;
}

/** So many values of each facet are told, beside those that are selected. */
const mostValues = 20;
/** Where there are more hits than this, only every n-th is looked at to find which values are frequent. */
const looked = 2000;
/** So many of each segment are proposed, and so many are counted in all. */
const proposed = 24;
const finalists = 32;

const listed = new Uint16Array(mostDocuments);

/** The values of some facets among the hits of one segment. */
interface Tally {
  readonly segment: Segment;
  readonly bits: Bits;
  /** For each term of all facets how many of the hits looked at have it, from the term `first` on. */
  readonly counts: Uint32Array;
  readonly first: number;
  /** The terms that were met, less `first`: for each facet its own. */
  readonly met: readonly (readonly number[])[];
}

export interface ValueFacet {
  /** How its values begin: `=L:`. */
  readonly beginning: string;
  /** Values that are told whether they are frequent or not. */
  readonly selected: readonly string[];
}

/**
 * For each of some facets the values among the hits, the most frequent first. Which are the most frequent is found in a
 * sample where hits are many, segment by segment; what is told of each is counted over all hits.
 */
export function countValues(
  parts: readonly LiveSegment[],
  bits: readonly Bits[],
  facets: readonly ValueFacet[],
): readonly (readonly CountedValue[])[] {
  const total = bits.reduce((sum, own) => sum + countBits(own), 0);
  const step = Math.max(1, Math.floor(total / looked));
  const tallies = parts.flatMap(({ segment }, part) => {
    const own = bits[part];
    const tally = own && tallyOf(segment, own, facets, step);
    return tally ? [tally] : [];
  });
  const found = facets.map((facet, at) => countFacet(tallies, facet, at, step));
  for (const { counts, met } of tallies) for (const own of met) for (const term of own) counts[term] = 0;
  return found;
}

function countFacet(
  tallies: readonly Tally[],
  { beginning, selected }: ValueFacet,
  at: number,
  step: number,
): readonly CountedValue[] {
  const sums = new Map<string, number>();
  const proposals = tallies.map((tally) => mostFrequent(tally, at));
  for (const { listed: own } of proposals)
    for (const [term, works] of own) sums.set(term, (sums.get(term) ?? 0) + works);
  // Where all hits were looked at, what is listed is counted, and what is not in a whole list is not there.
  const worksIn = (term: string, place: number): number => {
    const proposal = step === 1 ? proposals[place] : undefined;
    const counted = proposal?.listed.get(term) ?? (proposal?.isWhole ? 0 : undefined);
    return counted ?? worksWith(term, tallies[place] as Tally, step);
  };
  const likely = [...sums].sort(([a, x], [b, y]) => y - x || order(a, b)).slice(0, finalists);
  const counted = new Set([...selected.map((value) => beginning + value), ...likely.map(([term]) => term)]);
  const isSelected = new Set(selected);
  return [...counted]
    .map((term) => ({
      value: term.slice(beginning.length),
      works: tallies.reduce((sum, _, place) => sum + worksIn(term, place), 0),
    }))
    .sort((a, b) => b.works - a.works || order(a.value, b.value))
    .filter(({ value, works }, place) => isSelected.has(value) || (works > 0 && place < mostValues));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tallyOf(
  segment: Segment,
  bits: Bits,
  facets: readonly ValueFacet[],
  step: number,
): Tally | undefined {
  const { facetStarts, facetTerms } = segment;
  const count = listBits(bits, listed);
  if (count === 0) return undefined;
  const { first, counts } = memoryOf(segment);
  const met = facets.map((): number[] => []);
  const ranges = facets.map(({ beginning }) => rangeOf(segment, beginning));
  const others: number[] = [];
  const listOf = (term: number) => met[ranges.findIndex(([from, to]) => term >= from && term < to)] ?? others;
  for (let at = 0; at < count; at += step) {
    const document = listed[at] ?? 0;
    const end = facetStarts[document + 1] ?? 0;
    for (let facet = facetStarts[document] ?? 0; facet < end; facet += 1) {
      const term = (facetTerms[facet] ?? 0) - first;
      const before = counts[term] ?? 0;
      if (before === 0) listOf(term + first).push(term);
      counts[term] = before + 1;
    }
  }
  return { segment, bits, first, counts, met: [...met, others] };
}

function mostFrequent({ segment, first, counts, met }: Tally, at: number) {
  const best = new Best<{ rank: number; tie: number }>(proposed);
  for (const term of met[at] ?? []) {
    const works = counts[term] ?? 0;
    if (works >= best.bar) best.offer({ rank: works, tie: term });
  }
  const frequent = best.sorted().map(({ rank, tie }) => [termOf(segment, first + tie), rank] as const);
  return { listed: new Map(frequent), isWhole: (met[at]?.length ?? 0) <= proposed };
}

function worksWith(term: string, { segment, bits, first, counts }: Tally, step: number): number {
  const number = numberOf(segment, term);
  if (number === -1) return 0;
  if (step === 1) return counts[number - first] ?? 0;
  const { postingStarts, docs } = segment;
  const end = postingStarts[number + 1] ?? 0;
  let count = 0;
  for (let at = postingStarts[number] ?? 0; at < end; at += 1) if (hasBit(bits, docs[at] ?? 0)) count += 1;
  return count;
}

/** What is kept of a segment from one question to the next: values are few that are frequent. */
interface Memory {
  readonly numbers: Map<string, number>;
  readonly terms: Map<number, string>;
  readonly ranges: Map<string, readonly [number, number]>;
  /** The terms from the first that any document is counted by to the last. */
  readonly first: number;
  readonly counts: Uint32Array;
}

const memories = new WeakMap<Segment, Memory>();
const mostKept = 4000;

function memoryOf(segment: Segment): Memory {
  const known = memories.get(segment);
  if (known !== undefined) return known;
  let [first, last] = [segment.terms.size, -1];
  for (const term of segment.facetTerms) {
    if (term < first) first = term;
    if (term > last) last = term;
  }
  const counts = new Uint32Array(Math.max(0, last - first + 1));
  const fresh = { numbers: new Map(), terms: new Map(), ranges: new Map(), first, counts };
  memories.set(segment, fresh);
  return fresh;
}

function rangeOf(segment: Segment, beginning: string): readonly [number, number] {
  return remembered(memoryOf(segment).ranges, beginning, () => segment.terms.range(beginning));
}

function numberOf(segment: Segment, term: string): number {
  return remembered(memoryOf(segment).numbers, term, () => segment.terms.find(term));
}

function termOf(segment: Segment, number: number): string {
  return remembered(memoryOf(segment).terms, number, () => segment.terms.term(number));
}

function remembered<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKept) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}
