/**
 * The values of one segment (`=S:Rats`), by number in the order in which they came; their bytes stay where they are.
 */
export class TermTable {
  #slots = new Int32Array(1 << 15).fill(-1);
  #hashes = new Uint32Array(1 << 14);
  #starts = new Uint32Array(1 << 14);
  #ends = new Uint32Array(1 << 14);
  /** The beginning of each as one number that sorts as it does. */
  #keys = new Float64Array(1 << 14);
  readonly #sources: Uint8Array[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of the term that stands in `source`; its hash is `termHash`. */
  number(hash: number, source: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1;
      if (number === -1) return this.#add(slot, hash, source, start, end);
      if (this.#hashes[number] === hash && this.#isSame(number, source, start, end)) return number;
    }
  }

  /** Where the bytes of a term stand. */
  stretch(number: number): { readonly source: Uint8Array; readonly start: number; readonly end: number } {
    return {
      source: this.#sources[number] ?? none,
      start: this.#starts[number] ?? 0,
      end: this.#ends[number] ?? 0,
    };
  }

  /** The numbers in the order of the bytes of their terms. */
  sorted(): Uint32Array {
    const size = this.#size;
    // The engine sorts numbers far quicker than by a function: so key and number in one, as many bits of the key as fit.
    const room = 2 ** Math.ceil(Math.log2(Math.max(2, size)));
    const cut = 2 ** Math.max(0, valueKeyBits - (53 - Math.log2(room)));
    const pairs = new Float64Array(size);
    for (let number = 0; number < size; number += 1)
      pairs[number] = Math.floor((this.#keys[number] ?? 0) / cut) * room + number;
    pairs.sort();
    const numbers = new Uint32Array(size);
    let first = 0;
    let before = -1;
    for (let at = 0; at < size; at += 1) {
      const pair = pairs[at] ?? 0;
      const key = Math.floor(pair / room);
      if (key !== before) this.#sortFully(numbers, first, at);
      if (key !== before) first = at;
      before = key;
      numbers[at] = pair - key * room;
    }
    this.#sortFully(numbers, first, size);
    return numbers;
  }

  /** Those whose keys are the same. */
  #sortFully(numbers: Uint32Array, start: number, end: number): void {
    if (end - start > 1) numbers.subarray(start, end).sort((a, b) => this.#compare(a, b));
  }

  #isSame(number: number, source: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#ends[number] ?? 0) - from !== end - start) return false;
    const known = this.#sources[number] ?? none;
    for (let at = 0; at < end - start; at += 1) if (known[from + at] !== source[start + at]) return false;
    return true;
  }

  #compare(a: number, b: number): number {
    const [one, other] = [this.#sources[a] ?? none, this.#sources[b] ?? none];
    const [start, otherStart] = [this.#starts[a] ?? 0, this.#starts[b] ?? 0];
    const [length, otherLength] = [(this.#ends[a] ?? 0) - start, (this.#ends[b] ?? 0) - otherStart];
    const most = Math.min(length, otherLength);
    for (let at = 0; at < most; at += 1) {
      const difference = (one[start + at] ?? 0) - (other[otherStart + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  #add(slot: number, hash: number, source: Uint8Array, start: number, end: number): number {
    const number = this.#size;
    if (number === this.#hashes.length) this.#growTerms();
    this.#size += 1;
    this.#slots[slot] = number;
    this.#hashes[number] = hash;
    this.#starts[number] = start;
    this.#ends[number] = end;
    this.#sources.push(source);
    this.#keys[number] = valueKey(source, start, end);
    if (this.#size * 2 > this.#slots.length) this.#growSlots();
    return number;
  }

  #growTerms(): void {
    const length = this.#hashes.length * 2;
    const grown = <T extends Uint32Array | Float64Array>(old: T, larger: T): T => {
      larger.set(old);
      return larger;
    };
    this.#hashes = grown(this.#hashes, new Uint32Array(length));
    this.#starts = grown(this.#starts, new Uint32Array(length));
    this.#ends = grown(this.#ends, new Uint32Array(length));
    this.#keys = grown(this.#keys, new Float64Array(length));
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

const none = new Uint8Array();

/** So many signs of a value behind its beginning (`=S:`) are in its key. */
const signsInKey = 5;
/** Digits and letters are each a sign; what stands before, between and behind them is one, which ends a key. */
const signCount = 66;
const valueKeyBits = Math.ceil(Math.log2(128 * signCount ** signsInKey));
const signs = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x30) return 0;
  if (byte <= 0x39) return byte - 0x2f;
  if (byte < 0x41) return 11;
  if (byte <= 0x5a) return byte - 0x35;
  if (byte < 0x61) return 38;
  return byte <= 0x7a ? byte - 0x3a : 65;
});
const severalBytes = Uint8Array.from({ length: signCount }, (_, sign) =>
  sign === 0 || sign === 11 || sign === 38 || sign === 65 ? 1 : 0,
);

/**
 * Sorts as values do, as far as it goes: by the letter of their beginning, which all values have, and the signs behind it. From
 * a sign on that is several bytes nothing more is told apart, else what follows would count before it.
 */
function valueKey(bytes: Uint8Array, start: number, end: number): number {
  let key = Math.min(0x7f, bytes[start + 1] ?? 0);
  let isOpen = true;
  for (let at = start + 3; at < start + 3 + signsInKey; at += 1) {
    const sign = isOpen && at < end ? (signs[bytes[at] ?? 0] ?? 0) : 0;
    key = key * signCount + sign;
    if (severalBytes[sign] === 1) isOpen = false;
  }
  return key;
}

/** Sorts as the first six bytes do, those that are missing before all others. */
export function sortingKey(bytes: Uint8Array, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < start + 6; at += 1) key = key * 256 + (at < end ? (bytes[at] ?? 0) : 0);
  return key;
}

/** The hash of a term (FNV-1a). */
export function termHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
