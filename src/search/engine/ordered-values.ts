import type { Segment } from './segment.ts';

/** The numbers of the terms of one segment that are values, from the `first` on. */
export interface NumbersOfTerms {
  readonly serial: number;
  readonly first: number;
  readonly numbers: Uint32Array;
}

/**
 * The values by which a segment's documents are counted, as numbers, those of each document ascending. The common ones
 * stand apart, in half the memory; both are read in a row, and from some number on need not be read.
 */
export interface OrderedValues {
  readonly commonStarts: Uint32Array;
  readonly common: Uint16Array;
  /** The same the other way round: documents of each common value, ascending, from `bearerStarts[value]` on. */
  readonly bearerStarts: Uint32Array;
  readonly bearers: Uint16Array;
  readonly otherStarts: Uint32Array;
  readonly others: Uint32Array;
}

/** From the numbers of the values among a segment's terms; those below `common` are common. */
export function orderValues(
  { facetStarts, facetTerms }: Segment,
  { first, numbers }: NumbersOfTerms,
  common: number,
): OrderedValues {
  const documents = Math.max(0, facetStarts.length - 1);
  const all = facetTerms.map((term) => numbers[term - first] ?? 0);
  const size = all.reduce((sum, number) => sum + (number < common ? 1 : 0), 0);
  const ordered = {
    commonStarts: new Uint32Array(documents + 1),
    common: new Uint16Array(size),
    bearerStarts: new Uint32Array(common + 1),
    bearers: new Uint16Array(size),
    otherStarts: new Uint32Array(documents + 1),
    others: new Uint32Array(all.length - size),
  };
  let [commons, others] = [0, 0];
  for (let document = 0; document < documents; document += 1) {
    for (const number of all.subarray(facetStarts[document], facetStarts[document + 1]).sort()) {
      if (number < common) {
        ordered.common[commons] = number;
        commons += 1;
      } else {
        ordered.others[others] = number;
        others += 1;
      }
    }
    ordered.commonStarts[document + 1] = commons;
    ordered.otherStarts[document + 1] = others;
  }
  fillBearers(ordered);
  return ordered;
}

/** A counting sort. */
function fillBearers({ commonStarts, common, bearerStarts, bearers }: OrderedValues): void {
  for (const value of common) bearerStarts[value + 1] = (bearerStarts[value + 1] ?? 0) + 1;
  for (let value = 1; value < bearerStarts.length; value += 1)
    bearerStarts[value] = (bearerStarts[value] ?? 0) + (bearerStarts[value - 1] ?? 0);
  const next = bearerStarts.slice();
  for (let document = 0; document + 1 < commonStarts.length; document += 1) {
    const end = commonStarts[document + 1] ?? 0;
    for (let at = commonStarts[document] ?? 0; at < end; at += 1) {
      const value = common[at] ?? 0;
      const place = next[value] ?? 0;
      bearers[place] = document;
      next[value] = place + 1;
    }
  }
}
