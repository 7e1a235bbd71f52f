import type { Bits } from '../bits.ts';
import { fieldNames } from '../layout.ts';
import type { Segment } from '../segment.ts';
import { PlaceReader } from './place-reader.ts';

/** Keeps of `candidates` the documents in which the terms stand in a row, in one of the fields of `mask`. */
export function keepPhrase(segment: Segment, terms: readonly number[], mask: number, candidates: Bits): void {
  while (allReaders.length < terms.length) allReaders.push(new PlaceReader());
  const readers = allReaders.slice(0, terms.length);
  for (const [index, reader] of readers.entries()) reader.begin(segment, terms[index] ?? 0, index);
  // Most documents are told by the rarest word and the next.
  const [rarest, ...others] = readers.sort((a, b) => a.postings - b.postings);
  if (rarest === undefined) return;
  for (let word = 0; word < candidates.length; word += 1) {
    for (let rest = candidates[word] ?? 0; rest !== 0; ) {
      const lowest = rest & -rest;
      rest ^= lowest;
      const document = (word << 5) | (31 - Math.clz32(lowest));
      rarest.read(document);
      row.begin(rarest);
      for (const reader of others) {
        if (row.count === 0) break;
        reader.read(document);
        row.keep(reader);
      }
      if (!row.isIn(segment, document, mask)) candidates[word] = (candidates[word] ?? 0) & ~lowest;
    }
  }
  for (const reader of readers) reader.end();
  if (allReaders.length > readersKept) allReaders.length = readersKept;
}

/** Where in a document a phrase may begin, as far as its words have been looked at. */
class Row {
  #starts = new Int32Array(64);
  count = 0;

  /** From the places of its word number `index`. */
  begin({ places, count, index }: PlaceReader): void {
    if (this.#starts.length < count) this.#starts = new Int32Array(places.length);
    for (let at = 0; at < count; at += 1) this.#starts[at] = (places[at] ?? 0) - index;
    this.count = count;
  }

  /** Of these the ones at which another word stands in its place. */
  keep({ places, count, index }: PlaceReader): void {
    let kept = 0;
    let at = 0;
    for (let start = 0; start < this.count; start += 1) {
      const wanted = (this.#starts[start] ?? 0) + index;
      while (at < count && (places[at] ?? 0) < wanted) at += 1;
      if (at === count) break;
      if (places[at] !== wanted) continue;
      this.#starts[kept] = wanted - index;
      kept += 1;
    }
    this.count = kept;
  }

  isIn(segment: Segment, document: number, mask: number): boolean {
    if (mask === 0xff) return this.count > 0;
    for (let at = 0; at < this.count; at += 1)
      if (((1 << fieldAt(segment, document, this.#starts[at] ?? 0)) & mask) !== 0) return true;
    return false;
  }
}

/** Their memory serves one phrase after another. */
const allReaders: PlaceReader[] = [];
const readersKept = 16;
const row = new Row();

/** The field in which a place lies. Fields without words begin where the next begins. */
function fieldAt(segment: Segment, document: number, place: number): number {
  const from = document * fieldNames.length;
  let field = fieldNames.length - 1;
  while (field > 0 && (segment.fieldStarts[from + field] ?? 0) > place) field -= 1;
  return field;
}
