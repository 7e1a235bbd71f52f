import { ByteWriter, packSections } from './bytes.ts';
import { packTerms } from './dictionary.ts';
import type { IndexedDocument } from './document.ts';
import { fieldGap, fieldNames, fieldWeights, impactOf, mostPositions } from './layout.ts';
import { Lexicon, TokenList } from './lexicon.ts';

const fieldCount = fieldNames.length;
const longestTerm = 200;

/** Longer texts are cut: no honest abstract is longer. */
const mostCharacters = 200_000;
/** A lexicon with more terms than this is given up for a new one. */
const mostTerms = 500_000;

let sharedLexicon = new Lexicon();

/** Words come again from segment to segment: their numbers are kept. */
function currentLexicon(): Lexicon {
  if (sharedLexicon.size > mostTerms) sharedLexicon = new Lexicon();
  return sharedLexicon;
}

/**
 * Gathers documents and packs them as a segment: what `openSegment` opens. Numbers of terms are even for words, twice
 * that of the lexicon, and odd for values, which hardly ever come again.
 */
export class SegmentBuilder {
  readonly #lexicon = currentLexicon();
  readonly #values = new Map<string, number>();
  readonly #valueTerms: string[] = [];
  readonly #tokenList = new TokenList();
  // One entry for each word of the document at hand, chained by term.
  #tokenPosition = new Uint32Array(4096);
  #tokenNext = new Int32Array(4096);
  #tokens = 0;
  // For each term: the chain of the document at hand and what it adds up to.
  #first = new Int32Array(4096);
  #last = new Int32Array(4096);
  #weighted = new Float64Array(4096).fill(-1);
  #mask = new Uint8Array(4096);
  #touched: number[] = [];
  // One entry for each posting, in the order of documents.
  #postingTerm = new Uint32Array(16_384);
  #postingDocument = new Uint16Array(16_384);
  #postingImpact = new Uint8Array(16_384);
  #postingMask = new Uint8Array(16_384);
  #postingPlace = new Uint32Array(16_384);
  #postings = 0;
  readonly #places = new ByteWriter(1 << 16);
  readonly #documents: IndexedDocument[] = [];
  readonly #fieldStarts: number[] = [];
  readonly #gone: number[] = [];

  get documents(): number {
    return this.#documents.length;
  }

  /** A work that is no more, whatever earlier segments say. */
  remove(id: number): void {
    this.#gone.push(id);
  }

