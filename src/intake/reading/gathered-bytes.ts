/**
 * Bytes gathered one after another, in memory that is used again and again: memory allocated anew for each portion
 * would set off the garbage collector.
 */
export class GatheredBytes {
  #memory: Buffer;
  #length = 0;

  constructor(room: number) {
    this.#memory = Buffer.allocUnsafeSlow(room);
  }

  get length(): number {
    return this.#length;
  }

  /** All of them, until more are added. */
  get bytes(): Buffer {
    return this.#memory.subarray(0, this.#length);
  }

  /** Answers where the bytes end. */
  add(bytes: Uint8Array): number {
    this.#makeRoomFor(bytes.length);
    this.#memory.set(bytes, this.#length);
    this.#length += bytes.length;
    return this.#length;
  }

  /** Adds a text in UTF-8; answers where it ends. */
  write(text: string): number {
    this.#makeRoomFor(text.length * 3);
    this.#length += this.#memory.write(text, this.#length, 'utf8');
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** All of them in memory of their own, which can be given away; what follows starts afresh. */
  take(): Uint8Array<ArrayBuffer> {
    const own = ownCopy(this.bytes);
    this.clear();
    return own;
  }

  #makeRoomFor(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#memory.length) return;
    const larger = Buffer.allocUnsafeSlow(needed * 2);
    this.#memory.copy(larger, 0, 0, this.#length);
    this.#memory = larger;
  }
}

export function ownCopy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(bytes.length);
  own.set(bytes);
  return own;
}
