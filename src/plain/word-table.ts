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
/** Of a slot: the sum of the letters, the number of the word + 1 (0: free), where its letters begin and how many they are. */
const slotWidth = 4;
/** A power of two. */
const fewestSlots = 2 ** 12;

/**
 * What is known of words that were met before, found by their letters in a text without cutting them out. Forgets all
 * when it is full, so that a flood of odd words cannot fill the memory.
 */
export class WordTable<T> {
  // Open addressing with steps of one, half full at most: it grows with its words, so that what is looked at stays near.
  #slots = new Int32Array(slotWidth * fewestSlots);
  #mask = fewestSlots - 1;
  #letters = new Uint16Array(2 ** 16);
  #lettersEnd = 0;
  #values: T[] = [];

  /** The word from `start` to `end` of a text in UTF-16, with the `hashWith` of its letters. */
  get(units: Uint16Array, start: number, end: number, hash: number): T | undefined {
    const slots = this.#slots;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * slotWidth;
      const number = slots[at + 1] as number;
      if (number === 0) return undefined;
      if (slots[at] === hash && slots[at + 3] === end - start) {
        const letters = this.#letters;
        let from = slots[at + 2] as number;
        let place = start;
        while (place < end && letters[from] === units[place]) {
          place += 1;
          from += 1;
        }
        if (place === end) return this.#values[number - 1];
      }
    }
  }

  /** Keeps a word that is not here. */
  add(units: Uint16Array, start: number, end: number, hash: number, value: T): void {
    if (end - start > longestKept) return;
    if (this.#values.length >= mostWords) {
      this.#slots.fill(0);
      this.#values = [];
      this.#lettersEnd = 0;
    }
    const from = this.#lettersEnd;
    this.#lettersEnd += end - start;
    if (this.#lettersEnd > this.#letters.length) {
      const larger = new Uint16Array(this.#letters.length * 2);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters.set(units.subarray(start, end), from);
    this.#values.push(value);
    if (this.#values.length * 2 > this.#mask) this.#grow();
    this.#put(hash, this.#values.length, from, end - start);
  }

  #put(hash: number, number: number, from: number, length: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[slot * slotWidth + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots.set([hash, number, from, length], slot * slotWidth);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += slotWidth) {
      const [hash = 0, number = 0, from = 0, length = 0] = old.subarray(at, at + slotWidth);
      if (number !== 0) this.#put(hash, number, from, length);
    }
  }
}
