import { TermPacker } from './dictionary.ts';
import { endOfPlaces } from './places/place-reader.ts';
import type { PlaceStream } from './places/place-stream.ts';
import type { PlaceWalk } from './places/place-walk.ts';
import { longList, StridePacker } from './places/strides.ts';
import type { LiveSegment } from './segment.ts';
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
      joined.strides.endTerm(terms);
      terms += 1;
      postingStarts[terms] = joined.size;
      placeStarts[terms] = places.length;
    }
    for (const part of least) cursors[part]?.next();
  }
  return {
    ranks,
    sections: {
      ...packer.finish(),
      ...joined.strides.finish(),
      postingStarts: postingStarts.subarray(0, terms + 1),
      docs: joined.docs.subarray(0, joined.size),
      impacts: joined.impacts.subarray(0, joined.size),
      masks: joined.masks.subarray(0, joined.size),
      placeStarts: placeStarts.subarray(0, terms + 1),
    },
  };
}

class JoinedPostings {
  readonly docs: Uint16Array;
  readonly impacts: Uint8Array;
  readonly masks: Uint8Array;
  readonly strides = new StridePacker();
  size = 0;
  readonly #parts: readonly MergedPart[];
  readonly #places: PlaceStream;

  constructor(parts: readonly MergedPart[], places: PlaceStream) {
    this.#parts = parts;
    this.#places = places;
    const most = parts.reduce((sum, { segment }) => sum + segment.docs.length, 0);
    this.docs = new Uint16Array(most);
    this.impacts = new Uint8Array(most);
    this.masks = new Uint8Array(most);
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
    if (part.firstOfAll === undefined) this.#addLiving(part, term);
    else this.#addAll(part, part.firstOfAll, term, mayBeLong);
  }

  #addAll({ segment, places }: MergedPart, first: number, term: number, mayBeLong: boolean): void {
    const end = segment.postingStarts[term + 1] ?? 0;
    let to = this.size;
    for (let posting = segment.postingStarts[term] ?? 0; posting < end; posting += 1, to += 1) {
      this.docs[to] = (segment.docs[posting] ?? 0) + first;
      this.impacts[to] = segment.impacts[posting] ?? 0;
      this.masks[to] = segment.masks[posting] ?? 0;
    }
    const count = to - this.size;
    this.size = to;
    const [start, placesEnd] = [segment.placeStarts[term] ?? 0, segment.placeStarts[term + 1] ?? 0];
    if (placesEnd === start) return;
    places.seek(start, placesEnd);
    const { bytes, from } = places;
    if (mayBeLong) {
      const moved = this.#places.length - from;
      for (let posting = 0, at = from; posting < count; posting += 1, at = endOfPlaces(bytes, at))
        this.strides.posting(at + moved);
    }
    this.#places.add(bytes, from, from + placesEnd - start);
  }

  /** Of a part with documents that no longer count. */
  #addLiving({ segment, places, numbers }: MergedPart, term: number): void {
    const [start, placesEnd] = [segment.placeStarts[term] ?? 0, segment.placeStarts[term + 1] ?? 0];
    if (placesEnd > start) places.seek(start, placesEnd);
    const { bytes } = places;
    let place = places.from;
    const end = segment.postingStarts[term + 1] ?? 0;
    for (let posting = segment.postingStarts[term] ?? 0; posting < end; posting += 1) {
      const from = place;
      if (placesEnd > start) place = endOfPlaces(bytes, place);
      const document = numbers[segment.docs[posting] ?? 0] ?? -1;
      if (document === -1) continue;
      this.docs[this.size] = document;
      this.impacts[this.size] = segment.impacts[posting] ?? 0;
      this.masks[this.size] = segment.masks[posting] ?? 0;
      this.size += 1;
      if (place === from) continue;
      this.strides.posting(this.#places.length);
      this.#places.add(bytes, from, place);
    }
  }
}
