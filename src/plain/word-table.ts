let bytes = Buffer.alloc(8192);
let units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);

/** A text in UTF-16, in memory that the next text takes: looking at it there is quicker than in a string, which may be a piece of another. */
export function unitsOf(text: string): Uint16Array {
  if (units.length < text.length) {
    bytes = Buffer.alloc(text.length * 4);
    units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }
  bytes.write(text, 'utf16le');
  return units;
}

/** The sum of a word's letters, going on from that of the letters before; 0 before the first. */
export function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** In UTF-16 units; longer ones are hardly met again. */
export const longestKept = 60;
const mostWords = 200_000;
/** A power of two, at least twice `mostWords`: open addressing with steps of one. */
const slotCount = 2 ** 19;

/**
 * What is known of words that were met before, found by their letters in a text without cutting them out. Forgets all
 * when it is full, so that a flood of odd words cannot fill the memory.
 */
export class WordTable<T> {
  /** Number of the word + 1; 0: free. */
  readonly #slots = new Int32Array(slotCount);
  readonly #hashes = new Int32Array(mostWords);
  /** Where the letters of each word end in `#letters`; they begin where those of the word before end. */
  readonly #ends = new Int32Array(mostWords + 1);
  #letters = new Uint16Array(2 ** 16);
  #values: T[] = [];

  /** The word from `start` to `end` of a text in UTF-16, with the `hashWith` of its letters. */
  get(units: Uint16Array, start: number, end: number, hash: number): T | undefined {
    for (let slot = hash & (slotCount - 1); ; slot = (slot + 1) & (slotCount - 1)) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return undefined;
      if (this.#hashes[number] === hash && this.#isWord(number, units, start, end))
        return this.#values[number];
    }
  }

  /** Keeps a word that is not here. */
  add(units: Uint16Array, start: number, end: number, hash: number, value: T): void {
    if (end - start > longestKept) return;
    if (this.#values.length >= mostWords) {
      this.#slots.fill(0);
      this.#values = [];
    }
    const number = this.#values.length;
    const from = this.#ends[number] as number;
    const to = from + end - start;
    if (to > this.#letters.length) {
      const larger = new Uint16Array(this.#letters.length * 2);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters.set(units.subarray(start, end), from);
    this.#ends[number + 1] = to;
    this.#hashes[number] = hash;
    this.#values.push(value);
    let slot = hash & (slotCount - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    this.#slots[slot] = number + 1;
  }

  #isWord(number: number, units: Uint16Array, start: number, end: number): boolean {
    let from = this.#ends[number] as number;
    if ((this.#ends[number + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at += 1, from += 1) if (this.#letters[from] !== units[at]) return false;
    return true;
  }
}
