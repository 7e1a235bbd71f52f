/** The places of all postings of a segment, one after another. */
export interface PlaceBytes {
  /** From one byte to before another; nobody writes over them. Throws `SegmentGone` where the segment was merged away. */
  read(start: number, end: number): Uint8Array;
}

/** A segment that is being asked was merged into another: the question is to be asked anew of what there is now. */
export class SegmentGone extends Error {
  constructor() {
    super('A segment of the index was merged away while it was asked.');
  }
}

export function heldBytes(bytes: Uint8Array): PlaceBytes {
  return { read: (start, end) => bytes.subarray(start, end) };
}

/** So many bytes are read from the file at a time. */
export const placePiece = 1 << 14;
/** The words of a phrase are read by turns: so many pieces of each segment are at hand. */
const latestKept = 8;
/** So many pieces are kept that were read: 8 MB. */
const piecesKept = 512;

/** Pieces of many segments that were read lately. */
export class PieceCache {
  readonly #pieces = new Map<number, Uint8Array>();

  /** The piece of a number, read where it is not at hand. */
  piece(number: number, read: (number: number) => Uint8Array | undefined): Uint8Array {
    const known = this.#pieces.get(number);
    if (known !== undefined) {
      // The oldest of a map come first.
      this.#pieces.delete(number);
      this.#pieces.set(number, known);
      return known;
    }
    const fresh = read(number);
    if (fresh === undefined) throw new SegmentGone();
    if (this.#pieces.size >= piecesKept)
      for (const oldest of this.#pieces.keys()) {
        this.#pieces.delete(oldest);
        break;
      }
    this.#pieces.set(number, fresh);
    return fresh;
  }
}

/** Bytes that are kept in pieces of `placePiece`, read when they are needed. */
export function bytesInPieces(piece: (place: number) => Uint8Array): PlaceBytes {
  const latest: Uint8Array[] = [];
  const at = new Int32Array(latestKept).fill(-1);
  const load = (wanted: number): Uint8Array => {
    const slot = wanted % latestKept;
    const known = latest[slot];
    if (known !== undefined && at[slot] === wanted) return known;
    const fresh = piece(wanted);
    latest[slot] = fresh;
    at[slot] = wanted;
    return fresh;
  };
  return {
    read(start, end) {
      const first = Math.floor(start / placePiece);
      const last = Math.floor(Math.max(start, end - 1) / placePiece);
      if (first === last) return load(first).subarray(start - first * placePiece, end - first * placePiece);
      const whole = new Uint8Array(end - start);
      for (let place = first; place <= last; place += 1) {
        const from = place * placePiece;
        const own = load(place).subarray(Math.max(0, start - from), Math.min(placePiece, end - from));
        whole.set(own, Math.max(0, from - start));
      }
      return whole;
    },
  };
}
