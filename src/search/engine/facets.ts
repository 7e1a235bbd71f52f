import type { WorkType } from '../../model/index.ts';
import { type Bits, countBits, hasBit, listBits } from './bits.ts';
import { flags, typeOfFlags, values } from './document-of-work.ts';
import { mostDocuments } from './layout.ts';
import type { LiveSegment } from './merge-segments.ts';
import { Best } from './rank.ts';
import type { Segment } from './segment.ts';

/** How often each value occurs among the hits, the most frequent first (years in order). */
export interface FacetCounts {
  readonly years: readonly { readonly year: number; readonly works: number }[];
  readonly types: readonly Counted<WorkType>[];
  readonly languages: readonly Counted<string>[];
  readonly sources: readonly Counted<string>[];
  readonly authors: readonly Counted<string>[];
  readonly subjects: readonly Counted<string>[];
  readonly facts: readonly Counted<'open-access' | 'lay-summary'>[];
}

export interface Counted<T> {
  readonly value: T;
  readonly works: number;
}

type TermFacet = 'languages' | 'sources' | 'authors' | 'subjects';
const beginnings: Readonly<Record<TermFacet, string>> = {
  languages: values.language,
  sources: values.source,
  authors: values.author,
  subjects: values.subject,
};

/** So many values of each facet are told, beside those that are selected. */
const mostValues = 20;
/** Where there are more hits than this, only every n-th is looked at to find which values are frequent. */
const looked = 4000;
const candidatesOf = 40;

const listed = new Uint16Array(mostDocuments);

/**
 * Counts values over all hits. `bitsFor` gives the hits that count for a facet: those of the query and of the selections
 * in all *other* facets. Which values are the most frequent is found in a sample where hits are many; the counts told
 * are always of all hits.
 */
export function countFacets(
  parts: readonly LiveSegment[],
  bitsFor: (facet: keyof FacetCounts) => readonly Bits[],
  selected: Readonly<Partial<Record<TermFacet, readonly string[]>>> = {},
): FacetCounts {
  const byTerm = (facet: TermFacet) =>
    countTerms(parts, bitsFor(facet), beginnings[facet], selected[facet] ?? []);
  return {
    years: countYears(parts, bitsFor('years')),
    types: countTypes(parts, bitsFor('types')),
    facts: countFacts(parts, bitsFor('facts')),
    languages: byTerm('languages'),
    sources: byTerm('sources'),
    authors: byTerm('authors'),
    subjects: byTerm('subjects'),
  };
}

function countYears(parts: readonly LiveSegment[], bits: readonly Bits[]): FacetCounts['years'] {
  const counts = new Uint32Array(3000);
  eachHit(parts, bits, ({ years }, document) => {
    const year = years[document] ?? 0;
    counts[year] = (counts[year] ?? 0) + 1;
  });
  const found: { year: number; works: number }[] = [];
  for (let year = 1; year < counts.length; year += 1) {
    const works = counts[year] ?? 0;
    if (works > 0) found.push({ year, works });
  }
  return found;
}

function countTypes(parts: readonly LiveSegment[], bits: readonly Bits[]): FacetCounts['types'] {
  const tally = new Uint32Array(32);
  eachHit(parts, bits, ({ flags: facts }, document) => {
    const type = (facts[document] ?? 0) >>> 11;
    tally[type] = (tally[type] ?? 0) + 1;
  });
  return [...tally]
    .flatMap((works, type) => (works === 0 ? [] : { value: typeOfFlags(type << 11), works }))
    .sort(byCount);
}

function countFacts(parts: readonly LiveSegment[], bits: readonly Bits[]): FacetCounts['facts'] {
  let [open, lay] = [0, 0];
  eachHit(parts, bits, ({ flags: facts }, document) => {
    const all = facts[document] ?? 0;
    open += all & 1;
    lay += (all & flags['lay-summary']) >>> 1;
  });
  return [
    { value: 'open-access' as const, works: open },
    { value: 'lay-summary' as const, works: lay },
  ].filter(({ works }) => works > 0);
}

function eachHit(
  parts: readonly LiveSegment[],
  bits: readonly Bits[],
  visit: (segment: Segment, document: number) => void,
): void {
  parts.forEach(({ segment }, part) => {
    const own = bits[part];
    const count = own === undefined ? 0 : listBits(own, listed);
    for (let at = 0; at < count; at += 1) visit(segment, listed[at] ?? 0);
  });
}

function countTerms(
  parts: readonly LiveSegment[],
  bits: readonly Bits[],
  beginning: string,
  selected: readonly string[],
): readonly Counted<string>[] {
  const candidates = new Set(selected.map((value) => beginning + value));
  const total = bits.reduce((sum, own) => sum + countBits(own), 0);
  const step = Math.max(1, Math.floor(total / looked));
  parts.forEach(({ segment }, part) => {
    const own = bits[part];
    if (own !== undefined) for (const term of frequentIn(segment, own, beginning, step)) candidates.add(term);
  });
  const isSelected = new Set(selected);
  return [...candidates]
    .map((term) => ({ value: term.slice(beginning.length), works: countOf(term, parts, bits) }))
    .sort((a, b) => byCount(a, b) || order(a.value, b.value))
    .filter(({ value, works }, at) => isSelected.has(value) || (works > 0 && at < mostValues));
}

let tally = new Uint32Array(1024);

/** The values that are frequent among every `step`-th hit of a segment. */
function frequentIn(segment: Segment, own: Bits, beginning: string, step: number): readonly string[] {
  const { facetStarts, facetTerms, terms } = segment;
  const [from, to] = terms.range(beginning);
  if (from === to) return [];
  if (tally.length < to - from) tally = new Uint32Array(to - from);
  const met: number[] = [];
  const count = listBits(own, listed);
  for (let at = 0; at < count; at += step) {
    const document = listed[at] ?? 0;
    const end = facetStarts[document + 1] ?? 0;
    for (let facet = facetStarts[document] ?? 0; facet < end; facet += 1) {
      const term = (facetTerms[facet] ?? 0) - from;
      if (term < 0 || term >= to - from) continue;
      if (tally[term] === 0) met.push(term);
      tally[term] = (tally[term] ?? 0) + 1;
    }
  }
  const best = new Best<{ rank: number; tie: number }>(candidatesOf);
  for (const term of met) {
    const works = tally[term] ?? 0;
    if (works >= best.bar) best.offer({ rank: works, tie: term });
    tally[term] = 0;
  }
  return best.sorted().map(({ tie }) => terms.term(tie + from));
}

function countOf(term: string, parts: readonly LiveSegment[], bits: readonly Bits[]): number {
  let count = 0;
  parts.forEach(({ segment }, part) => {
    const own = bits[part];
    const number = segment.terms.find(term);
    if (own === undefined || number === -1) return;
    const end = segment.postingStarts[number + 1] ?? 0;
    for (let at = segment.postingStarts[number] ?? 0; at < end; at += 1)
      if (hasBit(own, segment.docs[at] ?? 0)) count += 1;
  });
  return count;
}

function byCount(a: Counted<unknown>, b: Counted<unknown>): number {
  return b.works - a.works;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
