import type { Cut, Cutter } from '../reading/cut-reader.ts';
import { cutOff, damagedOutside, damagedRecord, endsEarly, strayValues } from './problem-sentences.ts';
import { type JsonScan, scanJson } from './scan-json.ts';
import { scanObject } from './scan-object.ts';

/** Lists within lists of records deeper than this are no list of records. */
const deepestEnvelope = 8;
/** So far a candidate for the next record is read before it is given up, after damage. */
const longestCandidate = 256 * 1024;
/** So many bytes stay at hand while an overlong record passes by. */
const keptWhilePassing = 2000;

/**
 * Finds the records of a JSON file: in a list, in the envelope of an API's answer (wherever in it the list stands), one
 * a line, or one alone. Behind a damaged record it goes on with the next object that `isRecord` knows by its names.
 */
export class JsonCutter implements Cutter {
  readonly #isRecord: (names: readonly string[]) => boolean;
  readonly #open: ('object' | 'list')[] = [];
  /** The one record of an open envelope comes next. */
  #single = false;
  /** The place in a record is lost; the next one is sought. */
  #seeking = false;

  constructor(isRecord: (names: readonly string[]) => boolean) {
    this.#isRecord = isRecord;
  }

  next(window: Buffer, atEnd: boolean): Cut | undefined {
    if (this.#seeking) return this.#seek(window, atEnd);
    for (let at = 0; ; ) {
      at = skipBetween(window, at);
      const byte = window[at];
      if (byte === undefined) return at === 0 ? undefined : passage(at);
      const step =
        byte === 0x7d || byte === 0x5d
          ? this.#close(window, at)
          : byte === 0x7b && (this.#single || this.#open.at(-1) !== 'object')
            ? this.#object(window, at, atEnd)
            : this.#open.at(-1) === 'object'
              ? this.#member(window, at, atEnd)
              : byte === 0x5b && this.#open.length < deepestEnvelope
                ? this.#enter(window, at)
                : this.#stray(window, at, atEnd);
      if (typeof step !== 'number') return step;
      at = step;
    }
  }

  resume(window: Buffer): number | undefined {
    // From 1: not the record that is passed over, but something behind it.
    const found = this.#find(window, 1);
    this.#seeking = found.kind === 'perhaps' && window.length - found.at > keptWhilePassing;
    if (found.kind === 'record') this.#leaveRecord();
    return found.kind === 'record' || this.#seeking ? found.at : undefined;
  }

  missing(): string | undefined {
    return this.#open.length > 0 && !this.#seeking ? endsEarly : undefined;
  }

  /** A bracket too many, or of the wrong kind, harms no record. */
  #close(window: Buffer, at: number): number | Cut | undefined {
    if (this.#open.length === 0) return this.#stray(window, at, true);
    this.#open.pop();
    this.#single = false;
    return at + 1;
  }

  /** Goes into a list, or into an envelope that holds one record. */
  #enter(window: Buffer, value: number): number {
    this.#single = window[value] === 0x7b;
    if (this.#single) return value;
    this.#open.push('list');
    return value + 1;
  }

  #object(window: Buffer, at: number, atEnd: boolean): number | Cut | undefined {
    const scan = scanObject(window, at);
    if (scan.kind === 'whole') {
      this.#single = false;
      return { kind: 'record', start: at, end: scan.end };
    }
    if (scan.kind !== 'envelope') return this.#stop(window, at, scan, atEnd);
    if (this.#open.length >= deepestEnvelope) return this.#stray(window, at, atEnd);
    this.#open.push('object');
    return this.#enter(window, scan.value);
  }

  /** What an envelope says beside its records is passed over. */
  #member(window: Buffer, at: number, atEnd: boolean): number | Cut | undefined {
    const member = scanObject(window, at, 'members');
    if (member.kind === 'envelope') return this.#enter(window, member.value);
    if (member.kind === 'whole') return member.end - 1;
    return this.#stop(window, at, member, atEnd);
  }

  /** Where a value cannot be read to its end: more bytes, or a sentence. */
  #stop(
    window: Buffer,
    at: number,
    scan: Exclude<JsonScan, { readonly kind: 'whole' }>,
    atEnd: boolean,
  ): Cut | undefined {
    // First the way to it, so that its place is told rightly.
    if (at > 0) return passage(at);
    const isRecord = window[at] === 0x7b;
    if (scan.kind === 'partial') {
      if (!atEnd) return undefined;
      return isRecord ? { ...passage(window.length), refused: cutOff } : passage(window.length);
    }
    this.#seeking = true;
    const sentence = isRecord ? damagedRecord : damagedOutside;
    return { ...passage(Math.max(1, scan.at)), refused: sentence(scan.found, scan.at, around(window, scan.at)) };
  }

  /** Values that stand where only records should. */
  #stray(window: Buffer, at: number, atEnd: boolean): Cut | undefined {
    if (at > 0) return passage(at);
    let end = 0;
    for (;;) {
      const scan = scanJson(window, end);
      if (scan.kind === 'partial' && !atEnd) return end === 0 ? undefined : passage(end);
      end = scan.kind === 'whole' ? scan.end : Math.max(end + 1, nextSign(window, end + 1));
      const next = skipBetween(window, end);
      const byte = window[next];
      if (byte === undefined || byte === 0x7b || byte === 0x5b || byte === 0x5d || byte === 0x7d) break;
      end = next;
    }
    return { ...passage(end), noticed: strayValues(around(window, 0)) };
  }

  /** Goes to the next record in silence: the damage was told. */
  #seek(window: Buffer, atEnd: boolean): Cut | undefined {
    const found = this.#find(window, 0);
    if (found.kind === 'none') return passage(window.length);
    if (found.kind === 'perhaps') {
      const isLong = window.length - found.at > longestCandidate;
      if (!atEnd && !isLong) return found.at > 0 ? passage(found.at) : undefined;
      return passage(found.at + 1);
    }
    this.#leaveRecord();
    return found.at > 0 ? passage(found.at) : this.next(window, atEnd);
  }

  /** The next record stands beside the lost one, in whatever list that was. */
  #leaveRecord(): void {
    this.#seeking = false;
    this.#single = false;
    while (this.#open.at(-1) === 'object') this.#open.pop();
  }

  /** The first object from an offset on that is a record or an envelope of some; `perhaps` where its end is not at hand. */
  #find(window: Buffer, start: number): { readonly kind: 'record' | 'perhaps' | 'none'; readonly at: number } {
    for (let from = start; ; ) {
      const at = window.indexOf(0x7b, from);
      if (at === -1) return { kind: 'none', at: window.length };
      const scan = scanObject(window, at);
      if (scan.kind === 'envelope' || this.#isRecord(scan.names)) return { kind: 'record', at };
      if (scan.kind === 'partial') return { kind: 'perhaps', at };
      from = scan.kind === 'whole' ? scan.end : Math.max(at + 1, scan.at);
    }
  }
}

function passage(end: number): { readonly kind: 'passage'; readonly end: number } {
  return { kind: 'passage', end };
}

/** White space, commas, and the mark that begins each text of a JSON text sequence (RFC 7464). */
function skipBetween(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x20 && byte !== 0x2c) break;
  }
  return at;
}

/** Where something that is no JSON may end. */
function nextSign(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && !'\n,{}[]'.includes(String.fromCharCode(bytes[at] ?? 0))) at += 1;
  return at;
}

function around(window: Buffer, at: number): string {
  return window.toString('utf8', Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ');
}