  add(document: IndexedDocument): void {
    const number = this.#documents.length;
    this.#documents.push(document);
    this.#tokens = 0;
    this.#touched = [];
    this.#takeFields(document);
    for (const value of document.values) this.#touch(this.#valueNumber(value));
    for (const term of this.#touched) this.#post(term, number);
  }

  #takeFields(document: IndexedDocument): void {
    let position = 0;
    for (let field = 0; field < fieldCount; field += 1) {
      this.#fieldStarts.push(Math.min(position, mostPositions));
      const name = fieldNames[field] ?? 'other';
      const tokens = this.#read(document.texts[name]);
      if (tokens.length === 0) continue;
      const { weight, b, average } = fieldWeights[name];
      const counted = weight / (1 - b + (b * tokens.length) / average);
      for (let at = 0; at < tokens.length; at += 1) {
        const term = tokens.terms[at] ?? -1;
        if (term !== -1) this.#token(term * 2, position + at, field, counted);
      }
      for (let at = 0; at < tokens.also.length; at += 2)
        this.#token((tokens.also[at + 1] ?? 0) * 2, position + (tokens.also[at] ?? 0), field, counted);
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

  #token(number: number, position: number, field: number, counted: number): void {
    this.#touch(number);
    this.#weighted[number] = (this.#weighted[number] ?? 0) + counted;
    this.#mask[number] = (this.#mask[number] ?? 0) | (1 << field);
    if (position >= mostPositions) return;
    if (this.#tokens === this.#tokenPosition.length) {
      this.#tokenPosition = grown(this.#tokenPosition, Uint32Array);
      this.#tokenNext = grown(this.#tokenNext, Int32Array);
    }
    const token = this.#tokens;
    this.#tokens += 1;
    this.#tokenPosition[token] = position;
    this.#tokenNext[token] = -1;
    const last = this.#last[number] ?? -1;
    if (last === -1) this.#first[number] = token;
    else this.#tokenNext[last] = token;
    this.#last[number] = token;
  }

  /** A term that this document has not had yet begins anew. */
  #touch(number: number): void {
    if (number >= this.#first.length) this.#growTerms(number);
    if (this.#weighted[number] !== -1) return;
    this.#weighted[number] = 0;
    this.#mask[number] = 0;
    this.#first[number] = -1;
    this.#last[number] = -1;
    this.#touched.push(number);
  }

  #growTerms(number: number): void {
    const length = this.#first.length;
    while (number >= this.#first.length) this.#first = grown(this.#first, Int32Array);
    const larger = new Float64Array(this.#first.length).fill(-1);
    larger.set(this.#weighted);
    this.#weighted = larger;
    this.#last = resized(this.#last, new Int32Array(this.#first.length));
    this.#mask = resized(this.#mask, new Uint8Array(this.#first.length));
    if (length === this.#first.length) throw new Error('The terms of a segment did not grow.');
  }

  #valueNumber(value: string): number {
    const bounded = value.length > longestTerm ? value.slice(0, longestTerm) : value;
    const known = this.#values.get(bounded);
    if (known !== undefined) return known;
    const number = this.#valueTerms.length * 2 + 1;
    this.#valueTerms.push(bounded);
    this.#values.set(bounded, number);
    return number;
  }

  #post(term: number, document: number): void {
    if (this.#postings === this.#postingTerm.length) {
      this.#postingTerm = grown(this.#postingTerm, Uint32Array);
      this.#postingDocument = grown(this.#postingDocument, Uint16Array);
      this.#postingImpact = grown(this.#postingImpact, Uint8Array);
      this.#postingMask = grown(this.#postingMask, Uint8Array);
      this.#postingPlace = grown(this.#postingPlace, Uint32Array);
    }
    const at = this.#postings;
    this.#postings += 1;
    this.#postingTerm[at] = term;
    this.#postingDocument[at] = document;
    this.#postingImpact[at] = impactOf(this.#weighted[term] ?? 0);
    this.#postingMask[at] = this.#mask[term] ?? 0;
    this.#postingPlace[at] = this.#places.length;
    this.#weighted[term] = -1;
    // The last place of a posting carries a mark; a term without places (a value) has none at all.
    let before = 0;
    for (let token = this.#first[term] ?? -1; token !== -1; ) {
      const next = this.#tokenNext[token] ?? -1;
      const position = this.#tokenPosition[token] ?? 0;
      this.#places.varint(((position - before) << 1) | (next === -1 ? 1 : 0));
      before = position;
      token = next;
    }
  }

  /** The segment, packed. The builder is used up. */
  finish(): Uint8Array {
    const { encoded, rankOf } = this.#sortTerms();
    const order = this.#byTerm(rankOf, encoded.length);
    const places = new ByteWriter(this.#places.length + 8);
    const placeStarts = new Uint32Array(encoded.length + 1);
    const docs = new Uint16Array(this.#postings);
    const impacts = new Uint8Array(this.#postings);
    const masks = new Uint8Array(this.#postings);
    const written = this.#places.written();
    order.postings.forEach((posting, at) => {
      docs[at] = this.#postingDocument[posting] ?? 0;
      impacts[at] = this.#postingImpact[posting] ?? 0;
      masks[at] = this.#postingMask[posting] ?? 0;
    });
    for (let rank = 0; rank < encoded.length; rank += 1) {
      placeStarts[rank] = places.length;
      for (let at = order.starts[rank] ?? 0; at < (order.starts[rank + 1] ?? 0); at += 1) {
        const posting = order.postings[at] ?? 0;
        const start = this.#postingPlace[posting] ?? 0;
        const end = posting + 1 < this.#postings ? (this.#postingPlace[posting + 1] ?? 0) : written.length;
        places.append(written.subarray(start, end));
      }
    }
    placeStarts[encoded.length] = places.length;
    const terms = packTerms(encoded);
    return packSections({
      terms: terms.bytes,
      termBlocks: terms.blocks,
      postingStarts: order.starts,
      docs,
      impacts,
      masks,
      places: places.written(),
      placeStarts,
      ...this.#columns(rankOf),
    });
  }

  /** The terms that occur, in the order of their bytes, and the rank of each number. */
  #sortTerms(): { readonly encoded: readonly Uint8Array[]; readonly rankOf: Uint32Array } {
    const seen = new Uint8Array(this.#first.length);
    const numbers: number[] = [];
    for (let at = 0; at < this.#postings; at += 1) {
      const term = this.#postingTerm[at] ?? 0;
      if (seen[term] === 1) continue;
      seen[term] = 1;
      numbers.push(term);
    }
    const terms = numbers.map((number) => ({ number, text: this.#textOf(number) }));
    terms.sort((a, b) => (a.text < b.text ? -1 : 1));
    const rankOf = new Uint32Array(this.#first.length);
    const encoded = terms.map(({ text }) => Buffer.from(text, 'utf8'));
    // UTF-16 sorts as UTF-8 does, but for signs beyond the first plane and some rare ones before its end.
    if (terms.some(({ text }) => /[\ud800-\uffff]/.test(text))) {
      const order = terms
        .map((_, at) => at)
        .sort((a, b) => Buffer.compare(encoded[a] ?? none, encoded[b] ?? none));
      order.forEach((at, rank) => {
        rankOf[terms[at]?.number ?? 0] = rank;
      });
      return { encoded: order.map((at) => encoded[at] ?? none), rankOf };
    }
    terms.forEach(({ number }, rank) => {
      rankOf[number] = rank;
    });
    return { encoded, rankOf };
  }

  #textOf(number: number): string {
    const text = (number & 1) === 0 ? this.#lexicon.terms[number >>> 1] : this.#valueTerms[number >>> 1];
    return text ?? '';
  }

  /** Postings sorted by the rank of their term, within a term by document. */
  #byTerm(rankOf: Uint32Array, terms: number): { starts: Uint32Array; postings: Uint32Array } {
    const starts = new Uint32Array(terms + 1);
    for (let at = 0; at < this.#postings; at += 1) {
      const rank = rankOf[this.#postingTerm[at] ?? 0] ?? 0;
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    }
    for (let rank = 0; rank < terms; rank += 1)
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    const next = starts.slice();
    const postings = new Uint32Array(this.#postings);
    for (let at = 0; at < this.#postings; at += 1) {
      const rank = rankOf[this.#postingTerm[at] ?? 0] ?? 0;
      postings[next[rank] ?? 0] = at;
      next[rank] = (next[rank] ?? 0) + 1;
    }
    return { starts, postings };
  }

  #columns(rankOf: Uint32Array) {
    const documents = this.#documents;
    const facetStarts = new Uint32Array(documents.length + 1);
    const facetTerms: number[] = [];
    const cites: [number, number][] = [];
    documents.forEach(({ facets, cites: cited }, document) => {
      facetStarts[document] = facetTerms.length;
      for (const facet of facets) {
        const number = this.#values.get(facet.slice(0, longestTerm));
        if (number !== undefined) facetTerms.push(rankOf[number] ?? 0);
      }
      for (const hash of cited) cites.push([hash, document]);
    });
    facetStarts[documents.length] = facetTerms.length;
    cites.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return {
      ids: Float64Array.from(documents, ({ id }) => id),
      years: Uint16Array.from(documents, ({ year }) => year),
      dates: Uint32Array.from(documents, ({ date }) => date),
      titleKeys: Float64Array.from(documents, ({ titleKey }) => titleKey),
      flags: Uint16Array.from(documents, ({ flags }) => flags),
      fieldStarts: Uint16Array.from(this.#fieldStarts),
      facetStarts,
      facetTerms: Uint32Array.from(facetTerms),
      citeHashes: Uint32Array.from(cites, ([hash]) => hash),
      citeDocs: Uint16Array.from(cites, ([, document]) => document),
      gone: Float64Array.from(this.#gone),
    };
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  array: T,
  make: new (length: number) => T,
): T {
  const larger = new make(array.length * 2);
  larger.set(array as never);
  return larger;
}

const none = Buffer.alloc(0);

function resized<T extends Uint8Array | Int32Array>(old: T, larger: T): T {
  larger.set(old as never);
  return larger;
}
