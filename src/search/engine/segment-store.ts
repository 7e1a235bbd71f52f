import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../catalogue/index.ts';
import { release } from './bytes.ts';
import { Engine } from './engine.ts';
import { mergeSegments } from './merge-segments.ts';
import { bytesInPieces, heldBytes, PieceCache } from './places/place-bytes.ts';
import { lengthOfPlaces } from './places/place-starts.ts';
import { openSegment, type PackedSegment, type Segment } from './segment.ts';
import { createSegmentPieces, notWhole, pieceSchema, type SegmentPieces } from './segment-pieces.ts';

/**
 * Segments in the order of what they know: each from `first`, the number of the oldest it was merged from. Where a
 * work is in several, the latest counts.
 */
const schema = `
  create table search_segment (
    number integer primary key autoincrement,
    first integer not null unique,
    level integer not null,
    works integer not null,
    size integer not null
  ) strict;
  ${pieceSchema}
`;

/** What is kept, and what an index of an earlier kind kept. */
const forgotten = ['search_segment', 'search_piece', 'search_index', 'search_work']
  .map((table) => `drop table if exists ${table};`)
  .join(' ');

/** So many segments of one level become one of the next, fewer where it would hold more works than these: joining them takes memory. */
const mergedAtOnce = 8;
const mostWorks = 16_384;
/** Those of large batches are joined but once: as many as one may hold, or so many. */
const mergedLarge = 16;

/** After so many pieces of places the pages of the file that they were read from are let go: 4 MB. */
const forgottenAfter = 256;

/** Where nobody asks for places. */
const withoutPlaces = heldBytes(new Uint8Array());

interface Row {
  readonly number: number;
  readonly first: number;
  readonly level: number;
  readonly works: number;
  /** Bytes but for the places of words. */
  readonly size: number;
}

const list = 'select number, first, level, works, size from search_segment order by first';

export type SegmentStore = ReturnType<typeof createSegmentStore>;

/** The index as it is kept: segments in the catalogue's own file. The writing half runs inside `store.transaction`. */
export function createSegmentStore({ writer, reader, readAtOnce }: Store) {
  const write = {
    list: writer.prepare(list),
    pieces: createSegmentPieces(writer),
    insert: writer.prepare(
      `insert into search_segment (first, level, works, size)
       values (coalesce(?, (select coalesce(max(seq), 0) + 1 from sqlite_sequence where name = 'search_segment'), 1), ?, ?, ?)`,
    ),
    resize: writer.prepare('update search_segment set size = ? where number = ?'),
    remove: writer.prepare('delete from search_segment where number = ?'),
  };
  const read = { list: reader.prepare(list), pieces: createSegmentPieces(reader) };
  const cache = new PieceCache();
  let piecesRead = 0;

  function open({ number, size }: Row): Segment | undefined {
    const packed = read.pieces.packed(number, size);
    const piece = (place: number) => cache.piece(read.pieces.numberOfPlaces(number, place), readPiece);
    return packed && openSegment(packed, bytesInPieces(piece));
  }

  function readPiece(number: number): Uint8Array | undefined {
    piecesRead += 1;
    if (piecesRead % forgottenAfter === 0) forgetPages(reader);
    return read.pieces.piece(number);
  }

  function insert(segment: PackedSegment, works: number): void {
    const { lastInsertRowid } = write.insert.run(null, 0, works, segment.packed.length);
    write.pieces.insert(Number(lastInsertRowid), segment);
    segment.packed.release();
    release([segment.places]);
  }

  /** The last segments of one level, where they are enough to become one. */
  function mergeable(): readonly Row[] {
    const rows = write.list.all() as unknown as Row[];
    const level = rows.at(-1)?.level;
    const alike = rows.slice(rows.findLastIndex((row) => row.level !== level) + 1).slice(-mergedLarge);
    const largest = alike.reduce((most, { works }) => Math.max(most, works), 1);
    const held = Math.floor(mostWorks / largest);
    const enough = held >= 2 * mergedLarge ? mergedAtOnce : Math.min(held, mergedLarge);
    return enough > 1 && alike.length >= enough ? alike.slice(-enough) : [];
  }

  /** Holds all but the places of both the old ones and the new; of the places a piece of each. */
  function merge(run: readonly Row[]): void {
    const [oldest] = run;
    if (oldest === undefined) return;
    const engine = new Engine();
    const held = run.map((row) => packedBytes(row, write.pieces));
    // Where places begin is read before they are gone through, which takes them out.
    for (const [at, { number }] of run.entries()) {
      const piece = (place: number) => pieceOf(write.pieces, number, place);
      engine.append(openSegment(held[at] as Uint8Array, bytesInPieces(piece)));
    }
    const isOldest = (write.list.all() as unknown as Row[])[0]?.number === oldest.number;
    for (const { number } of run) {
      write.remove.run(number);
      write.pieces.removePacked(number);
    }
    const { lastInsertRowid } = write.insert.run(oldest.first, oldest.level + 1, engine.works, 0);
    const merged = Number(lastInsertRowid);
    const places = write.pieces.insertPlaces(merged);
    const walks = run.map(({ number }) => write.pieces.takePlaces(number));
    const packed = mergeSegments(engine.parts, { walks, places, isOldest });
    places.end();
    write.pieces.insertPacked(merged, packed);
    write.resize.run(packed.length, merged);
    packed.release();
    release(held);
    for (const { number } of run) write.pieces.remove(number);
  }

  return {
    /** Throws everything away and begins anew. Numbers go on, so that nobody takes a new segment for one that was open. */
    reset(): void {
      writer.exec('delete from search_segment; delete from search_piece;');
    },
    append(segment: PackedSegment, works: number): void {
      insert(segment, works);
      for (let run = mergeable(); run.length > 0; run = mergeable()) merge(run);
    },
    /** Brings an engine up to what is committed. Answers whether anything was new. */
    refresh(opened: OpenedSegments): boolean {
      // No segment is merged away by another process between the list and its bytes.
      const isNew = readAtOnce(() => opened.follow(read.list.all() as unknown as Row[], open));
      if (isNew) forgetPages(reader);
      return isNew;
    },
  };
}

