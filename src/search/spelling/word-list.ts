import { utf8Text } from '../../text/index.ts';
import type { Segment } from '../engine/segment.ts';
import type { TermCursor } from '../engine/term-cursor.ts';
import { editDistance, longestWord, unitsOf } from './edit-distance.ts';

/** Shorter words are near too many others. */
const shortest = 3;
const isWord = /^[\p{L}\p{M}]+$/u;
const [a, z] = [0x61, 0x7a];

/** A term near another. */
export interface NearTerm {
  readonly term: string;
  readonly distance: number;
  /** How many documents of the segment have it. */
  readonly bearers: number;
}

/**
 * The words among the terms of a segment by their length, each with a signature: a bit for each letter it has, and for some
 * another where it has them twice. Words that are `n` edits apart differ in at most `2 n` bits, so that one pass over the
 * signatures leaves few to be compared.
 */
export class WordList {
  readonly #segment: Segment;
  readonly #units: Uint16Array;
  /** Words of length `n`, in their order, stand from `#lengths[n]` to before `#lengths[n + 1]`. */
  readonly #lengths = new Uint32Array(longestWord + 2);
  readonly #starts: Uint32Array;
  readonly #signatures: Uint32Array;
  readonly #terms: Uint32Array;

  constructor(segment: Segment) {
    this.#segment = segment;
    const { starts, terms, units, words } = wordsOfSegment(segment);
    const lengths = this.#lengths;
    const lengthAt = (word: number) => (starts[word + 1] ?? 0) - (starts[word] ?? 0);
    for (let word = 0; word < words; word += 1)
      lengths[lengthAt(word) + 1] = (lengths[lengthAt(word) + 1] ?? 0) + 1;
    for (let length = 1; length < lengths.length; length += 1)
      lengths[length] = (lengths[length] ?? 0) + (lengths[length - 1] ?? 0);
    this.#units = units;
    this.#starts = new Uint32Array(words);
    this.#terms = new Uint32Array(words);
    this.#signatures = new Uint32Array(words);
    const next = lengths.slice();
    for (let word = 0; word < words; word += 1) {
      const [start, length] = [starts[word] ?? 0, lengthAt(word)];
      const at = next[length] ?? 0;
      next[length] = at + 1;
      this.#starts[at] = start;
      this.#terms[at] = terms[word] ?? 0;
      this.#signatures[at] = signatureOf(units, start, start + length);
    }
  }

  /** What it takes in memory. */
  get bytes(): number {
    const { byteLength } = this.#units;
    return byteLength + this.#starts.byteLength + this.#signatures.byteLength + this.#terms.byteLength;
  }

  /**
   * The words one edit away; with `twice` also those two edits away that begin with the same letter, as nearly all
   * misspelt words do. The word itself is not among them.
   */
  near(word: string, edits: 'once' | 'twice'): readonly NearTerm[] {
    const units = unitsOf(word);
    const [first = 0] = units;
    const most = edits === 'twice' ? 2 : 1;
    const found: NearTerm[] = [];
    const shorter = Math.max(1, units.length - most);
    const longer = Math.min(longestWord, units.length + most);
    for (let length = shorter; length <= longer; length += 1) {
      const [from, to] = [this.#lengths[length] ?? 0, this.#lengths[length + 1] ?? 0];
      const [alike, other] = [this.#firstFrom(from, to, first), this.#firstFrom(from, to, first + 1)];
      this.#scan(units, alike, other, length, most, found);
      if (Math.abs(length - units.length) > 1) continue;
      this.#scan(units, from, alike, length, 1, found);
      this.#scan(units, other, to, length, 1, found);
    }
    return found;
  }

  /** The first word of a stretch that does not begin with a smaller letter. */
  #firstFrom(from: number, to: number, first: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#units[this.#starts[middle] ?? 0] ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #scan(word: Uint16Array, from: number, to: number, length: number, most: number, found: NearTerm[]): void {
    const signature = signatureOf(word, 0, word.length);
    const [signatures, starts, units] = [this.#signatures, this.#starts, this.#units];
    for (let at = from; at < to; at += 1) {
      let bits = (signatures[at] ?? 0) ^ signature;
      bits -= (bits >>> 1) & 0x55555555;
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      if (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 > 2 * most) continue;
      const start = starts[at] ?? 0;
      const distance = editDistance(word, units, start, start + length, most);
      if (distance > 0 && distance <= most) found.push(this.#nearTerm(at, distance));
    }
  }

  #nearTerm(at: number, distance: number): NearTerm {
    const { postingStarts, terms } = this.#segment;
    const number = this.#terms[at] ?? 0;
    const bearers = (postingStarts[number + 1] ?? 0) - (postingStarts[number] ?? 0);
    return { term: terms.term(number), distance, bearers };
  }
}

/** The words of a segment in the order of its terms: where the letters of each stand, and the number of its term. */
function wordsOfSegment({ terms: { size, cursor } }: Segment) {
  const starts = new Uint32Array(size + 1);
  const terms = new Uint32Array(size);
  let units = new Uint16Array(size * 8 + longestWord);
  let [words, end] = [0, 0];
  const at = cursor();
  for (; at.number < size; at.next()) {
    // Numbers and values (`=T:review`) stand before the letters.
    if ((at.bytes[0] ?? 0) < a) continue;
    if (end + longestWord > units.length) {
      const larger = new Uint16Array(units.length * 2);
      larger.set(units);
      units = larger;
    }
    const length = writeWord(at, units, end);
    if (length === 0) continue;
    terms[words] = at.number;
    starts[words] = end;
    words += 1;
    end += length;
    starts[words] = end;
  }
  return { starts, terms, units: units.slice(0, end), words };
}

/** Writes the code units of a term; answers how many they are, 0 where it is no word. */
function writeWord({ bytes, length }: TermCursor, into: Uint16Array, end: number): number {
  if (length < shortest || length > 4 * longestWord) return 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return writeText(utf8Text(bytes.subarray(0, length)), into, end);
    if (byte < a || byte > z || at >= longestWord) return 0;
    into[end + at] = byte;
  }
  return length;
}

function writeText(word: string, into: Uint16Array, end: number): number {
  if (word.length < shortest || word.length > longestWord || !isWord.test(word)) return 0;
  for (let at = 0; at < word.length; at += 1) into[end + at] = word.charCodeAt(at);
  return word.length;
}

/** Latin letters have the bits 1 to 26; those that are often in a word more than once have another for that. */
const bitOfSecond = new Map([...'aeiort'].map((letter, at) => [letter.charCodeAt(0), (at + 27) & 31]));
const secondBits = Uint8Array.from({ length: 128 }, (_, unit) => bitOfSecond.get(unit) ?? unit & 31);

function signatureOf(units: Uint16Array, start: number, end: number): number {
  let signature = 0;
  for (let at = start; at < end; at += 1) {
    const unit = units[at] ?? 0;
    const bit = 1 << (unit & 31);
    signature |= (signature & bit) === 0 ? bit : 1 << (secondBits[unit] ?? unit & 31);
  }
  return signature >>> 0;
}
