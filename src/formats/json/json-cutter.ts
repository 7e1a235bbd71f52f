import type { Cut, Cutter } from '../reading/cut-reader.ts';
import {
  cutOff,
  damagedOutside,
  damagedRecord,
  endsEarly,
  nothingBehind,
  strayValues,
} from './problem-sentences.ts';
import type { JsonScan } from './scan-json.ts';
import { scanObject } from './scan-object.ts';

/** Lists within lists of records deeper than this are no list of records. */
const deepestEnvelope = 8;
/** So far a candidate for the next record is read before it is given up, after damage. */
const longestCandidate = 256 * 1024;
/** Objects that begin with so many same names are of one kind. */
const likeNames = 3;
/** So much behind damage may be the end of the list. */
const fewBytes = 200;
/** So much is shown of what is wrong. */
const shownBytes = 40;
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
  #sought = 0;
  /** The first names of the last record: those of its neighbours are the same. */
  #names: readonly string[] = [];
  #isStrayTold = false;

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
      this.#isStrayTold = false;
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
    if (this.#seeking) return this.#sought > fewBytes ? nothingBehind : undefined;
    return this.#open.length > 0 ? endsEarly : undefined;
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
      this.#isStrayTold = false;
      this.#names = scan.names.slice(0, likeNames);
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
    const isCutOff = scan.kind === 'partial';
    if (isCutOff && !atEnd) return undefined;
    const damage = isCutOff ? window.length : Math.max(1, scan.at);
    const isRecord = window[at] === 0x7b;
    if (isCutOff && !isRecord) return passage(damage);
    this.#seeking = true;
    const found = isCutOff ? 'no end' : scan.found;
    // Not what stands behind it, which may not have come yet.
    const near = around(window, damage - shownBytes, damage + 1);
    if (!isRecord) return { ...passage(damage), refused: damagedOutside(found, near) };
    // With a list left open it may have taken in the records behind it.
    const next = this.#find(window, 1);
    const end = next.kind === 'record' ? Math.min(next.at, damage) : damage;
    const refused = isCutOff && end === damage ? cutOff : damagedRecord(found, damage, near);
    return { kind: 'record', start: 0, end, refused };
  }

  /** What stands where only records should; told once, however long it goes on. */
  #stray(window: Buffer, at: number, atEnd: boolean): Cut | undefined {
    if (at > 0) return passage(at);
    // So much is shown of it, however the file comes.
    if (!this.#isStrayTold && !atEnd && window.length < shownBytes) return undefined;
    let end = 1;
    while (end < window.length && !this.#goesOn(window[end])) end += 1;
    if (this.#isStrayTold) return passage(end);
    this.#isStrayTold = true;
    return { ...passage(end), noticed: strayValues(around(window, 0, Math.min(end, shownBytes))) };
  }

  /** Whether something begins or ends here that is understood. */
  #goesOn(byte: number | undefined): boolean {
    if (byte === 0x7b) return true;
    if (byte === 0x5b) return this.#open.length < deepestEnvelope;
    return (byte === 0x5d || byte === 0x7d) && this.#open.length > 0;
  }

  /** Goes to the next record in silence: the damage was told. */
  #seek(window: Buffer, atEnd: boolean): Cut | undefined {
    const found = this.#find(window, 0);
    if (found.kind === 'record') {
      this.#leaveRecord();
      return found.at > 0 ? passage(found.at) : this.next(window, atEnd);
    }
    const isGivenUp = atEnd || window.length - found.at > longestCandidate;
    const end = found.kind === 'perhaps' && isGivenUp ? found.at + 1 : found.at;
    this.#sought += end;
    return end > 0 ? passage(end) : undefined;
  }

  /** The next record stands beside the lost one, in whatever list that was. */
  #leaveRecord(): void {
    this.#seeking = false;
    this.#sought = 0;
    this.#single = false;
    while (this.#open.at(-1) === 'object') this.#open.pop();
  }

  #isLikeRecord(names: readonly string[]): boolean {
    const isLikeLast =
      this.#names.length === likeNames && this.#names.every((name, at) => names[at] === name);
    return isLikeLast || this.#isRecord(names);
  }

  /** The first object from an offset on that is a record or an envelope of some; `perhaps` where its end is not at hand. */
  #find(
    window: Buffer,
    start: number,
  ): { readonly kind: 'record' | 'perhaps' | 'none'; readonly at: number } {
    for (let from = start; ; ) {
      const at = window.indexOf(0x7b, from);
      if (at === -1) return { kind: 'none', at: window.length };
      const scan = scanObject(window, at);
      if (scan.kind === 'envelope' || this.#isLikeRecord(scan.names)) return { kind: 'record', at };
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

function around(window: Buffer, start: number, end: number): string {
  return window.toString('utf8', Math.max(0, start), end).replace(/\s+/g, ' ').trim();
}