function packedBytes({ number, size }: Row, pieces: SegmentPieces): Uint8Array {
  const packed = pieces.packed(number, size);
  if (packed === undefined) throw new Error(notWhole(number));
  return packed;
}

function pieceOf(pieces: SegmentPieces, segment: number, place: number): Uint8Array {
  const piece = pieces.piece(pieces.numberOfPlaces(segment, place));
  if (piece === undefined) throw new Error(notWhole(segment));
  return piece;
}

/** All segments of a database, the oldest first, each with all that it says. */
export function* keptSegments(db: DatabaseSync): Generator<Segment> {
  const pieces = createSegmentPieces(db);
  for (const row of db.prepare(list).all() as unknown as Row[]) {
    const packed = packedBytes(row, pieces);
    const places = pieces.places(row.number, lengthOfPlaces(openSegment(packed, withoutPlaces)));
    if (places === undefined) throw new Error(notWhole(row.number));
    yield openSegment(packed, heldBytes(places));
  }
}

/** Segments are held once they are read: the pages of the file they were read from need not stay in memory as well. */
function forgetPages(reader: Store['reader']): void {
  const mapped = Number(reader.prepare('pragma mmap_size').get()?.mmap_size ?? 0);
  reader.exec(`pragma mmap_size = 0; pragma mmap_size = ${mapped}; pragma shrink_memory`);
}

/** Makes the tables where there are none; before anything is prepared. */
export function ensureSegmentTables(store: Store): void {
  const has = (db: Store['reader']) =>
    db.prepare("select 1 from sqlite_master where name = 'search_piece'").get() !== undefined;
  if (!has(store.reader))
    store.transaction(() => has(store.writer) || store.writer.exec(`${forgotten}${schema}`));
}

/** An engine over the segments that are committed, kept up with them. */
export class OpenedSegments {
  engine = new Engine();
  /** Their numbers. */
  #opened: number[] = [];

  /** Segments are joined from the newest backwards: what is known and still stands is at the beginning. */
  follow(rows: readonly Row[], open: (row: Row) => Segment | undefined): boolean {
    const first = this.#opened.findIndex((number, at) => rows[at]?.number !== number);
    const kept = first === -1 ? this.#opened.length : first;
    if (kept === this.#opened.length && kept === rows.length) return false;
    this.engine.truncate(kept);
    this.#opened.length = kept;
    for (const row of rows.slice(kept)) {
      const segment = open(row);
      // Merged away since the list was read: the next look finds what it became.
      if (segment === undefined) return this.#startOver();
      this.engine.append(segment);
      this.#opened.push(row.number);
    }
    return true;
  }

  /** The next look reads everything. */
  #startOver(): boolean {
    this.engine = new Engine();
    this.#opened = [];
    return true;
  }
}
