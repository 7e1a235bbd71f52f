import { type WorkType, workTypes } from '../../model/index.ts';
import type { SearchFacets } from '../search-index.ts';
import type { Bits } from './bits.ts';
import { allCells, cellsOf } from './cells.ts';
import { flags, typeOfFlags } from './document-of-work.ts';
import { type FacetNumbers, type TermFacet, termFacets } from './facet-numbers.ts';
import { type CountedValue, countValues } from './facet-values.ts';
import type { LiveSegment } from './segment.ts';

/** The facets of which the index holds the values. */
type IndexedFacets = Omit<SearchFacets, 'units'>;

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
  const columns = parts.map(({ segment }) => cellsOf(segment));
  const counts = new Uint32Array(allCells().length);
  for (const [part, cells] of columns.entries()) countCells(bits[part] ?? new Uint32Array(), cells, counts);
  const ofYears = new Map<number, number>();
  const ofTypes = new Map<WorkType, number>();
  let [open, lay] = [0, 0];
  for (const [cell, { year, facts }] of allCells().entries()) {
    const works = counts[cell] ?? 0;
    if (works === 0) continue;
    const type = typeOfFlags(facts);
    ofYears.set(year, (ofYears.get(year) ?? 0) + works);
    ofTypes.set(type, (ofTypes.get(type) ?? 0) + works);
    if ((facts & flags['open-access']) !== 0) open += works;
    if ((facts & flags['lay-summary']) !== 0) lay += works;
  }
  const told = [
    { value: 'open-access' as const, works: open },
    { value: 'lay-summary' as const, works: lay },
  ];
  return {
    years: [...ofYears]
      .filter(([year]) => year > 0)
      .map(([year, works]) => ({ year, works }))
      .sort((a, b) => a.year - b.year),
    types: [...ofTypes]
      .map(([value, works]) => ({ value, works }))
      .sort((a, b) => b.works - a.works || workTypes.indexOf(a.value) - workTypes.indexOf(b.value)),
    facts: told.filter(({ works }) => works > 0),
  };
}

function countCells(own: Bits, cells: Uint32Array, counts: Uint32Array): void {
  for (let word = 0; word < own.length; word += 1) {
    for (let rest = own[word] ?? 0; rest !== 0; ) {
      const lowest = rest & -rest;
      rest ^= lowest;
      const cell = cells[(word << 5) | (31 - Math.clz32(lowest))] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
}
