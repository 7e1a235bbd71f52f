import type { Cut, Cutter } from '../reading/cut-reader.ts';

/**
 * What a line is for the cutting: the first of a record, its last, any line with a tag, which begins a record where
 * none is open, or another one, which stands before and between records in silence.
 */
export type LineKind = 'first' | 'last' | 'tagged' | 'other';

/** Where the line stands: after an empty one or not, and behind how many lines of its record. */
export interface LineContext {
  readonly isAfterBlank: boolean;
  readonly linesBefore: number;
}

/** Tells the kind of the line between two offsets, its end not counted. */
export type LineTeller = (window: Buffer, start: number, end: number, context: LineContext) => LineKind;

const feed = 0x0a;
const carriage = 0x0d;

/** Cuts files of lines that begin with tags, whatever the lines end with: LF, CR LF, CR alone, CR CR LF, all mixed. */
export class LineCutter implements Cutter {
  readonly #tell: LineTeller;
  readonly #cutOff: string | undefined;
  #sawLast = false;
  #isOpen = false;

  /** `cutOff`: what to say where the last record has no last line, though those before it had. */
  constructor(tell: LineTeller, cutOff?: string) {
    this.#tell = tell;
    this.#cutOff = cutOff;
  }

  next(window: Buffer, atEnd: boolean): Cut | undefined {
    let start: number | undefined;
    let isBegun = false;
    let held = 0;
    let context = { isAfterBlank: false, linesBefore: 0 };
    for (let at = 0; at < window.length; ) {
      const line = lineAt(window, at, atEnd);
      if (line === undefined) break;
      const kind = isBlank(window, at, line.end) ? 'blank' : this.#tell(window, at, line.end, context);
      if (start !== undefined && kind === 'first') return this.#record(start, held, isBegun);
      if (start === undefined && (kind === 'first' || kind === 'tagged')) {
        start = at;
        isBegun = kind === 'first';
      }
      if (start !== undefined && kind === 'last') return this.#closed(start, line.end);
      if (start !== undefined && kind !== 'blank') held = line.end;
      const linesBefore = context.linesBefore + (start === undefined || kind === 'blank' ? 0 : 1);
      context = { isAfterBlank: kind === 'blank', linesBefore };
      at = line.next;
      if (start === undefined && at > 4096) return { kind: 'passage', end: at };
    }
    if (!atEnd) return undefined;
    return start === undefined ? { kind: 'passage', end: window.length } : this.#record(start, held, isBegun);
  }

  resume(window: Buffer): number | undefined {
    for (let at = 0; at < window.length; ) {
      const line = lineAt(window, at, false);
      if (line === undefined) return undefined;
      // What stands at the very beginning may be the rest of a line.
      const kind =
        at === 0 ? 'other' : this.#tell(window, at, line.end, { isAfterBlank: false, linesBefore: 9 });
      if (kind === 'first') return at;
      if (kind === 'last') return line.next;
      at = line.next;
    }
    return undefined;
  }

  missing(): string | undefined {
    return this.#isOpen && this.#sawLast ? this.#cutOff : undefined;
  }

  #closed(start: number, end: number): Cut {
    this.#sawLast = true;
    return this.#record(start, end, false);
  }

  #record(start: number, end: number, isOpen: boolean): Cut {
    this.#isOpen = isOpen;
    return { kind: 'record', start, end };
  }
}

interface Line {
  readonly end: number;
  readonly next: number;
}

/** The line from an offset on; `undefined` where its end is not at hand. A run of CR before an LF is one line end. */
export function lineAt(window: Buffer, start: number, atEnd: boolean): Line | undefined {
  let end = start;
  while (end < window.length && window[end] !== feed && window[end] !== carriage) end += 1;
  let next = end;
  while (window[next] === carriage) next += 1;
  if (window[next] === feed) return { end, next: next + 1 };
  if (next >= window.length) return atEnd ? { end, next } : undefined;
  return { end, next: end + 1 };
}

function isBlank(window: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((window[at] ?? 0) > 0x20) return false;
  return true;
}

/** The sentence about a file whose last record has no last line. */
export function cutOff(tag: string): string {
  return `The file ends in the middle of its last record, which has no ${tag} line as those before it have; perhaps it was cut off. What there is of that record was read.`;
}
