import type { Store } from '../../catalogue/index.ts';
import { release } from './bytes.ts';
import { Engine } from './engine.ts';
import { mergeSegments } from './merge-segments.ts';
import { openSegment } from './segment.ts';

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
    bytes blob not null
  ) strict;
`;

/** What an index of an earlier kind kept. */
const forgotten = 'drop table if exists search_index; drop table if exists search_work;';

/** So many segments of one level become one of the next, as long as it does not hold more works than these: joining them takes memory. */
const mergedAtOnce = 8;
const mostWorks = 16_384;

interface Row {
  readonly number: number;
  readonly first: number;
  readonly level: number;
  readonly works: number;
}

/** The index as it is kept: segments in the catalogue's own file. The writing half runs inside `store.transaction`. */
export function createSegmentStore({ writer, reader }: Store) {
  const list = 'select number, first, level, works from search_segment order by first';
  const bytesOf = 'select bytes from search_segment where number = ?';
  const write = {
    list: writer.prepare(list),
    bytes: writer.prepare(bytesOf),
    insert: writer.prepare(
      `insert into search_segment (first, level, works, bytes)
       values (coalesce(?, (select coalesce(max(seq), 0) + 1 from sqlite_sequence where name = 'search_segment'), 1), ?, ?, ?)`,
    ),
    remove: writer.prepare('delete from search_segment where number = ?'),
  };
  const read = { list: reader.prepare(list), bytes: reader.prepare(bytesOf) };

  /** The last segments of one level, where they are enough to become one. */
  function mergeable(): readonly Row[] {
    const rows = write.list.all() as unknown as Row[];
    const level = rows.at(-1)?.level;
    const run = rows.slice(rows.findLastIndex((row) => row.level !== level) + 1).slice(-mergedAtOnce);
    const works = run.reduce((sum, row) => sum + row.works, 0);
    return run.length === mergedAtOnce && works <= mostWorks ? run : [];
  }

  function merge(run: readonly Row[]): void {
    const [oldest] = run;
    if (oldest === undefined) return;
    const engine = new Engine();
    const parts = run.map(({ number }) => write.bytes.get(number)?.bytes as Uint8Array);
    for (const bytes of parts) engine.append(openSegment(bytes));
    const isOldest = (write.list.all() as unknown as Row[])[0]?.number === oldest.number;
    const packed = mergeSegments(engine.parts, { isOldest });
    for (const { number } of run) write.remove.run(number);
    write.insert.run(oldest.first, oldest.level + 1, engine.works, packed);
    release([...parts, packed]);
  }

  return {
    /** Throws everything away and begins anew. */
    reset(): void {
      writer.exec(`drop table if exists search_segment; ${schema}`);
    },
    append(packed: Uint8Array, works: number): void {
      write.insert.run(null, 0, works, packed);
      release([packed]);
      for (let run = mergeable(); run.length > 0; run = mergeable()) merge(run);
    },
    /** Brings an engine up to what is committed. Answers whether anything was new. */
    refresh(opened: OpenedSegments): boolean {
      const isNew = opened.follow(
        read.list.all() as unknown as Row[],
        (number) => read.bytes.get(number)?.bytes as Uint8Array | undefined,
      );
      if (isNew) forgetPages(reader);
      return isNew;
    },
  };
}

/** Segments are held once they are read: the pages of the file they were read from need not stay in memory as well. */
function forgetPages(reader: Store['reader']): void {
  const mapped = Number(reader.prepare('pragma mmap_size').get()?.mmap_size ?? 0);
  reader.exec(`pragma mmap_size = 0; pragma mmap_size = ${mapped}; pragma shrink_memory`);
}

/** Makes the tables where there are none; before anything is prepared. */
export function ensureSegmentTables(store: Store): void {
  const has = (db: Store['reader']) =>
    db.prepare("select 1 from sqlite_master where name = 'search_segment'").get() !== undefined;
  if (!has(store.reader))
    store.transaction(() => has(store.writer) || store.writer.exec(`${forgotten}${schema}`));
}

/** An engine over the segments that are committed, kept up with them. */
export class OpenedSegments {
  engine = new Engine();
  /** Their numbers. */
  #opened: number[] = [];

  /** Segments are joined from the newest backwards: what is known and still stands is at the beginning. */
  follow(rows: readonly Row[], bytesOf: (number: number) => Uint8Array | undefined): boolean {
    const first = this.#opened.findIndex((number, at) => rows[at]?.number !== number);
    const kept = first === -1 ? this.#opened.length : first;
    if (kept === this.#opened.length && kept === rows.length) return false;
    this.engine.truncate(kept);
    this.#opened.length = kept;
    for (const { number } of rows.slice(kept)) {
      const bytes = bytesOf(number);
      // Merged away since the list was read: the next look finds what it became.
      if (bytes === undefined) return this.#startOver();
      this.engine.append(openSegment(bytes));
      this.#opened.push(number);
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
