import type { DatabaseSync } from 'node:sqlite';
import { type PackedSections, release } from './bytes.ts';
import { PlaceStream } from './places/place-stream.ts';
import { PlaceWalk } from './places/place-walk.ts';
import type { PackedSegment } from './segment.ts';

/**
 * The bytes of segments, in pieces: whole ones would have to pass through memory of their size, which the system's
 * allocator keeps. The number of a piece is that of its segment, times 2^20, and its place; places of words are in the
 * second half.
 */
export const pieceSchema = `
  create table search_piece (
    number integer primary key,
    bytes blob not null
  ) strict;
`;

const piecesOfSegment = 2 ** 20;
const firstOfPlaces = 2 ** 19;
const packedPiece = 1 << 18;

export interface SegmentPieces {
  insert(segment: number, packed: PackedSegment): void;
  /** The same in two steps: all but the places, and those as they come. */
  insertPacked(segment: number, packed: PackedSections): void;
  insertPlaces(segment: number): PlaceStream;
  /** Takes the places out, one piece after another; the others with `remove`. */
  takePlaces(segment: number): PlaceWalk;
  /** Removes all but the places. */
  removePacked(segment: number): void;
  remove(segment: number): void;
  /** All but the places, in one; `undefined` where they are not whole (merged away). */
  packed(segment: number, size: number): Uint8Array | undefined;
  /** All places; so many bytes. */
  places(segment: number, size: number): Uint8Array | undefined;
  /** The number of a piece of the places, among those of all segments. */
  numberOfPlaces(segment: number, place: number): number;
  piece(number: number): Uint8Array | undefined;
}

export function createSegmentPieces(db: DatabaseSync): SegmentPieces {
  const insert = db.prepare('insert into search_piece (number, bytes) values (?, ?)');
  const remove = db.prepare('delete from search_piece where number >= ? and number < ?');
  const between = db.prepare(
    'select bytes from search_piece where number >= ? and number < ? order by number',
  );
  const one = db.prepare('select bytes from search_piece where number = ?');

  function insertPacked(segment: number, packed: PackedSections): void {
    let number = segment * piecesOfSegment;
    for (const piece of packed.pieces(packedPiece)) {
      insert.run(number, piece);
      number += 1;
    }
  }

  function insertPlaces(segment: number): PlaceStream {
    const first = segment * piecesOfSegment + firstOfPlaces;
    return new PlaceStream((place, piece) => insert.run(first + place, piece));
  }

  /** Its pages serve what is written next. */
  function take(number: number): Uint8Array {
    const bytes = one.get(number)?.bytes;
    if (!(bytes instanceof Uint8Array)) throw new Error(notWhole(Math.floor(number / piecesOfSegment)));
    remove.run(number, number + 1);
    return bytes;
  }

  function joined(first: number, size: number): Uint8Array | undefined {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const { bytes } of between.iterate(first, first + firstOfPlaces)) {
      const piece = bytes as Uint8Array;
      if (at + piece.length > size) return undefined;
      whole.set(piece, at);
      at += piece.length;
      release([piece]);
    }
    return at === size ? whole : undefined;
  }

  return {
    insert(segment, { packed, places }) {
      insertPacked(segment, packed);
      const stream = insertPlaces(segment);
      stream.copy(places, 0, places.length);
      stream.end();
    },
    insertPacked,
    insertPlaces,
    takePlaces: (segment) =>
      new PlaceWalk((place) => take(segment * piecesOfSegment + firstOfPlaces + place)),
    removePacked: (segment) =>
      remove.run(segment * piecesOfSegment, segment * piecesOfSegment + firstOfPlaces),
    remove: (segment) => remove.run(segment * piecesOfSegment, (segment + 1) * piecesOfSegment),
    packed: (segment, size) => joined(segment * piecesOfSegment, size),
    places: (segment, size) => joined(segment * piecesOfSegment + firstOfPlaces, size),
    numberOfPlaces: (segment, place) => segment * piecesOfSegment + firstOfPlaces + place,
    piece: (number) => one.get(number)?.bytes as Uint8Array | undefined,
  };
}

export function notWhole(segment: number): string {
  return `Segment ${segment} of the search index is not whole; \`lectern rebuild\` makes it anew.`;
}
