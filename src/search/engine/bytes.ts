/** Grows as bytes are written. */
export class ByteWriter {
  #bytes: Buffer;
  length = 0;

  constructor(capacity = 1024) {
    this.#bytes = Buffer.from(new ArrayBuffer(capacity));
  }

  /** Seven bits a byte, the least first. */
  varint(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length] = (rest & 0x7f) | 0x80;
      this.length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.length] = rest;
    this.length += 1;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  uint32(value: number): void {
    this.#makeRoom(4);
    this.overwrite(this.length, value);
    this.length += 4;
  }

  /** Appends a text in UTF-8. */
  text(text: string): void {
    this.#makeRoom(text.length * 3);
    this.length += this.#bytes.write(text, this.length, 'utf8');
  }

  /** Writes over what stands at a place. */
  overwrite(at: number, value: number): void {
    this.#bytes[at] = value;
    this.#bytes[at + 1] = value >>> 8;
    this.#bytes[at + 2] = value >>> 16;
    this.#bytes[at + 3] = value >>> 24;
  }

  /** All memory, with what is written at its beginning, until more is. */
  get memory(): Uint8Array {
    return this.#bytes;
  }

  /** Appends few bytes of many. */
  copy(bytes: Uint8Array, start: number, end: number): void {
    this.#makeRoom(end - start);
    let to = this.length;
    for (let from = start; from < end; from += 1, to += 1) this.#bytes[to] = bytes[from] ?? 0;
    this.length = to;
  }

  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What follows is written over what was. */
  clear(): void {
    this.length = 0;
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #makeRoom(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = Buffer.from(new ArrayBuffer(Math.max(this.#bytes.length * 2, this.length + more)));
    larger.set(this.written());
    this.#bytes = larger;
  }
}

/**
 * Gives the memory of arrays back at once, which the garbage collector would let gather by the hundred megabytes. Nobody
 * may use them any more.
 */
export function release(arrays: Iterable<ArrayBufferView>): void {
  for (const { buffer } of arrays) if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

type Section = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
type Kind = keyof typeof kinds;

interface Heading {
  readonly name: string;
  readonly kind: Kind;
  readonly start: number;
  readonly length: number;
}

/**
 * Typed arrays under names as they are kept: a heading as JSON, then each where its numbers are aligned. They stay where they
 * are, for large ones joined would take their memory once more.
 */
export class PackedSections {
  /** How many bytes it takes. */
  readonly length: number;
  readonly #parts: readonly { readonly start: number; readonly bytes: Uint8Array }[];

  constructor(sections: Readonly<Record<string, Section>>) {
    const headings: Heading[] = [];
    let end = 0;
    for (const [name, section] of Object.entries(sections)) {
      const kind = (Object.keys(kinds) as Kind[]).find((one) => section instanceof kinds[one]) ?? 'u8';
      headings.push({ name, kind, start: end, length: section.length });
      end = aligned(end + section.byteLength);
    }
    const text = new TextEncoder().encode(JSON.stringify(headings));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, text.length, true);
    const start = aligned(4 + text.length);
    this.#parts = [
      { start: 0, bytes: length },
      { start: 4, bytes: text },
      ...Object.values(sections).map(({ buffer, byteOffset, byteLength }, at) => ({
        start: start + (headings[at]?.start ?? 0),
        bytes: new Uint8Array(buffer, byteOffset, byteLength),
      })),
    ];
    this.length = start + end;
  }

  /** All bytes, so many at a time; each piece is good until the next is asked for. */
  *pieces(size: number): Generator<Uint8Array> {
    const piece = new Uint8Array(size);
    for (let from = 0; from < this.length; from += size) {
      const to = Math.min(this.length, from + size);
      piece.fill(0);
      for (const { start, bytes } of this.#parts) {
        const [first, last] = [Math.max(start, from), Math.min(start + bytes.length, to)];
        if (first < last) piece.set(bytes.subarray(first - start, last - start), first - from);
      }
      yield piece.subarray(0, to - from);
    }
    release([piece]);
  }

  /** Gives the memory of the arrays back. */
  release(): void {
    release(this.#parts.map(({ bytes }) => bytes));
  }
}

/** Views into a packed buffer, nothing copied but where the buffer itself is not aligned. */
export function openSections(packed: Uint8Array): (name: string) => Section {
  const bytes = packed.byteOffset % 8 === 0 ? packed : packed.slice();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const headings = JSON.parse(new TextDecoder().decode(bytes.slice(4, 4 + length))) as Heading[];
  const start = bytes.byteOffset + aligned(4 + length);
  return (name) => {
    const heading = headings.find((one) => one.name === name);
    if (heading === undefined) throw new Error(`A segment of the index has no section "${name}".`);
    return new kinds[heading.kind](bytes.buffer as ArrayBuffer, start + heading.start, heading.length);
  };
}

function aligned(offset: number): number {
  return (offset + 7) & ~7;
}
