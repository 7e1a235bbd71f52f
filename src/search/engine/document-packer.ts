import { ByteWriter } from './bytes.ts';
import type { IndexedDocument } from './document.ts';
import { fieldGap, fieldNames, fieldWeights, impactOf, mostPositions } from './layout.ts';
import { Lexicon, TokenList } from './lexicon.ts';
import { documentHeading, entryHeading, facetMark, termHash } from './packed-document.ts';

const longestValue = 200;
/** Longer texts are cut: no honest abstract is longer. */
const mostCharacters = 200_000;
/** A lexicon with more terms than this is given up for a new one. */
const mostTerms = 500_000;

/** Numbers, weighs and packs the words of documents: the dear half of indexing. */
export class DocumentPacker {
  #lexicon = new Lexicon();
  readonly #tokenList = new TokenList();
  /** The bytes of the lexicon's terms, one after another. */
  #termBytes = new ByteWriter(1 << 18);
  readonly #termEnds: number[] = [];
  readonly #termHashes: number[] = [];
  // One entry for each word of the document at hand, chained by term.
  #tokenPosition = new Uint32Array(4096);
  #tokenNext = new Int32Array(4096);
  #tokens = 0;
  /** For each term its number among those of the document at hand, or -1. */
  #numbers = new Int32Array(1 << 16).fill(-1);
  // For each of those: the term, its chain, and what it adds up to.
  #terms = new Uint32Array(1024);
  #first = new Int32Array(1024);
  #last = new Int32Array(1024);
  #weighted = new Float64Array(1024);
  #mask = new Uint8Array(1024);
  #count = 0;
  readonly #fieldStarts = new Uint16Array(fieldNames.length);
  readonly #packed = new ByteWriter(1 << 14);

