import { placePiece } from './place-bytes.ts';

/** Below this a loop is quicker than the engine's own copying. */
const fewBytes = 48;

/** Writes the places of a segment piece by piece as they come. */
export class PlaceStream {
  /** So many bytes were added. */
  length = 0;
  readonly #write: (place: number, piece: Uint8Array) => void;
  readonly #piece = new Uint8Array(placePiece);
  #filled = 0;
  #place = 0;

  constructor(write: (place: number, piece: Uint8Array) => void) {
    this.#write = write;
  }

  byte(value: number): void {
    this.#piece[this.#filled] = value;
    this.#filled += 1;
    this.length += 1;
    if (this.#filled === placePiece) this.#finish();
  }

  /** As `ByteWriter` does. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  copy(bytes: Uint8Array, start: number, end: number): void {
    const piece = this.#piece;
    for (let at = start; at < end; ) {
      const size = Math.min(end - at, placePiece - this.#filled);
      if (size < fewBytes)
        for (let byte = 0; byte < size; byte += 1) piece[this.#filled + byte] = bytes[at + byte] ?? 0;
      else piece.set(bytes.subarray(at, at + size), this.#filled);
      at += size;
      this.#filled += size;
      if (this.#filled === placePiece) this.#finish();
    }
    this.length += end - start;
  }

  /** There are no more. */
  end(): void {
    if (this.#filled > 0) this.#finish();
  }

  #finish(): void {
    this.#write(this.#place, this.#piece.subarray(0, this.#filled));
    this.#place += 1;
    this.#filled = 0;
  }
}
