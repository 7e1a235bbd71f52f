import { ByteWriter, packSections } from './bytes.ts';
import { TermPacker } from './dictionary.ts';
import { fieldNames, mostDocuments } from './layout.ts';
import { documentHeading, entryHeading, facetMark } from './packed-document.ts';
import { TermTable } from './term-table.ts';

/** Gathers packed documents and makes a segment of them: what `openSegment` opens. */
export class SegmentBuilder {
  readonly #terms = new TermTable();
  // One entry for each posting, in the order of documents: its term, and where it stands in its document.
  #postingTerm = new Uint32Array(1 << 15);
  #postingEntry = new Uint32Array(1 << 15);
  #postings = 0;
  readonly #ids: number[] = [];
  readonly #documents: Uint8Array[] = [];
  /** For each document the postings before its own. */
  readonly #postingsBefore: number[] = [];
  readonly #facetStarts: number[] = [0];
  readonly #facetTerms: number[] = [];
  readonly #gone: number[] = [];

  get documents(): number {
    return this.#documents.length;
  }

  /** A work that is no more, whatever earlier segments say. */
  remove(id: number): void {
    this.#gone.push(id);
  }

  /** A work by the number of its id, as a `DocumentPacker` packed it. The bytes must stand until the segment is made. */
  add(id: number, document: Uint8Array): void {
    if (this.#documents.length === mostDocuments) throw new Error('A segment of the index is full.');
    this.#ids.push(id);
    this.#documents.push(document);
    this.#postingsBefore.push(this.#postings);
    const { terms, cites, length } = documentHeading;
    let at = length + 4 * uint32At(document, cites);
    for (let left = uint32At(document, terms); left > 0; left -= 1) {
      const mark = uint16At(document, at + entryHeading.termLength);
      const start = at + entryHeading.length;
      const end = start + (mark & ~facetMark);
      const term = this.#terms.number(uint32At(document, at), document, start, end);
      this.#post(term, at);
      if ((mark & facetMark) !== 0) this.#facetTerms.push(term);
      at = end + uint32At(document, at + entryHeading.placesLength);
    }
    this.#facetStarts.push(this.#facetTerms.length);
  }

  #post(term: number, entry: number): void {
    const at = this.#postings;
    if (at === this.#postingTerm.length) {
      this.#postingTerm = doubled(this.#postingTerm);
      this.#postingEntry = doubled(this.#postingEntry);
    }
    this.#postingTerm[at] = term;
    this.#postingEntry[at] = entry;
    this.#postings = at + 1;
  }

  /** The segment, packed. The builder is used up. */
  finish(): Uint8Array {
    const sorted = this.#terms.sorted();
    const rankOf = new Uint32Array(sorted.length);
    const packer = new TermPacker();
    sorted.forEach((term, rank) => {
      rankOf[term] = rank;
      const { source, start, end } = this.#terms.stretch(term);
      packer.add(source, start, end);
    });
    return packSections({
      ...packer.finish(),
      ...this.#packPostings(rankOf),
      ...this.#columns(),
      facetStarts: Uint32Array.from(this.#facetStarts),
      facetTerms: Uint32Array.from(this.#facetTerms, (term) => rankOf[term] ?? 0),
      gone: Float64Array.from(this.#gone),
    });
  }

  /** Postings sorted by the rank of their term, within a term by document. */
  #packPostings(rankOf: Uint32Array) {
    const count = this.#postings;
    const starts = new Uint32Array(rankOf.length + 1);
    for (let at = 0; at < count; at += 1) {
      const rank = rankOf[this.#postingTerm[at] ?? 0] ?? 0;
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    }
    for (let rank = 0; rank < rankOf.length; rank += 1)
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    const next = starts.slice();
    const docs = new Uint16Array(count);
    const entries = new Uint32Array(count);
    this.#documents.forEach((_, document) => {
      const end = this.#postingsBefore[document + 1] ?? count;
      for (let at = this.#postingsBefore[document] ?? 0; at < end; at += 1) {
        const rank = rankOf[this.#postingTerm[at] ?? 0] ?? 0;
        const to = next[rank] ?? 0;
        next[rank] = to + 1;
        docs[to] = document;
        entries[to] = this.#postingEntry[at] ?? 0;
      }
    });
    return { postingStarts: starts, docs, ...this.#packEntries(starts, docs, entries) };
  }

  #packEntries(starts: Uint32Array, docs: Uint16Array, entries: Uint32Array) {
    const impacts = new Uint8Array(docs.length);
    const masks = new Uint8Array(docs.length);
    const places = new ByteWriter(docs.length * 3 + 16);
    const placeStarts = new Uint32Array(starts.length);
    for (let rank = 0; rank + 1 < starts.length; rank += 1) {
      placeStarts[rank] = places.length;
      const end = starts[rank + 1] ?? 0;
      for (let at = starts[rank] ?? 0; at < end; at += 1) {
        const document = this.#documents[docs[at] ?? 0] ?? nothing;
        const entry = entries[at] ?? 0;
        impacts[at] = document[entry + entryHeading.impact] ?? 0;
        masks[at] = document[entry + entryHeading.mask] ?? 0;
        const mark = uint16At(document, entry + entryHeading.termLength);
        const from = entry + entryHeading.length + (mark & ~facetMark);
        places.copy(document, from, from + uint32At(document, entry + entryHeading.placesLength));
      }
    }
    placeStarts[starts.length - 1] = places.length;
    return { impacts, masks, places: places.written(), placeStarts };
  }

  #columns() {
    const views = this.#documents.map(
      ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength),
    );
    const cites: [number, number][] = [];
    views.forEach((view, document) => {
      const count = view.getUint32(documentHeading.cites, true);
      for (let at = 0; at < count; at += 1)
        cites.push([view.getUint32(documentHeading.length + 4 * at, true), document]);
    });
    cites.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return {
      ids: Float64Array.from(this.#ids),
      years: Uint16Array.from(views, (view) => view.getUint16(documentHeading.year, true)),
      dates: Uint32Array.from(views, (view) => view.getUint32(documentHeading.date, true)),
      titleKeys: Float64Array.from(views, (view) => view.getFloat64(documentHeading.titleKey, true)),
      flags: Uint16Array.from(views, (view) => view.getUint16(documentHeading.flags, true)),
      fieldStarts: Uint16Array.from(
        views.flatMap((view) =>
          fieldNames.map((_, field) => view.getUint16(documentHeading.fieldStarts + 2 * field, true)),
        ),
      ),
      citeHashes: Uint32Array.from(cites, ([hash]) => hash),
      citeDocs: Uint16Array.from(cites, ([, document]) => document),
    };
  }
}

const nothing = new Uint8Array();

function uint16At(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function uint32At(bytes: Uint8Array, at: number): number {
  return (uint16At(bytes, at) | (uint16At(bytes, at + 2) << 16)) >>> 0;
}

function doubled(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
