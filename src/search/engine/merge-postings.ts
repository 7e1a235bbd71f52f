import { release } from './bytes.ts';
import { TermPacker } from './dictionary.ts';
import { beginOfValues } from './document-of-work.ts';
import { packMasks } from './field-masks.ts';
import { mergeNeighbours } from './places/pack-neighbours.ts';
import { endOfPlaces } from './places/place-reader.ts';
import { allPlaceStarts, appendPlaceStarts } from './places/place-starts.ts';
import type { PlaceStream } from './places/place-stream.ts';
import type { PlaceWalk } from './places/place-walk.ts';
import { longList, StridePacker } from './places/strides.ts';
import { type LiveSegment, type Segment, saidBefore } from './segment.ts';
import { leastOf } from './term-cursor.ts';

/** A segment that becomes part of another. */
export interface MergedPart extends LiveSegment {
  readonly places: PlaceWalk;
  /** The new number of each document, or -1. */
  readonly numbers: Int32Array;
  /** Of all its documents, one after another: the new number of the first. */
  readonly firstOfAll: number | undefined;
}

/** Joins the postings of the same terms, those of each in the order of the parts. The places go into `places`. */
export function mergePostings(parts: readonly MergedPart[], places: PlaceStream) {
  const joined = new JoinedPostings(parts, places);
  const mostTerms = parts.reduce((sum, { segment }) => sum + segment.terms.size, 0);
  const postingStarts = new Uint32Array(mostTerms + 1);
  const placeStarts = new Uint32Array(mostTerms + 1);
  const ranks = parts.map(({ segment }) => new Uint32Array(segment.terms.size));
  const cursors = parts.map(({ segment }) => segment.terms.cursor());
  const packer = new TermPacker();
  const valuePostings = new Uint32Array(2);
  const least: number[] = [];
  let terms = 0;
  for (leastOf(cursors, least); least.length > 0; leastOf(cursors, least)) {
    const before = joined.size;
    let most = 0;
    for (const part of least) most += joined.postings(part, cursors[part]?.number ?? 0);
    for (const part of least) {
      const number = cursors[part]?.number ?? 0;
      joined.add(part, number, most >= longList);
      const own = ranks[part];
      if (own !== undefined) own[number] = terms;
    }
    const cursor = cursors[least[0] ?? 0];
    // A term of nothing but documents that are gone goes with them.
    if (joined.size > before && cursor !== undefined) {
      packer.add(cursor.bytes, 0, cursor.length);
      if (cursor.bytes[0] === beginOfValues) {
        if (valuePostings[1] === 0) valuePostings[0] = before;
        valuePostings[1] = joined.size;
      }
      joined.strides.endTerm(terms);
      terms += 1;
      postingStarts[terms] = joined.size;
      placeStarts[terms] = places.length;
    }
    for (const part of least) cursors[part]?.next();
  }
  const neighbourStarts = mergeNeighbours(parts.map(neighboursOf), places);
  appendPlaceStarts(places, placeStarts.subarray(0, terms + 1));
  const masks = packMasks(joined.masks.subarray(0, joined.said));
  release([joined.masks]);
  return {
    ranks,
    sections: {
      ...packer.finish(),
      ...joined.strides.finish(),
      postingStarts: postingStarts.subarray(0, terms + 1),
      docs: joined.docs.subarray(0, joined.size),
      valuePostings,
      impacts: joined.impacts.subarray(0, joined.said),
      ...masks,
      neighbourStarts,
    },
  };
}

/** They stand behind the places, as many as fit in memory for all parts together. */
function neighboursOf({ segment: { neighbourStarts }, places, numbers }: MergedPart) {
  const [start, end] = [neighbourStarts[0] ?? 0, neighbourStarts.at(-1) ?? 0];
  if (end === start) return { bytes: new Uint8Array(), numbers };
  places.seek(start, end);
  return { bytes: places.bytes.subarray(places.from, places.from + end - start), numbers };
}

