import { gluedCompounds, utf8Text, wordsOf } from '../../text/index.ts';
import { ByteWriter } from './bytes.ts';
import { termOf } from './words.ts';
import { endOfPart, endOfText } from './written-document.ts';

/** The words of a text: the number of the term at each place, -1 where no phrase may go across. */
export class TokenList {
  terms = new Int32Array(512);
  length = 0;
  /** Other forms of words: place, term, place, term, … */
  readonly also: number[] = [];

  push(term: number): void {
    if (this.length === this.terms.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.terms);
      this.terms = larger;
    }
    this.terms[this.length] = term;
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
    this.also.length = 0;
  }
}

const greekNames = 'alpha beta gamma delta epsilon kappa lambda mu sigma tau omega'.split(' ');
const separator = 0;
const needsFolding = 1;

/** What each character below U+2300 is: a letter or digit to write in its place, a separator, or a reason to look closer. */
const plainSigns = plainSignTable();

function plainSignTable(): Uint8Array {
  const table = new Uint8Array(0x2300).fill(needsFolding);
  for (let code = 0; code < 0x80; code += 1) {
    const sign = String.fromCharCode(code).toLowerCase();
    table[code] = /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : separator;
  }
  for (const sign of '±°–—‘’“”≤≥×·•…®™©\u00a0\u2009\u202f«»§¶†‡') table[sign.charCodeAt(0)] = separator;
  for (let code = 0xc0; code < 0x180; code += 1) {
    const bare = String.fromCharCode(code)
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
    if (/^[a-z]$/.test(bare)) table[code] = bare.charCodeAt(0);
  }
  return table;
}

const greekWord = /[\u0370-\u03ff]{4}/;
/** Letters written onto the name of a Greek one: `TNFalpha`, `beta1`. */
const gluedGreekName = /[a-z\d](?:alpha|beta|gamma|delta|kappa)|(?:alpha|beta|gamma|delta|kappa)[a-z\d]/;

const aGreekText = -1;

/** The code point of two, three or four bytes. */
function codeAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (a < 0xe0) return ((a & 0x1f) << 6) | (b & 0x3f);
  return a < 0xf0 ? ((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f) : 0x10000;
}

/** Before the next mark. */
function endOf(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== endOfText && bytes[at] !== endOfPart) at += 1;
  return at;
}

/**
 * Numbers for the words that were met, found by their letters without making a string of each: most words of a text have
 * been met before. Words in plain Latin letters are read in one pass; what has anything else goes through `wordsOf`.
 */
export class Lexicon {
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Surfaces by their letters, in open addressing: the hash of each, and 1 more than where its record begins. */
  #slots = new Int32Array(1 << 17);
  #surfaces = 0;
  /** Of each surface one after another: its term (4 bytes), whether it is glued, how many letters it has, and those. */
  readonly #records = new ByteWriter(1 << 18);
  readonly #word = new Uint8Array(64);
  /** The names of Greek letters have the first numbers. */
  readonly #greekNames: number;

  constructor() {
    for (const name of greekNames) this.number(termOf(name));
    this.#greekNames = this.size;
  }

  get size(): number {
    return this.terms.length;
  }

