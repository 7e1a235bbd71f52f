import { gluedCompounds, wordsOf } from '../../text/index.ts';
import { termOf } from './words.ts';

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

/** Letters written onto the name of a Greek one: `TNFalpha`, `beta1`. */
const mentionsGreekName = /alpha|beta|gamma|delta|kappa/i;

/**
 * Numbers for the words that were met, found by their letters without making a string of each: most words of a text have
 * been met before. Words in plain Latin letters are read in one pass; texts with anything else go through `wordsOf`.
 */
export class Lexicon {
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  // Surfaces: open addressing over their letters.
  #slots = new Int32Array(1 << 16).fill(-1);
  #hashes = new Uint32Array(1 << 15);
  #starts = new Uint32Array((1 << 15) + 1);
  #termOfSurface = new Int32Array(1 << 15);
  #letters = new Uint8Array(1 << 18);
  #surfaces = 0;
  readonly #word = new Uint8Array(64);
  readonly #greek: ReadonlySet<number>;

  constructor() {
    this.#greek = new Set(greekNames.map((name) => this.number(termOf(name))));
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

  /** Adds the words of a text. */
  read(text: string, into: TokenList): void {
    const start = into.length;
    if (mentionsGreekName.test(text) || !this.#readPlain(text, into)) {
      into.length = start;
      while (into.also.length > 0 && (into.also.at(-2) ?? -1) >= start) into.also.length -= 2;
      this.#readFolded(text, into);
    }
    this.#addGreek(into, start);
  }

  /** One pass over plain letters; false where the text has anything else. */
  #readPlain(text: string, into: TokenList): boolean {
    const word = this.#word;
    let length = 0;
    let hash = 0x811c9dc5;
    let digits = 0;
    /** The word before, where nothing but a hyphen stands between: how many letters it had, 0 if any was none. */
    let lettersBefore = 0;
    let wasHyphen = false;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at === text.length ? 0x20 : text.charCodeAt(at);
      const sign = code < 0x2300 ? (plainSigns[code] ?? needsFolding) : needsFolding;
      if (sign === needsFolding) return false;
      if (sign !== separator) {
        if (length < 64) {
          word[length] = sign;
          length += 1;
          hash = Math.imul(hash ^ sign, 0x01000193);
          if (sign < 0x3a) digits += 1;
        }
        continue;
      }
      if (length > 0) {
        const place = into.length;
        into.push(this.#surface(hash >>> 0, length));
        if (wasHyphen && lettersBefore > 0 && lettersBefore <= 6 && digits === length && length <= 4)
          into.also.push(place - 1, this.#glued(text, at - length, length));
        lettersBefore = digits === 0 ? length : 0;
        wasHyphen = code === 0x2d;
        length = 0;
        digits = 0;
        hash = 0x811c9dc5;
      } else {
        wasHyphen = false;
        lettersBefore = 0;
      }
    }
    return true;
  }

  /** `IL-10` in one word. */
  #glued(text: string, from: number, length: number): number {
    let start = from - 1;
    while (start > 0 && /[\p{L}]/u.test(text[start - 1] ?? '')) start -= 1;
    const name = wordsOf(text.slice(start, from - 1))[0] ?? '';
    return this.number(name + text.slice(from, from + length));
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
      if (!this.#greek.has(into.terms[at] ?? -1)) continue;
      const before = this.terms[into.terms[at - 1] ?? -1];
      const name = this.terms[into.terms[at] ?? -1] ?? '';
      if (before === undefined || before.length > 5 || this.#greek.has(into.terms[at - 1] ?? -1)) continue;
      const next = this.terms[into.terms[at + 1] ?? -1];
      const number = at + 1 < into.length && next !== undefined && /^\d{1,2}$/.test(next) ? next : undefined;
      for (const form of [before + name, before + name[0]]) {
        into.also.push(at - 1, this.number(form));
        if (number !== undefined) into.also.push(at - 1, this.number(form + number));
      }
    }
  }

  /** The term of the word in `#word`. */
  #surface(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const surface = this.#slots[slot] ?? -1;
      if (surface === -1) return this.#addSurface(slot, hash, length);
      if (this.#hashes[surface] === hash && this.#isWord(surface, length))
        return this.#termOfSurface[surface] ?? 0;
    }
  }

  #isWord(surface: number, length: number): boolean {
    const start = this.#starts[surface] ?? 0;
    if ((this.#starts[surface + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.#letters[start + at] !== this.#word[at]) return false;
    return true;
  }

  #addSurface(slot: number, hash: number, length: number): number {
    const surface = this.#surfaces;
    if (surface + 2 >= this.#hashes.length) this.#growSurfaces();
    const start = this.#starts[surface] ?? 0;
    if (start + length > this.#letters.length) {
      const larger = new Uint8Array(this.#letters.length * 2);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters.set(this.#word.subarray(0, length), start);
    const term = this.number(termOf(Buffer.from(this.#word.buffer, 0, length).toString('latin1')));
    this.#hashes[surface] = hash;
    this.#starts[surface + 1] = start + length;
    this.#termOfSurface[surface] = term;
    this.#slots[slot] = surface;
    this.#surfaces += 1;
    if (this.#surfaces * 2 > this.#slots.length) this.#growSlots();
    return term;
  }

  #growSurfaces(): void {
    const size = this.#hashes.length * 2;
    const grow = <T extends Uint32Array | Int32Array>(old: T, larger: T): T => {
      larger.set(old as never);
      return larger;
    };
    this.#hashes = grow(this.#hashes, new Uint32Array(size));
    this.#starts = grow(this.#starts, new Uint32Array(size + 1));
    this.#termOfSurface = grow(this.#termOfSurface, new Int32Array(size));
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let surface = 0; surface < this.#surfaces; surface += 1) {
      let slot = (this.#hashes[surface] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = surface;
    }
    this.#slots = slots;
  }
}
