import { describeStart } from '../describe-start.ts';
import type { ReaderLimits, Reading, RecordReader } from '../format.ts';
import { decodeRecord, type Encoding, encodingSniffBytes, sniffEncoding } from '../reading/encoding.ts';
import {
  blankFile,
  emptyFile,
  notice,
  refusal,
  unknownEncoding,
  utf8AfterAll,
  wrongBytes,
} from '../reading/problem-sentences.ts';
import { RecordWindow } from '../reading/record-window.ts';
import { fileEndsInSet } from '../xml/cutting/sentences.ts';
import { emptySet, notPubmed } from './problem-sentences.ts';
import { readPubmedRecord } from './read-record.ts';
import { setNames } from './splitting/record-names.ts';
import { RecordSplitter } from './splitting/record-splitter.ts';

const defaultMaxRecordBytes = 32 * 2 ** 20;

type Candidate = Extract<ReturnType<RecordSplitter['next']>, { kind: 'candidate' }>;

/** Reads a file of PubMed records of any size, holding no more than the record at hand. */
export class PubmedReader implements RecordReader {
  readonly #maxRecordBytes: number;
  readonly #isKnown: ReaderLimits['isKnown'];
  /** The first bytes, until there are enough to tell the encoding. */
  #head: Buffer = Buffer.alloc(0);
  #started: Started | undefined;
  #toldUtf8 = false;
  #ended = false;

  constructor({ maxRecordBytes = defaultMaxRecordBytes, isKnown }: ReaderLimits = {}) {
    this.#maxRecordBytes = maxRecordBytes;
    this.#isKnown = isKnown;
  }

  push(bytes: Uint8Array): Iterable<Reading> {
    if (this.#started) {
      this.#started.append(bytes);
      return this.#readings(this.#started, false);
    }
    this.#head = Buffer.concat([this.#head, bytes]);
    return this.#head.length < encodingSniffBytes ? [] : this.#start();
  }

  *end(): Iterable<Reading> {
    if (this.#ended) return;
    this.#ended = true;
    if (!this.#started) yield* this.#start();
    const started = this.#started;
    if (!started) return;
    started.finish();
    yield* this.#readings(started, true);
    yield* this.#lastWords(started);
  }

  #start(): Iterable<Reading> {
    const started = startReading(this.#head, this.#maxRecordBytes);
    this.#started = started;
    const unknown = started.encoding.unknown;
    const readings = this.#readings(started, false);
    return unknown === undefined
      ? readings
      : [{ kind: 'problem', problem: notice(unknownEncoding(unknown)) }, ...readings];
  }

  *#readings({ splitter, encoding }: Started, atEnd: boolean): Generator<Reading> {
    for (;;) {
      const piece = splitter.next(atEnd);
      if (piece === undefined) return;
      if (piece.kind === 'problem') yield piece;
      else yield* this.#readCandidate(piece, splitter, encoding);
    }
  }

  *#readCandidate(
    { bytes, place }: Candidate,
    splitter: RecordSplitter,
    { label, wide }: Encoding,
  ): Generator<Reading> {
    if (this.#isKnown?.(bytes)) {
      splitter.accept();
      yield { kind: 'passed', place, payload: bytes };
      return;
    }
    const { text, wrong, utf8AfterAll: isUtf8 } = decodeRecord(bytes, wide ? 'utf-8' : label);
    const read = readPubmedRecord(text);
    if (read.kind === 'malformed') {
      splitter.reject(read.reason);
      return;
    }
    splitter.accept(read.lines);
    if (isUtf8 && !this.#toldUtf8) {
      this.#toldUtf8 = true;
      yield { kind: 'problem', problem: notice(utf8AfterAll(label), place) };
    }
    if (read.kind === 'deletions') {
      for (const key of read.keys) yield { kind: 'deletion', place, key };
      return;
    }
    if (read.kind === 'refused') {
      yield { kind: 'problem', problem: refusal(read.reason, place) };
      return;
    }
    const { key, rank, description } = read;
    const isForeign = wrong !== undefined || (label !== 'utf-8' && !isUtf8);
    const payload = isForeign ? Buffer.from(text, 'utf8') : bytes;
    const notices = [...read.notices];
    if (wrong)
      notices.unshift(wrongBytes(wrong.byte, place.byte + wrong.at, wrong.places, label.toUpperCase()));
    else if (wide && text.includes('\ufffd'))
      notices.unshift('A replacement mark (�) stands where a character could not be read.');
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

  /** What can be said of the file as a whole only when it is over. */
  *#lastWords({ splitter, seen }: Started): Generator<Reading> {
    const { between, records } = splitter;
    const [open] = between.openSets;
    if (seen.bytes === 0) yield { kind: 'problem', problem: refusal(emptyFile) };
    else if (!between.sawAnything) yield { kind: 'problem', problem: refusal(blankFile) };
    else if (open !== undefined && !splitter.endedInRecord)
      yield { kind: 'problem', problem: refusal(fileEndsInSet(open)) };
    else if (records === 0 && setNames.includes(between.root ?? ''))
      yield { kind: 'problem', problem: notice(emptySet(between.root ?? '')) };
    else if (records === 0 && !between.reportedError)
      yield { kind: 'problem', problem: refusal(notPubmed(describeStart(seen.start))) };
  }
}

/** A file whose encoding is known. */
interface Started {
  readonly encoding: Encoding;
  readonly splitter: RecordSplitter;
  readonly seen: { bytes: number; readonly start: string };
  append(bytes: Uint8Array): void;
  finish(): void;
}

function startReading(head: Buffer, maxRecordBytes: number): Started {
  const encoding = sniffEncoding(head);
  const window = new RecordWindow(encoding.wide);
  const decoder = encoding.wide ? new TextDecoder(encoding.label, { ignoreBOM: true }) : undefined;
  const start = head.subarray(0, encodingSniffBytes);
  const seen = { bytes: 0, start: start.toString(encoding.label === 'utf-8' ? 'utf8' : 'latin1') };
  const started: Started = {
    encoding,
    splitter: new RecordSplitter(window, maxRecordBytes),
    seen,
    append(bytes) {
      seen.bytes += bytes.length;
      window.append(decoder ? Buffer.from(decoder.decode(bytes, { stream: true }), 'utf8') : bytes);
    },
    finish() {
      const rest = decoder?.decode();
      if (rest) window.append(Buffer.from(rest, 'utf8'));
    },
  };
  started.append(head);
  // A byte order mark is no character of the file, but it has a place.
  if (window.bytes.indexOf('\ufeff', 0, 'utf8') === 0) window.drop(3);
  return started;
}
