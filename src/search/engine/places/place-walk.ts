import { release } from '../bytes.ts';
import { placePiece } from './place-bytes.ts';

/** Goes once through the places of a segment, from their beginning to their end, and holds no more of them than is at hand. */
export class PlaceWalk {
  /** What was sought stands in these, from `from` on, until the next is. */
  bytes: Uint8Array = new Uint8Array();
  from = 0;
  readonly #take: (place: number) => Uint8Array;
  /** The piece read last, and its place among them. */
  #piece: Uint8Array = new Uint8Array();
  #place = -1;
  /** For what lies in more than one. */
  #joined = new Uint8Array(placePiece);

  /** `take` gives each piece once, and its memory with it. */
  constructor(take: (place: number) => Uint8Array) {
    this.#take = take;
  }

  /** The places from one byte to before another, none of them before those sought last. */
  seek(start: number, end: number): void {
    const first = Math.floor(start / placePiece);
    const last = Math.floor((end - 1) / placePiece);
    this.#load(first);
    this.bytes = this.#piece;
    this.from = start - first * placePiece;
    if (last > first) this.#join(start, end);
  }

  #join(start: number, end: number): void {
    if (this.#joined.length < end - start) this.#joined = new Uint8Array(2 * (end - start));
    for (let at = start; at < end; ) {
      const place = Math.floor(at / placePiece);
      this.#load(place);
      const own = this.#piece.subarray(at - place * placePiece, end - place * placePiece);
      this.#joined.set(own, at - start);
      at += own.length;
    }
    this.bytes = this.#joined;
    this.from = 0;
  }

  #load(place: number): void {
    if (place === this.#place) return;
    release([this.#piece]);
    this.#piece = this.#take(place);
    this.#place = place;
  }
}
