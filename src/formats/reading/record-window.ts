import type { Place } from '../format.ts';
import { asBuffer } from './encoding.ts';

/**
 * The bytes of a file that have come and are not done with, and where in the file they stand.
 * What was handed out is never written over, so a slice may be kept without a copy.
 */
export class RecordWindow {
  #buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  #byte = 0;
  #line = 1;
  /** In UTF-16 a place counts two bytes for each unit, whatever its length in UTF-8. */
  readonly #wide: boolean;

  constructor(wide: boolean) {
    this.#wide = wide;
  }

  get length(): number {
    return this.#end - this.#start;
  }

  /** The bytes at hand. */
  get bytes(): Buffer {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  append(bytes: Uint8Array): void {
    if (this.#end + bytes.length > this.#buffer.length) {
      const held = this.bytes;
      // Doubling keeps the copying of a long record linear in its length.
      this.#buffer = Buffer.allocUnsafeSlow(held.length + Math.max(bytes.length, held.length));
      held.copy(this.#buffer, 0);
      this.#start = 0;
      this.#end = held.length;
    }
    asBuffer(bytes).copy(this.#buffer, this.#end);
    this.#end += bytes.length;
  }

  /** Where the byte at an offset stands in the file. */
  place(offset: number, record: number): Place {
    const { byte, line } = this.#measure(offset);
    return { record, byte: this.#byte + byte, line: this.#line + line };
  }

  /** Lets go of the first bytes. The lines in them may be known already. */
  drop(count: number, lines?: number): void {
    const measured = lines === undefined || this.#wide ? this.#measure(count) : { byte: count, line: lines };
    this.#byte += measured.byte;
    this.#line += measured.line;
    this.#start += count;
  }

  #byteAfter(at: number): number | undefined {
    return at + 1 < this.#end ? this.#buffer[at + 1] : undefined;
  }

  #measure(count: number): { byte: number; line: number } {
    let line = 0;
    let units = 0;
    for (let at = this.#start; at < this.#start + count; at += 1) {
      const byte = this.#buffer[at] ?? 0;
      // CR alone ends a line in old files; before an LF it is that line end's own.
      if (byte === 0x0a || (byte === 0x0d && this.#byteAfter(at) !== 0x0a)) line += 1;
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return { byte: this.#wide ? units * 2 : count, line };
  }
}
