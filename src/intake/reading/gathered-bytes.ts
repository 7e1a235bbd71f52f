/**
 * Bytes gathered one after another, in memory that is used again and again and that threads can share. Memory
 * allocated anew for each portion would set off the garbage collector, of the whole heap, at every portion.
 */
export class GatheredBytes {
  #memory: Buffer;
  #length = 0;

  constructor(room: number) {
    this.#memory = shared(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Bytes that it can take without being moved. */
  get room(): number {
    return this.#memory.length;
  }

  /** All of them: true until `clear`. */
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

  /** What follows is written over what was. */
  clear(): void {
    this.#length = 0;
  }

  #makeRoomFor(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#memory.length) return;
    const larger = shared(needed * 2);
    this.#memory.copy(larger, 0, 0, this.#length);
    this.#memory = larger;
  }
}

function shared(room: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(room));
}
