import type { WorkDescription } from '../../model/index.ts';
import type { Place, ProblemRead, ReaderLimits, Reading, RecordReader } from '../format.ts';
import { decodeRecord, type Encoding } from './encoding.ts';
import {
  blankFile,
  emptyFile,
  noRecords,
  notice,
  overlong,
  refusal,
  unknownEncoding,
  utf8AfterAll,
  wrongBytes,
} from './problem-sentences.ts';
import { RecordWindow } from './record-window.ts';
import { sniffTextEncoding } from './text-encoding.ts';

/** How the files of one format are cut into records and read. Made afresh for each file. */
export interface FileCutting {
  readonly cutter: Cutter;
  /** Makes of a record, decoded, what is kept of it, where it cannot be read alone: with the header of its table, the macros it uses. */
  readonly payloadOf?: (text: string) => string;
  /** Reads what is kept of one record; also how a kept payload is read again. */
  readonly read: (payload: string) => RecordText;
}

/** Finds records in bytes of which one character of the format's own grammar is one byte (ASCII, or a superset). */
export interface Cutter {
  /** The next cut from the start of `window`; `undefined` where more bytes are needed, never when `atEnd` and any are left. */
  next(window: Buffer, atEnd: boolean): Cut | undefined;
  /** In the middle of a record that is too long: where the next may begin, or `undefined` where that is not at hand. */
  resume(window: Buffer, atEnd: boolean): number | undefined;
  /** When the file is over: a sentence about what is missing at its end, if anything is. */
  missing?(): string | undefined;
}

/** Offsets into the window. What stands before a record is passed over in silence. */
export type Cut =
  /** `refused` says why it need not even be read. */
  | { readonly kind: 'record'; readonly start: number; readonly end: number; readonly refused?: string }
  /** Passed over; with a sentence where a librarian should know. */
  | {
      readonly kind: 'passage';
      readonly end: number;
      readonly refused?: string;
      readonly noticed?: string;
    };

/** What one record turned out to be. */
export type RecordText =
  | {
      readonly kind: 'record';
      readonly key: string;
      readonly rank: string;
      readonly description: WorkDescription;
      readonly notices?: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly key?: string }
  /** The provider took the record of this key back. */
  | { readonly kind: 'deletion'; readonly key: string }
  /** No record at all: a comment, a definition. */
  | { readonly kind: 'nothing' };

export interface CutReaderOptions {
  /** `RIS`: for messages. */
  readonly title: string;
  readonly cutting: FileCutting;
  readonly limits?: ReaderLimits | undefined;
  /** Finds the encoding by the first bytes; by default that of plain text. */
  readonly sniff?: (start: Uint8Array) => Encoding;
}

const defaultMaxRecordBytes = 32 * 2 ** 20;
const sniffBytes = 1024;
/** Kept while passing over an overlong record, so that no sign of the next one is cut in two. */
const overlap = 2048;

/**
 * Reads a file that a `Cutter` can cut into records, of any size, holding no more than the record at hand.
 * Does what all such readers must: encodings, places, bounds, records that are known already, empty files.
 */
export class CutReader implements RecordReader {
  readonly #options: CutReaderOptions;
  readonly #max: number;
  #head: Buffer = Buffer.alloc(0);
  #encoding: Encoding | undefined;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #window = new RecordWindow(false);
  #records = 0;
  #problems = 0;
  #bytes = 0;
  #sawText = false;
  #toldUtf8 = false;
  /** The window was looked at with so many bytes in vain; it is looked at again when it has grown by a good part. */
  #inVain = 0;
  /** The record that is too long, while it passes by, and how much of it has. */
  #passing: { readonly place: Place; passed: number } | undefined;
  #ended = false;

  constructor(options: CutReaderOptions) {
    this.#options = options;
    this.#max = options.limits?.maxRecordBytes ?? defaultMaxRecordBytes;
  }