  /** The document as bytes, which stand until the next is packed. */
  pack(document: IndexedDocument): Uint8Array {
    if (this.#lexicon.size > mostTerms) this.#startOver();
    this.#tokens = 0;
    this.#count = 0;
    this.#takeFields(document);
    const { facets, values } = { facets: bounded(document.facets), values: bounded(document.values) };
    this.#packed.clear();
    this.#packHeading(document, this.#count + facets.length + values.length);
    for (const hash of document.cites) this.#packed.uint32(hash);
    for (let number = 0; number < this.#count; number += 1) this.#packWord(number);
    for (const value of facets) this.#packValue(value, facetMark);
    for (const value of values) this.#packValue(value, 0);
    return this.#packed.written();
  }

  #packHeading({ year, flags, date, titleKey, cites }: IndexedDocument, terms: number): void {
    const heading = new DataView(new ArrayBuffer(documentHeading.length));
    heading.setUint16(documentHeading.year, year, true);
    heading.setUint16(documentHeading.flags, flags, true);
    heading.setUint32(documentHeading.date, date, true);
    heading.setFloat64(documentHeading.titleKey, titleKey, true);
    this.#fieldStarts.forEach((start, field) => {
      heading.setUint16(documentHeading.fieldStarts + 2 * field, start, true);
    });
    heading.setUint32(documentHeading.cites, cites.length, true);
    heading.setUint32(documentHeading.terms, terms, true);
    this.#packed.append(new Uint8Array(heading.buffer));
  }

  #packWord(number: number): void {
    const term = this.#terms[number] ?? 0;
    this.#numbers[term] = -1;
    while (this.#termEnds.length <= term) this.#encodeNext();
    const start = term === 0 ? 0 : (this.#termEnds[term - 1] ?? 0);
    const end = this.#termEnds[term] ?? start;
    const packed = this.#packed;
    const heading = packed.length;
    packed.uint32(this.#termHashes[term] ?? 0);
    packed.uint32(
      impactOf(this.#weighted[number] ?? 0) | ((this.#mask[number] ?? 0) << 8) | ((end - start) << 16),
    );
    packed.uint32(0);
    packed.copy(this.#termBytes.memory, start, end);
    const places = packed.length;
    // The last place carries a mark.
    let before = 0;
    for (let token = this.#first[number] ?? -1; token !== -1; ) {
      const next = this.#tokenNext[token] ?? -1;
      const position = this.#tokenPosition[token] ?? 0;
      packed.varint(((position - before) << 1) | (next === -1 ? 1 : 0));
      before = position;
      token = next;
    }
    packed.overwrite(heading + entryHeading.placesLength, packed.length - places);
  }

  #packValue(value: string, mark: number): void {
    const packed = this.#packed;
    const heading = packed.length;
    for (let at = 0; at < entryHeading.length; at += 4) packed.uint32(0);
    const start = packed.length;
    packed.text(value);
    packed.overwrite(heading + entryHeading.hash, termHash(packed.memory, start, packed.length));
    packed.overwrite(heading + entryHeading.impact, impactOf(0) | (((packed.length - start) | mark) << 16));
  }

  #encodeNext(): void {
    const start = this.#termBytes.length;
    this.#termBytes.text(this.#lexicon.terms[this.#termEnds.length] ?? '');
    this.#termHashes.push(termHash(this.#termBytes.memory, start, this.#termBytes.length));
    this.#termEnds.push(this.#termBytes.length);
  }

  #takeFields(document: IndexedDocument): void {
    let position = 0;
    for (let field = 0; field < fieldNames.length; field += 1) {
      this.#fieldStarts[field] = Math.min(position, mostPositions);
      const name = fieldNames[field] ?? 'other';
      const tokens = this.#read(document.texts[name]);
      if (tokens.length === 0) continue;
      const { weight, b, average } = fieldWeights[name];
      const counted = weight / (1 - b + (b * tokens.length) / average);
      for (let at = 0; at < tokens.length; at += 1) {
        const term = tokens.terms[at] ?? -1;
        if (term !== -1) this.#token(term, position + at, field, counted);
      }
      for (let at = 0; at < tokens.also.length; at += 2)
        this.#token(tokens.also[at + 1] ?? 0, position + (tokens.also[at] ?? 0), field, counted);
      position += tokens.length + fieldGap;
    }
  }

  #read(texts: readonly string[]): TokenList {
    const tokens = this.#tokenList;
    tokens.clear();
    for (const text of texts) {
      if (text === '') continue;
      if (tokens.length > 0) tokens.push(-1);
      this.#lexicon.read(text.length > mostCharacters ? text.slice(0, mostCharacters) : text, tokens);
    }
    return tokens;
  }

  #token(term: number, position: number, field: number, counted: number): void {
    const number = this.#touch(term);
    this.#weighted[number] = (this.#weighted[number] ?? 0) + counted;
    this.#mask[number] = (this.#mask[number] ?? 0) | (1 << field);
    if (position >= mostPositions) return;
    if (this.#tokens === this.#tokenPosition.length) {
      this.#tokenPosition = grown(this.#tokenPosition, new Uint32Array(this.#tokens * 2));
      this.#tokenNext = grown(this.#tokenNext, new Int32Array(this.#tokens * 2));
    }
    const token = this.#tokens;
    this.#tokens += 1;
    this.#tokenPosition[token] = position;
    this.#tokenNext[token] = -1;
    const last = this.#last[number] ?? -1;
    if (last !== -1 && (this.#tokenPosition[last] ?? 0) >= position) {
      this.#insertToken(number, token, position);
      return;
    }
    if (last === -1) this.#first[number] = token;
    else this.#tokenNext[last] = token;
    this.#last[number] = token;
  }

  /** Another form of a word stands before one that was met already. */
  #insertToken(number: number, token: number, position: number): void {
    let before = -1;
    let after = this.#first[number] ?? -1;
    while (after !== -1 && (this.#tokenPosition[after] ?? 0) < position) {
      before = after;
      after = this.#tokenNext[after] ?? -1;
    }
    if (this.#tokenPosition[after] === position) return;
    this.#tokenNext[token] = after;
    if (before === -1) this.#first[number] = token;
    else this.#tokenNext[before] = token;
  }

  /** A term that this document has not had yet begins anew. */
  #touch(term: number): number {
    if (term >= this.#numbers.length)
      this.#numbers = grown(
        this.#numbers,
        new Int32Array(Math.max(term + 1, this.#numbers.length * 2)).fill(-1),
      );
    const known = this.#numbers[term] ?? -1;
    if (known !== -1) return known;
    const number = this.#count;
    if (number === this.#terms.length) this.#growCounts();
    this.#numbers[term] = number;
    this.#terms[number] = term;
    this.#first[number] = -1;
    this.#last[number] = -1;
    this.#weighted[number] = 0;
    this.#mask[number] = 0;
    this.#count += 1;
    return number;
  }

  #growCounts(): void {
    const length = this.#terms.length * 2;
    this.#terms = grown(this.#terms, new Uint32Array(length));
    this.#first = grown(this.#first, new Int32Array(length));
    this.#last = grown(this.#last, new Int32Array(length));
    this.#weighted = grown(this.#weighted, new Float64Array(length));
    this.#mask = grown(this.#mask, new Uint8Array(length));
  }

  #startOver(): void {
    this.#lexicon = new Lexicon();
    this.#termBytes = new ByteWriter(1 << 18);
    this.#termEnds.length = 0;
    this.#termHashes.length = 0;
  }
}

/** Cut where they are too long, and each once. */
function bounded(values: readonly string[]): readonly string[] {
  return values.some(({ length }) => length > longestValue)
    ? [...new Set(values.map((value) => value.slice(0, longestValue)))]
    : values;
}

function grown<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old as never);
  return larger;
}
