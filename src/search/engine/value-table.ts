import { grown } from './grown.ts';
import { TermTable, termHash } from './term-table.ts';
import { endOfPart, endOfText } from './written-document.ts';

/** The values of a segment's documents, numbered as they come, and which documents have them. */
export class ValueTable {
  readonly #table = new TermTable();
  #values = new Uint32Array(1 << 14);
  #size = 0;
  /** Where the values of each document begin. */
  readonly #starts: number[] = [];
  /** Where the values of each document that hits are counted by begin, and those. */
  readonly facetStarts: number[] = [0];
  readonly facets: number[] = [];

  /** Those of the next document: the ones that hits are counted by, then all others. The bytes must stand. */
  addDocument(bytes: Uint8Array): void {
    this.#starts.push(this.#size);
    let isFacet = true;
    let start = 0;
    for (let at = 0; at <= bytes.length; at += 1) {
      const byte = bytes[at] ?? endOfText;
      if (byte !== endOfText && byte !== endOfPart) continue;
      if (at > start) this.#add(this.#table.number(termHash(bytes, start, at), bytes, start, at), isFacet);
      if (byte === endOfPart) isFacet = false;
      start = at + 1;
    }
    this.facetStarts.push(this.facets.length);
  }

  #add(value: number, isFacet: boolean): void {
    if (this.#size === this.#values.length)
      this.#values = grown(this.#values, new Uint32Array(2 * this.#size));
    this.#values[this.#size] = value;
    this.#size += 1;
    if (isFacet) this.facets.push(value);
  }

  /** How many values all documents have together. */
  get size(): number {
    return this.#size;
  }

  /** The numbers of the values in the order of their bytes. */
  inOrder(): Uint32Array {
    return this.#table.sorted();
  }

  stretch(value: number): ReturnType<TermTable['stretch']> {
    return this.#table.stretch(value);
  }

  /** Lays the document of each value down in the value's next place. */
  layOut(nextOf: Uint32Array, docs: Uint16Array): void {
    const values = this.#values;
    for (let document = 0; document < this.#starts.length; document += 1) {
      const end = this.#starts[document + 1] ?? this.#size;
      for (let from = this.#starts[document] ?? 0; from < end; from += 1) {
        const value = values[from] ?? 0;
        const at = nextOf[value] ?? 0;
        nextOf[value] = at + 1;
        docs[at] = document;
      }
    }
  }

  /** How many documents have each value. */
  counts(): Uint32Array {
    const counts = new Uint32Array(this.#table.size);
    const values = this.#values;
    for (let at = 0; at < this.#size; at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  }
}