  /** The number of a term. */
  number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.length;
    this.terms.push(term);
    this.#numbers.set(term, number);
    return number;
  }

  /** Adds the words of the text that begins at `start` and ends before a mark or before `end`; answers where it ends. */
  read(bytes: Uint8Array, start: number, end: number, into: TokenList): number {
    const [token, also] = [into.length, into.also.length];
    let at = this.#readPlain(bytes, start, end, into);
    if (at === aGreekText) {
      // Where there are Greek words, letters are no symbols, in the whole text.
      into.length = token;
      into.also.length = also;
      at = endOf(bytes, start, end);
      this.#readFolded(utf8Text(bytes.subarray(start, at)), into);
    }
    this.#addGreek(into, token);
    return at;
  }

  /**
   * One pass over plain letters. Where it meets anything else it reads what stands between the blanks around it in the
   * slower way. Answers where the text ends, or that it is Greek.
   */
  #readPlain(bytes: Uint8Array, start: number, end: number, into: TokenList): number {
    const word = this.#word;
    let length = 0;
    let hash = 0x811c9dc5;
    let digits = 0;
    /** Where the word at hand begins, and the one before where nothing but a hyphen stands between. */
    let wordStart = start;
    let wordBefore = start;
    /** How many letters that one had, 0 if any was none. */
    let lettersBefore = 0;
    let wasHyphen = false;
    let mayBeGreek = true;
    let chunk = start;
    let chunkTokens = into.length;
    let chunkAlso = into.also.length;
    for (let at = start; ; ) {
      let code = at < end ? (bytes[at] ?? endOfText) : endOfText;
      let next = at + 1;
      if (code > 0x7f) {
        next = at + (code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4);
        code = codeAt(bytes, at);
      }
      const sign = code < 0x2300 ? (plainSigns[code] ?? needsFolding) : needsFolding;
      if (sign > needsFolding) {
        if (length === 0) wordStart = at;
        if (length < 64) {
          word[length] = sign;
          length += 1;
          hash = Math.imul(hash ^ sign, 0x01000193);
          if (sign < 0x3a) digits += 1;
        }
        at = next;
        continue;
      }
      const surface = sign === needsFolding ? -1 : length > 0 ? this.#surface(hash, length) : 0;
      if (surface === -1 || (length > 0 && this.#records.memory[surface + 4] === 1)) {
        if (mayBeGreek && greekWord.test(utf8Text(bytes.subarray(start, endOf(bytes, start, end)))))
          return aGreekText;
        mayBeGreek = false;
        into.length = chunkTokens;
        into.also.length = chunkAlso;
        while (at < end && (bytes[at] ?? 0) > 0x20) at += 1;
        this.#readFolded(utf8Text(bytes.subarray(chunk, at)), into);
        chunkTokens = into.length;
        chunkAlso = into.also.length;
        chunk = at;
        length = 0;
        digits = 0;
        hash = 0x811c9dc5;
        wasHyphen = false;
        lettersBefore = 0;
        continue;
      }
      if (length > 0) {
        const place = into.length;
        into.push(this.#termOfSurface(surface));
        if (wasHyphen && lettersBefore > 0 && lettersBefore <= 6 && digits === length && length <= 4)
          into.also.push(place - 1, this.#glued(bytes, wordBefore, wordStart, length));
        lettersBefore = digits === 0 ? length : 0;
        wordBefore = wordStart;
        wasHyphen = code === 0x2d;
        length = 0;
        digits = 0;
        hash = 0x811c9dc5;
      } else {
        wasHyphen = false;
        lettersBefore = 0;
      }
      if (code <= 0x20) {
        if (code <= endOfPart && code >= endOfText) return at;
        chunk = next;
        chunkTokens = into.length;
        chunkAlso = into.also.length;
      }
      at = next;
    }
  }

  /** `IL-10` in one word; the number has but digits, and a hyphen before it. */
  #glued(bytes: Uint8Array, nameStart: number, numberStart: number, length: number): number {
    const name = wordsOf(utf8Text(bytes.subarray(nameStart, numberStart - 1)))[0] ?? '';
    return this.number(name + utf8Text(bytes.subarray(numberStart, numberStart + length)));
  }

  #readFolded(text: string, into: TokenList): void {
    const start = into.length;
    const words = wordsOf(text);
    for (const word of words) into.push(this.number(termOf(word)));
    if (!/[-‐‑\u200c]/.test(text)) return;
    const compounds = gluedCompounds(text);
    if (compounds.length === 0) return;
    const glued = new Set(compounds.map((one) => wordsOf(one).join('')));
    for (let at = 0; at + 1 < words.length; at += 1) {
      const whole = `${words[at]}${words[at + 1]}`;
      if (glued.has(whole)) into.also.push(start + at, this.number(whole));
    }
  }

  /** `TGF-β1` also as `tgfbeta`, `tgfb`, `tgfb1` and `tgfbeta1`. */
  #addGreek(into: TokenList, start: number): void {
    for (let at = start + 1; at < into.length; at += 1) {
      if (!this.#isGreek(into.terms[at])) continue;
      const before = this.terms[into.terms[at - 1] ?? -1];
      const name = this.terms[into.terms[at] ?? -1] ?? '';
      if (before === undefined || before.length > 5 || this.#isGreek(into.terms[at - 1])) continue;
      const next = this.terms[into.terms[at + 1] ?? -1];
      const number = at + 1 < into.length && next !== undefined && /^\d{1,2}$/.test(next) ? next : undefined;
      for (const form of [before + name, before + name[0]]) {
        into.also.push(at - 1, this.number(form));
        if (number !== undefined) into.also.push(at - 1, this.number(form + number));
      }
    }
  }

  #isGreek(term = -1): boolean {
    return term >= 0 && term < this.#greekNames;
  }

  /** Where the record of the word in `#word` begins. */
  #surface(hash: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const record = (slots[2 * slot + 1] ?? 0) - 1;
      if (record === -1) return this.#addSurface(slot, hash, length);
      if (slots[2 * slot] === hash && this.#isWord(record, length)) return record;
    }
  }

  #isWord(record: number, length: number): boolean {
    const { memory } = this.#records;
    if (memory[record + 5] !== length) return false;
    for (let at = 0; at < length; at += 1) if (memory[record + 6 + at] !== this.#word[at]) return false;
    return true;
  }

  #termOfSurface(record: number): number {
    const { memory } = this.#records;
    return (
      (memory[record] ?? 0) |
      ((memory[record + 1] ?? 0) << 8) |
      ((memory[record + 2] ?? 0) << 16) |
      ((memory[record + 3] ?? 0) << 24)
    );
  }

  #addSurface(slot: number, hash: number, length: number): number {
    const word = Buffer.from(this.#word.buffer, 0, length).toString('latin1');
    const records = this.#records;
    const record = records.length;
    records.uint32(this.number(termOf(word)));
    records.byte(gluedGreekName.test(word) ? 1 : 0);
    records.byte(length);
    records.copy(this.#word, 0, length);
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = record + 1;
    this.#surfaces += 1;
    if (this.#surfaces * 4 > this.#slots.length) this.#growSlots();
    return record;
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = old.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = (old[from] ?? 0) & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[from] ?? 0;
      slots[2 * slot + 1] = old[from + 1] ?? 0;
    }
    this.#slots = slots;
  }
}