  *push(bytes: Uint8Array): Iterable<Reading> {
    if (this.#encoding !== undefined) {
      this.#append(bytes);
      yield* this.#readings(false);
      return;
    }
    this.#head = Buffer.concat([this.#head, bytes]);
    if (this.#head.length >= sniffBytes) yield* this.#start(false);
  }

  *end(): Iterable<Reading> {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#encoding === undefined) yield* this.#start(true);
    const rest = this.#decoder?.decode();
    if (rest) this.#window.append(Buffer.from(rest, 'utf8'));
    yield* this.#readings(true);
    if (this.#bytes === 0) yield this.#tell(refusal(emptyFile));
    else if (!this.#sawText) yield this.#tell(refusal(blankFile));
    const missing = this.#options.cutting.cutter.missing?.();
    if (missing !== undefined) yield this.#tell(refusal(missing));
    else if (this.#sawText && this.#records === 0 && this.#problems === 0)
      yield this.#tell(refusal(noRecords(this.#options.title)));
  }

  *#start(atEnd: boolean): Generator<Reading> {
    const encoding = (this.#options.sniff ?? sniffTextEncoding)(this.#head);
    this.#encoding = encoding;
    if (encoding.wide) {
      this.#decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
      this.#window = new RecordWindow(true);
    }
    this.#append(this.#head);
    this.#head = Buffer.alloc(0);
    // A byte order mark is no character of the file, but it has a place.
    if (this.#window.bytes.indexOf('\ufeff', 0, 'utf8') === 0) this.#window.drop(3);
    if (encoding.unknown !== undefined) yield this.#tell(notice(unknownEncoding(encoding.unknown)));
    if (!atEnd) yield* this.#readings(false);
  }

  #append(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#window.append(
      this.#decoder ? Buffer.from(this.#decoder.decode(bytes, { stream: true }), 'utf8') : bytes,
    );
    this.#sawText ||= hasText(bytes);
  }

  *#readings(atEnd: boolean): Generator<Reading> {
    const { cutter } = this.#options.cutting;
    for (;;) {
      if (this.#passing) {
        const overlongRecord = this.#passOver(this.#passing, atEnd);
        if (overlongRecord === undefined) return;
        yield overlongRecord;
      }
      const window = this.#window.bytes;
      if (window.length === 0) return;
      if (!atEnd && window.length < this.#inVain * 1.5) return;
      const cut = cutter.next(window, atEnd);
      if (cut === undefined) {
        this.#inVain = window.length;
        if (window.length <= this.#max && !atEnd) return;
        this.#beginPassing();
        continue;
      }
      this.#inVain = 0;
      if (cut.kind === 'passage') {
        const sentence = cut.refused ?? cut.noticed;
        if (sentence !== undefined) {
          const place = this.#window.place(0, this.#records + 1);
          yield this.#tell((cut.refused === undefined ? notice : refusal)(sentence, place));
        }
        this.#window.drop(cut.end);
        continue;
      }
      this.#window.drop(cut.start);
      const bytes = window.subarray(cut.start, cut.end);
      if (bytes.length > this.#max) {
        // As if its end had not come yet: what is told must not depend on the pieces in which a file comes.
        this.#beginPassing();
        continue;
      }
      this.#records += 1;
      const place = this.#window.place(0, this.#records);
      if (cut.refused === undefined) yield* this.#read(bytes, place);
      else yield this.#tell(refusal(cut.refused, place));
      this.#window.drop(cut.end - cut.start);
    }
  }

  #beginPassing(): void {
    this.#records += 1;
    this.#inVain = 0;
    this.#passing = { place: this.#window.place(0, this.#records), passed: 0 };
  }

  /** The refusal of the record that is too long, once the next one may begin at the start of the window. */
  #passOver(passing: { readonly place: Place; passed: number }, atEnd: boolean): ProblemRead | undefined {
    const window = this.#window.bytes;
    const next = this.#options.cutting.cutter.resume(window, atEnd);
    const end = next ?? (atEnd ? window.length : undefined);
    const dropped = end ?? Math.max(0, window.length - overlap);
    this.#window.drop(dropped);
    passing.passed += dropped;
    if (end === undefined) return undefined;
    this.#passing = undefined;
    return this.#tell(refusal(overlong(passing.passed, this.#max), passing.place));
  }

  *#read(bytes: Buffer, place: Place): Generator<Reading> {
    const { cutting, limits } = this.#options;
    const encoding = this.#encoding ?? { label: 'utf-8', wide: false };
    const label = encoding.wide ? 'utf-8' : encoding.label;
    // What is kept as it came need not be decoded to be known.
    if (cutting.payloadOf === undefined && limits?.isKnown?.(bytes)) {
      yield { kind: 'passed', place, payload: bytes };
      return;
    }
    const { text, wrong, utf8AfterAll: isUtf8 } = decodeRecord(bytes, label);
    const kept = cutting.payloadOf === undefined ? text : cutting.payloadOf(text);
    const isAsCame = kept === text && wrong === undefined && (label === 'utf-8' || isUtf8 === true);
    const payload = isAsCame ? bytes : Buffer.from(kept, 'utf8');
    if (!isAsCame && limits?.isKnown?.(payload)) {
      yield { kind: 'passed', place, payload };
      return;
    }
    if (isUtf8 && !this.#toldUtf8) {
      this.#toldUtf8 = true;
      yield this.#tell(notice(utf8AfterAll(label), place));
    }
    const read = cutting.read(kept);
    if (read.kind === 'nothing') {
      this.#records -= 1;
      return;
    }
    if (read.kind === 'deletion') {
      yield { kind: 'deletion', place, key: read.key };
      return;
    }
    if (read.kind === 'refused') {
      yield this.#tell(refusal(read.reason, place, read.key));
      return;
    }
    const { key, rank, description } = read;
    const notices = [...(read.notices ?? [])];
    if (wrong)
      notices.unshift(wrongBytes(wrong.byte, place.byte + wrong.at, wrong.places, label.toUpperCase()));
    yield {
      kind: 'record',
      place,
      key,
      rank,
      payload,
      description,
      ...(notices.length > 0 && { notices }),
    };
  }

  #tell(problem: ProblemRead['problem']): ProblemRead {
    this.#problems += 1;
    return { kind: 'problem', problem };
  }
}

/** Beyond white space, byte order marks and the zero bytes of wide encodings. */
function hasText(bytes: Uint8Array): boolean {
  return (
    bytes.some((byte) => byte > 0x20 && byte < 0x7f) || bytes.some((byte) => byte >= 0x80 && byte < 0xef)
  );
}
