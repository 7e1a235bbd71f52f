import type { Bits } from './bits.ts';
import { openSections, type PackedSections } from './bytes.ts';
import { type Dictionary, openDictionary } from './dictionary.ts';
import type { PlaceBytes } from './places/place-bytes.ts';
import type { Strides } from './places/strides.ts';

/** A segment as it is kept: all that questions are answered from in one, the places, which only phrases read, apart. */
export interface PackedSegment {
  readonly packed: PackedSections;
  readonly places: Uint8Array;
}

/** An immutable piece of the index, opened: some works and all that is asked of them. Documents are numbered from 0. */
export interface Segment extends Strides {
  readonly documents: number;
  readonly terms: Dictionary;
  /** Postings of term `n` stand from `postingStarts[n]` to before `postingStarts[n + 1]`, documents ascending. */
  readonly postingStarts: Uint32Array;
  readonly docs: Uint16Array;
  readonly impacts: Uint8Array;
  /** The fields in which the word stands, a bit each; 0 for values. */
  readonly masks: Uint8Array;
  /** For each posting its places: differences, doubled, one more at the last. */
  readonly places: PlaceBytes;
  readonly placeStarts: Uint32Array;
  readonly ids: Float64Array;
  readonly years: Uint16Array;
  readonly dates: Uint32Array;
  readonly titleKeys: Float64Array;
  readonly flags: Uint16Array;
  /** For each document where each of its fields begins. */
  readonly fieldStarts: Uint16Array;
  readonly facetStarts: Uint32Array;
  readonly facetTerms: Uint32Array;
  /** Sorted; beside each the document that cites. */
  readonly citeHashes: Uint32Array;
  readonly citeDocs: Uint16Array;
  /** Works that are no more, whatever earlier segments say. */
  readonly gone: Float64Array;
}

/** A segment and which of its documents still count. */
export interface LiveSegment {
  readonly segment: Segment;
  readonly live: Bits;
}

export function openSegment(packed: Uint8Array, places: PlaceBytes): Segment {
  const section = openSections(packed);
  const postingStarts = section('postingStarts') as Uint32Array;
  const ids = section('ids') as Float64Array;
  return {
    documents: ids.length,
    terms: openDictionary(
      section('terms') as Uint8Array,
      section('termBlocks') as Uint32Array,
      postingStarts.length - 1,
    ),
    postingStarts,
    docs: section('docs') as Uint16Array,
    impacts: section('impacts') as Uint8Array,
    masks: section('masks') as Uint8Array,
    places,
    placeStarts: section('placeStarts') as Uint32Array,
    strideTerms: section('strideTerms') as Uint32Array,
    strideStarts: section('strideStarts') as Uint32Array,
    strides: section('strides') as Uint32Array,
    ids,
    years: section('years') as Uint16Array,
    dates: section('dates') as Uint32Array,
    titleKeys: section('titleKeys') as Float64Array,
    flags: section('flags') as Uint16Array,
    fieldStarts: section('fieldStarts') as Uint16Array,
    facetStarts: section('facetStarts') as Uint32Array,
    facetTerms: section('facetTerms') as Uint32Array,
    citeHashes: section('citeHashes') as Uint32Array,
    citeDocs: section('citeDocs') as Uint16Array,
    gone: section('gone') as Float64Array,
  };
}

/** How many bytes the places of a segment take. */
export function lengthOfPlaces({ placeStarts }: Pick<Segment, 'placeStarts'>): number {
  return placeStarts.at(-1) ?? 0;
}
