import type { DatabaseSync } from 'node:sqlite';
import { idOfNumber } from '../model/index.ts';
import { hasBit } from './engine/bits.ts';
import { Engine } from './engine/engine.ts';
import { fieldNames } from './engine/layout.ts';
import { endOfPlaces } from './engine/places/place-reader.ts';
import { allPlaceStarts, lengthOfPlaces } from './engine/places/place-starts.ts';
import { type Segment, saidBefore } from './engine/segment.ts';
import { keptSegments } from './engine/segment-store.ts';
import { termHash } from './engine/term-table.ts';

/** For each work in the index a sum of all that is said of it: the same however the index came to be, and was cut. */
export function searchContents(db: DatabaseSync): ReadonlyMap<string, string> {
  const engine = new Engine();
  for (const segment of keptSegments(db)) engine.append(segment);
  const contents = new Map<string, string>();
  for (const { segment, live } of engine.parts) {
    const sums = sumsOf(segment);
    for (let document = 0; document < segment.documents; document += 1)
      if (hasBit(live, document))
        contents.set(idOfNumber(segment.ids[document] ?? 0), String(sums[document] ?? 0));
  }
  return contents;
}

/** Sums of 32 bits for each thing said of a document: no order matters. */
function sumsOf(segment: Segment): Float64Array {
  const sums = new Float64Array(segment.documents);
  const add = (document: number, ...said: readonly number[]) => {
    sums[document] = ((sums[document] ?? 0) + mixed(said)) % 2 ** 52;
  };
  const hashes = new Uint32Array(segment.terms.size);
  const allPlaces = segment.places.read(0, lengthOfPlaces(segment));
  const placeStarts = allPlaceStarts(segment);
  const cursor = segment.terms.cursor();
  for (; cursor.number < segment.terms.size; cursor.next()) {
    const term = cursor.number;
    const hash = termHash(cursor.bytes, 0, cursor.length);
    hashes[term] = hash;
    let place = placeStarts[term] ?? 0;
    const hasPlaces = (placeStarts[term + 1] ?? 0) > place;
    const end = segment.postingStarts[term + 1] ?? 0;
    const start = segment.postingStarts[term] ?? 0;
    const shift = saidBefore(segment, start);
    for (let at = start; at < end; at += 1) {
      const from = place;
      if (hasPlaces) place = endOfPlaces(allPlaces, place);
      const places = termHash(allPlaces, from, place);
      // Values have no places, and say nothing but that they are there.
      if (hasPlaces)
        add(
          segment.docs[at] ?? 0,
          hash,
          segment.impacts[at - shift] ?? 0,
          segment.masks.of(at - shift),
          places,
        );
      else add(segment.docs[at] ?? 0, hash);
    }
  }
  for (let document = 0; document < segment.documents; document += 1) {
    const { years, dates, titleKeys, flags, fieldStarts, facetStarts } = segment;
    const key = titleKeys[document] ?? 0;
    add(
      document,
      years[document] ?? 0,
      dates[document] ?? 0,
      key % 2 ** 32,
      key / 2 ** 32,
      flags[document] ?? 0,
    );
    const field = document * fieldNames.length;
    add(document, ...fieldStarts.subarray(field, field + fieldNames.length));
    const end = facetStarts[document + 1] ?? 0;
    for (let at = facetStarts[document] ?? 0; at < end; at += 1)
      add(document, 1, hashes[segment.facetTerms[at] ?? 0] ?? 0);
  }
  segment.citeHashes.forEach((hash, at) => {
    add(segment.citeDocs[at] ?? 0, 2, hash);
  });
  return sums;
}

function mixed(said: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const number of said) {
    hash = Math.imul(hash ^ (number >>> 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