/** From where to where the places of a term stand. */
type Range = readonly [start: number, end: number];

class JoinedPostings {
  readonly docs: Uint16Array;
  readonly impacts: Uint8Array;
  readonly masks: Uint8Array;
  readonly strides = new StridePacker();
  size = 0;
  /** So many of them are of words: those alone say something. */
  said = 0;
  readonly #parts: readonly MergedPart[];
  readonly #places: PlaceStream;
  /** Where the places of each term begin, of each part: read before these are gone through. */
  readonly #starts: readonly Uint32Array[];

  constructor(parts: readonly MergedPart[], places: PlaceStream) {
    this.#parts = parts;
    this.#places = places;
    this.#starts = parts.map(({ segment }) => allPlaceStarts(segment));
    const most = (of: 'docs' | 'impacts') => parts.reduce((sum, { segment }) => sum + segment[of].length, 0);
    this.docs = new Uint16Array(most('docs'));
    this.impacts = new Uint8Array(most('impacts'));
    this.masks = new Uint8Array(this.impacts.length);
  }

  /** How many a term of a part has. */
  postings(part: number, term: number): number {
    const starts = this.#parts[part]?.segment.postingStarts;
    return starts === undefined ? 0 : (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  }

  /** Those of a term of a part; `mayBeLong`: strides may be needed. */
  add(number: number, term: number, mayBeLong: boolean): void {
    const part = this.#parts[number];
    if (part === undefined) return;
    const starts = this.#starts[number];
    const range = [starts?.[term] ?? 0, starts?.[term + 1] ?? 0] as const;
    if (part.firstOfAll === undefined) this.#addLiving(part, term, range);
    else this.#addAll(part, part.firstOfAll, { term, range, mayBeLong });
  }

  #addAll(
    { segment, places }: MergedPart,
    first: number,
    { term, range, mayBeLong }: { readonly term: number; readonly range: Range; readonly mayBeLong: boolean },
  ): void {
    const [start, end] = [segment.postingStarts[term] ?? 0, segment.postingStarts[term + 1] ?? 0];
    for (let posting = start; posting < end; posting += 1) {
      this.docs[this.size] = (segment.docs[posting] ?? 0) + first;
      this.size += 1;
    }
    const [placesStart, placesEnd] = range;
    if (placesEnd === placesStart) return;
    const shift = saidBefore(segment, start);
    for (let posting = start - shift; posting < end - shift; posting += 1) this.#say(segment, posting);
    places.seek(placesStart, placesEnd);
    const { bytes, from } = places;
    if (mayBeLong) {
      const moved = this.#places.length - from;
      for (let posting = start, at = from; posting < end; posting += 1, at = endOfPlaces(bytes, at))
        this.strides.posting(at + moved);
    }
    this.#places.copy(bytes, from, from + placesEnd - placesStart);
  }

  /** Of a part with documents that no longer count. */
  #addLiving({ segment, places, numbers }: MergedPart, term: number, [placesStart, placesEnd]: Range): void {
    const hasPlaces = placesEnd > placesStart;
    if (hasPlaces) places.seek(placesStart, placesEnd);
    const { bytes } = places;
    let place = places.from;
    const [start, end] = [segment.postingStarts[term] ?? 0, segment.postingStarts[term + 1] ?? 0];
    const shift = saidBefore(segment, start);
    for (let posting = start; posting < end; posting += 1) {
      const from = place;
      if (hasPlaces) place = endOfPlaces(bytes, place);
      const document = numbers[segment.docs[posting] ?? 0] ?? -1;
      if (document === -1) continue;
      this.docs[this.size] = document;
      this.size += 1;
      if (!hasPlaces) continue;
      this.#say(segment, posting - shift);
      this.strides.posting(this.#places.length);
      this.#places.copy(bytes, from, place);
    }
  }

  #say({ impacts, masks }: Segment, said: number): void {
    this.impacts[this.said] = impacts[said] ?? 0;
    this.masks[this.said] = masks.of(said);
    this.said += 1;
  }
}
