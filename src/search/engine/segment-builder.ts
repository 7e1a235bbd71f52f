import { PackedSections, release } from './bytes.ts';
import { citesByHash } from './cites-by-hash.ts';
import { TermPacker } from './dictionary.ts';
import { beginOfValues } from './document-of-work.ts';
import { DocumentTerms } from './document-terms.ts';
import { fieldGap, fieldNames, fieldWeights, mostDocuments, mostPositions } from './layout.ts';
import { TokenList } from './lexicon.ts';
import { type OrderOfTerms, packPostings } from './pack-postings.ts';
import { NeighbourList } from './places/pack-neighbours.ts';
import { Postings } from './postings.ts';
import type { PackedSegment } from './segment.ts';
import { ValueTable } from './value-table.ts';
import { Vocabulary } from './vocabulary.ts';
import { endOfPart, heading, type WrittenDocument } from './written-document.ts';

/**
 * Numbers and weighs the words of documents and makes a segment of them: what `openSegment` opens. Makes one segment after
 * another: what it knows of words, and its memory, serve the next.
 */
export class SegmentBuilder {
  readonly #vocabulary = new Vocabulary();
  #lexicon = this.#vocabulary.begin();
  readonly #tokens = new TokenList();
  readonly #terms = new DocumentTerms();
  readonly #postings = new Postings();
  readonly #neighbours = new NeighbourList();
  #values = new ValueTable();
  #ids: number[] = [];
  #numbers: DataView[] = [];
  #fieldStarts: number[] = [];
  #gone: number[] = [];

  /** Forgets a segment that was begun. */
  begin(): void {
    this.#lexicon = this.#vocabulary.begin();
    this.#postings.clear();
    this.#neighbours.clear();
    this.#values = new ValueTable();
    this.#ids = [];
    this.#numbers = [];
    this.#fieldStarts = [];
    this.#gone = [];
  }

  get documents(): number {
    return this.#ids.length;
  }

  /** A work that is no more, whatever earlier segments say. */
  remove(id: number): void {
    this.#gone.push(id);
  }

  /** A work by the number of its id. The bytes must stand until the segment is made. */
  add(id: number, { numbers, texts, values }: WrittenDocument): void {
    if (this.documents === mostDocuments) throw new Error('A segment of the index is full.');
    this.#ids.push(id);
    this.#numbers.push(new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    this.#addTexts(texts);
    this.#values.addDocument(values);
  }

  #addTexts(texts: Uint8Array): void {
    const tokens = this.#tokens;
    const terms = this.#terms;
    terms.clear();
    let position = 0;
    let at = 0;
    fieldNames.forEach((name, field) => {
      this.#fieldStarts.push(Math.min(position, mostPositions));
      at = this.#readField(texts, at);
      if (tokens.length === 0) return;
      this.#neighbours.addRow(tokens, this.#vocabulary.hashes);
      const { weight, b, average } = fieldWeights[name];
      const counted = weight / (1 - b + (b * tokens.length) / average);
      for (let token = 0; token < tokens.length; token += 1) {
        const term = tokens.terms[token] ?? -1;
        if (term !== -1) terms.add(term, position + token, field, counted);
      }
      for (let also = 0; also < tokens.also.length; also += 2)
        terms.add(tokens.also[also + 1] ?? 0, position + (tokens.also[also] ?? 0), field, counted);
      position += tokens.length + fieldGap;
    });
    this.#postings.add(terms);
    this.#neighbours.endDocument();
  }

  /** Reads one field into `#tokens`, no phrase from one text into the next; answers where the next field begins. */
  #readField(texts: Uint8Array, start: number): number {
    const tokens = this.#tokens;
    tokens.clear();
    let at = start;
    while (at < texts.length) {
      const before = tokens.length;
      if (before > 0) tokens.push(-1);
      at = this.#lexicon.read(texts, at, texts.length, tokens) + 1;
      if (before > 0 && tokens.length === before + 1) tokens.length = before;
      if (texts[at - 1] === endOfPart) break;
    }
    return at;
  }

  /** The segment, packed. `begin` is next. */
  finish(): PackedSegment {
    const counts = this.#postings.counts(this.#lexicon.size);
    const terms = this.#orderOfTerms(counts);
    const { places, sections } = packPostings(terms, {
      postings: this.#postings,
      counts,
      values: this.#values,
      neighbours: this.#neighbours,
    });
    const packed = new PackedSections({
      ...this.#packTerms(terms),
      ...sections,
      ...this.#facets(terms),
      ...this.#columns(),
      ...this.#cites(),
      gone: Float64Array.from(this.#gone),
    });
    release([counts]);
    return { packed, places };
  }

  /** All values begin with one sign, which only digits come before. */
  #orderOfTerms(counts: Uint32Array): OrderOfTerms {
    const vocabulary = this.#vocabulary;
    const words = vocabulary.inOrder(counts);
    const after = words.findIndex((term) => (vocabulary.bytes[vocabulary.start(term)] ?? 0) > beginOfValues);
    const first = after === -1 ? words.length : after;
    return {
      wordsBefore: words.subarray(0, first),
      values: this.#values.inOrder(),
      wordsBehind: words.subarray(first),
    };
  }

  #packTerms({ wordsBefore, values, wordsBehind }: OrderOfTerms) {
    const vocabulary = this.#vocabulary;
    const packer = new TermPacker();
    for (const term of wordsBefore)
      packer.add(vocabulary.bytes, vocabulary.start(term), vocabulary.end(term));
    for (const value of values) {
      const { source, start, end } = this.#values.stretch(value);
      packer.add(source, start, end);
    }
    for (const term of wordsBehind)
      packer.add(vocabulary.bytes, vocabulary.start(term), vocabulary.end(term));
    return packer.finish();
  }

  #facets({ wordsBefore, values }: OrderOfTerms) {
    const rankOf = new Uint32Array(values.length);
    values.forEach((value, rank) => {
      rankOf[value] = wordsBefore.length + rank;
    });
    return {
      facetStarts: Uint32Array.from(this.#values.facetStarts),
      facetTerms: Uint32Array.from(this.#values.facets, (value) => rankOf[value] ?? 0),
    };
  }

  #columns() {
    const all = this.#numbers;
    return {
      ids: Float64Array.from(this.#ids),
      years: Uint16Array.from(all, (numbers) => numbers.getUint16(heading.year, true)),
      dates: Uint32Array.from(all, (numbers) => numbers.getUint32(heading.date, true)),
      titleKeys: Float64Array.from(all, (numbers) => numbers.getFloat64(heading.titleKey, true)),
      flags: Uint16Array.from(all, (numbers) => numbers.getUint16(heading.flags, true)),
      fieldStarts: Uint16Array.from(this.#fieldStarts),
    };
  }

  #cites() {
    const most = this.#numbers.reduce((sum, { byteLength }) => sum + (byteLength - heading.length) / 4, 0);
    return citesByHash(most, (add) => {
      this.#numbers.forEach((numbers, document) => {
        for (let at: number = heading.length; at < numbers.byteLength; at += 4)
          add(numbers.getUint32(at, true), document);
      });
    });
  }
}
