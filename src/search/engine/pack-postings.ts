import { ByteWriter } from './bytes.ts';
import { packMasks } from './field-masks.ts';
import type { NeighbourList } from './places/pack-neighbours.ts';
import { appendPlaceStarts } from './places/place-starts.ts';
import { longList, StridePacker } from './places/strides.ts';
import type { Postings } from './postings.ts';
import type { ValueTable } from './value-table.ts';

/** The terms of a segment in the order of their bytes: numbers of words, of values, and of words again. */
export interface OrderOfTerms {
  readonly wordsBefore: Uint32Array;
  readonly values: Uint32Array;
  readonly wordsBehind: Uint32Array;
}

export interface PostingsByDocument {
  readonly postings: Postings;
  /** How many each word has. Used up. */
  readonly counts: Uint32Array;
  readonly values: ValueTable;
  readonly neighbours: NeighbourList;
}

/** Postings sorted by the order of their terms, within a term by document: a counting sort. */
export function packPostings(
  terms: OrderOfTerms,
  { postings, counts, values, neighbours }: PostingsByDocument,
) {
  const valueCounts = values.counts();
  const starts = startsOf(terms, counts, valueCounts);
  const size = postings.size + values.size;
  const docs = new Uint16Array(size);
  const sources = new Uint32Array(size);
  postings.layOut(counts, docs, sources);
  values.layOut(valueCounts, docs);
  const { places, placeStarts, said } = whatTheySay(terms, starts, sources, postings);
  const neighbourStarts = neighbours.pack(places);
  appendPlaceStarts(places, placeStarts);
  return { places: places.written(), sections: { postingStarts: starts, docs, ...said, neighbourStarts } };
}

/** Where the postings of each term begin. Leaves in the counts where the next posting of each is to go. */
function startsOf(
  { wordsBefore, values, wordsBehind }: OrderOfTerms,
  counts: Uint32Array,
  valueCounts: Uint32Array,
): Uint32Array {
  const starts = new Uint32Array(wordsBefore.length + values.length + wordsBehind.length + 1);
  let rank = 0;
  let place = 0;
  const lay = (terms: Uint32Array, all: Uint32Array) => {
    for (const term of terms) {
      const count = all[term] ?? 0;
      all[term] = place;
      place += count;
      rank += 1;
      starts[rank] = place;
    }
  };
  lay(wordsBefore, counts);
  lay(values, valueCounts);
  lay(wordsBehind, counts);
  return starts;
}

function whatTheySay(
  { wordsBefore, values }: OrderOfTerms,
  starts: Uint32Array,
  sources: Uint32Array,
  postings: Postings,
) {
  // Values count nothing, and stand nowhere.
  const [valuesStart, valuesEnd] = [
    starts[wordsBefore.length] ?? 0,
    starts[wordsBefore.length + values.length] ?? 0,
  ];
  const impacts = new Uint8Array(sources.length - (valuesEnd - valuesStart));
  const masks = new Uint8Array(impacts.length);
  const { columns } = postings;
  let said = 0;
  const places = new ByteWriter(postings.placesLength);
  const strides = new StridePacker();
  const placeStarts = new Uint32Array(starts.length);
  const terms = starts.length - 1;
  const copy = (from: number, to: number) => {
    for (let term = from; term < to; term += 1) {
      placeStarts[term] = places.length;
      const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
      const isLong = end - start >= longList;
      for (let at = start; at < end; at += 1) {
        const posting = sources[at] ?? 0;
        impacts[said] = columns.impacts[posting] ?? 0;
        masks[said] = columns.masks[posting] ?? 0;
        said += 1;
        if (isLong) strides.posting(places.length);
        const from = posting === 0 ? 0 : (columns.placeEnds[posting - 1] ?? 0);
        places.copy(columns.places, from, columns.placeEnds[posting] ?? from);
      }
      strides.endTerm(term);
    }
  };
  const firstBehind = wordsBefore.length + values.length;
  copy(0, wordsBefore.length);
  placeStarts.fill(places.length, wordsBefore.length, firstBehind);
  copy(firstBehind, terms);
  placeStarts[terms] = places.length;
  const valuePostings = Uint32Array.of(valuesStart, valuesEnd);
  return { places, placeStarts, said: { impacts, ...packMasks(masks), valuePostings, ...strides.finish() } };
}
