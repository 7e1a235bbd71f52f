import type { SearchFacets } from '../search-index.ts';
import { type Bits, listBits } from './bits.ts';
import { flags, typeOfFlags } from './document-of-work.ts';
import { type FacetNumbers, type TermFacet, termFacets } from './facet-numbers.ts';
import { type CountedValue, countValues } from './facet-values.ts';
import { mostDocuments } from './layout.ts';
import type { LiveSegment } from './merge-segments.ts';

/** The facets of which the index holds the values. */
type IndexedFacets = Omit<SearchFacets, 'units'>;
const listed = new Uint16Array(mostDocuments);

/**
 * Counts values over all hits. `bitsFor` gives the hits that count for a facet: those of the query and of the selections
 * in all *other* facets; the counts told are always of all hits.
 */
export function countFacets(
  parts: readonly LiveSegment[],
  numbers: FacetNumbers,
  bitsFor: (facet: keyof IndexedFacets) => readonly Bits[],
  selected: Readonly<Partial<Record<TermFacet, readonly string[]>>> = {},
): IndexedFacets {
  const byValue = valuesByFacet(parts, numbers, bitsFor, selected);
  // The same hits count for most facets, if not for all.
  const known = new Map<readonly Bits[], ReturnType<typeof countColumns>>();
  const columns = (facet: keyof IndexedFacets) => {
    const bits = bitsFor(facet);
    const counts = known.get(bits) ?? countColumns(parts, bits);
    known.set(bits, counts);
    return counts;
  };
  return {
    years: columns('years').years,
    types: columns('types').types,
    facts: columns('facts').facts,
    languages: byValue('languages'),
    sources: byValue('sources'),
    authors: byValue('authors'),
    subjects: byValue('subjects'),
  };
}

/** Facets for which the same hits count are counted together. */
function valuesByFacet(
  parts: readonly LiveSegment[],
  numbers: FacetNumbers,
  bitsFor: (facet: TermFacet) => readonly Bits[],
  selected: Readonly<Partial<Record<TermFacet, readonly string[]>>>,
): (facet: TermFacet) => readonly CountedValue[] {
  const found = new Map<TermFacet, readonly CountedValue[]>();
  for (const [bits, alike] of Map.groupBy(termFacets, bitsFor)) {
    const wanted = alike.map((facet) => ({ facet, selected: selected[facet] ?? [] }));
    const counted = countValues(parts, bits, numbers, wanted);
    for (const [at, facet] of alike.entries()) found.set(facet, counted[at] ?? []);
  }
  return (facet) => found.get(facet) ?? [];
}

/** What each document has one of. */
function countColumns(
  parts: readonly LiveSegment[],
  bits: readonly Bits[],
): Pick<SearchFacets, 'years' | 'types' | 'facts'> {
  const yearCounts = new Uint32Array(3000);
  const typeCounts = new Uint32Array(32);
  let [open, lay] = [0, 0];
  for (const [part, { segment }] of parts.entries()) {
    const own = bits[part];
    const count = own === undefined ? 0 : listBits(own, listed);
    const { years, flags: facts } = segment;
    for (let at = 0; at < count; at += 1) {
      const document = listed[at] ?? 0;
      const year = years[document] ?? 0;
      const all = facts[document] ?? 0;
      yearCounts[year] = (yearCounts[year] ?? 0) + 1;
      typeCounts[all >>> 11] = (typeCounts[all >>> 11] ?? 0) + 1;
      open += all & flags['open-access'];
      lay += (all & flags['lay-summary']) >>> 1;
    }
  }
  const years: { year: number; works: number }[] = [];
  for (let year = 1; year < yearCounts.length; year += 1) {
    const works = yearCounts[year] ?? 0;
    if (works > 0) years.push({ year, works });
  }
  const types = [...typeCounts]
    .flatMap((works, type) => (works === 0 ? [] : { value: typeOfFlags(type << 11), works }))
    .sort((a, b) => b.works - a.works);
  const told = [
    { value: 'open-access' as const, works: open },
    { value: 'lay-summary' as const, works: lay },
  ];
  return { years, types, facts: told.filter(({ works }) => works > 0) };
}
