import type { Bits } from './bits.ts';
import { openSections, type PackedSections } from './bytes.ts';
import { type Dictionary, openDictionary } from './dictionary.ts';
import { FieldMasks } from './field-masks.ts';
import type { Neighbours } from './places/neighbours.ts';
import type { Strides } from './places/strides.ts';

/** A segment as it is kept: all that questions are answered from in one, places and neighbours, which only phrases read, apart. */
export interface PackedSegment {
  readonly packed: PackedSections;
  readonly places: Uint8Array;
}

/** An immutable piece of the index, opened: some works and all that is asked of them. Documents are numbered from 0. */
export interface Segment extends Strides, Neighbours {
  readonly terms: Dictionary;
  /** Postings of term `n` stand from `postingStarts[n]` to before `postingStarts[n + 1]`, documents ascending. */
  readonly postingStarts: Uint32Array;
  readonly docs: Uint16Array;
  /** From the first to before the second are postings of values. */
  readonly valuePostings: Uint32Array;
  /** Of the postings of words (`saidBefore`): how much the word counts, and the fields in which it stands. */
  readonly impacts: Uint8Array;
  readonly masks: FieldMasks;
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

export function openSegment(packed: Uint8Array, places: Segment['places']): Segment {
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
    valuePostings: section('valuePostings') as Uint32Array,
    impacts: section('impacts') as Uint8Array,
    masks: new FieldMasks({
      masks: section('masks') as Uint8Array,
      maskKinds: section('maskKinds') as Uint8Array,
      rarePostings: section('rarePostings') as Uint32Array,
      rareMasks: section('rareMasks') as Uint8Array,
    }),
    places,
    neighbourStarts: section('neighbourStarts') as Uint32Array,
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

/** How far before its place what a posting says stands in `impacts` and `masks`: values say nothing. */
export function saidBefore(
  { valuePostings: [start = 0, end = 0] }: Pick<Segment, 'valuePostings'>,
  posting: number,
): number {
  return posting < end ? 0 : end - start;
}
