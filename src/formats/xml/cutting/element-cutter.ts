import type { Cut, Cutter } from '../../reading/cut-reader.ts';
import { findRecordEnd } from './record-end.ts';
import {
  cutOff,
  fileEndsIn,
  fileEndsInRecord,
  fileEndsInSet,
  ownEntities,
  strayElement,
} from './sentences.ts';
import {
  doctypeEnd,
  endsName,
  type Hiding,
  hidingAt,
  isSpace,
  localName,
  longestName,
  longestTag,
  nameAt,
} from './tags.ts';

/** How the records of a format stand in its files. Names are local: prefixes are passed over. */
export interface RecordElements {
  /** `OAI-PMH`: for messages. */
  readonly title: string;
  /** The elements that hold one record each. */
  readonly records: readonly string[];
  /** Which of them are a record only if this is their first child: `{ record: 'header' }`. */
  readonly firstChild?: Readonly<Record<string, string>>;
  /** Elements that hold records or stand beside them, the outermost aside. */
  readonly wrappers: readonly string[];
  /** Elements beside the records that a librarian should hear of, with the sentence for each. */
  readonly told?: Readonly<Record<string, (element: ToldElement) => Told | undefined>>;
}

/** An element beside the records: its tag as it stands, and the text before the next. */
export interface ToldElement {
  readonly tag: string;
  readonly text: string;
}

export type Told = { readonly refused: string } | { readonly noticed: string };

/** So far behind its start tag the first child of a record is looked for: less than what is kept while a long one passes by. */
const farthestChild = 1500;

/**
 * Cuts an XML file into records that are elements, so that a damaged one costs only itself. Comments, CDATA sections,
 * processing instructions and the document type are passed over; nothing that they define is used.
 */
export class ElementCutter implements Cutter {
  readonly #elements: RecordElements;
  /** The root and the wrappers that are open. */
  readonly #open: string[] = [];
  #hasRoot = false;
  #hidden: Hiding | undefined;
  #endedInRecord = false;
  /** What does not belong there is told once for each stretch between records. */
  #toldStray = false;

  constructor(elements: RecordElements) {
    this.#elements = elements;
  }

  next(window: Buffer, atEnd: boolean): Cut | undefined {
    let at = 0;
    for (;;) {
      if (this.#hidden !== undefined) {
        const { closing } = this.#hidden;
        const end = window.indexOf(closing, at);
        if (end === -1)
          return passage(atEnd ? window.length : Math.max(at, window.length - closing.length + 1));
        this.#hidden = undefined;
        at = end + closing.length;
      }
      const tag = window.indexOf(0x3c, at);
      if (tag === -1) return passage(window.length);
      if (window.length - tag <= longestName && !atEnd) return passage(tag);
      const hidden = hidingAt(window, tag);
      if (hidden !== undefined) {
        this.#hidden = hidden;
        at = tag + hidden.opening.length;
        continue;
      }
      const step = this.#passTag(window, tag, atEnd);
      if (typeof step !== 'number') return step === 'more' ? passage(tag) : step;
      at = step;
    }
  }

  resume(window: Buffer, atEnd: boolean): number | undefined {
    // Whatever was open may have been closed in what passed by.
    this.#open.length = 0;
    for (let at = window.indexOf(0x3c, 1); at !== -1; at = window.indexOf(0x3c, at + 1)) {
      const name = nameAt(window, at + 1);
      if (!endsName(window[at + 1 + name.length])) continue;
      if (this.#isRecord(window, at, name, atEnd) === true) return at;
    }
    return undefined;
  }

  missing(): string | undefined {
    if (this.#hidden !== undefined) return fileEndsIn(this.#hidden.what);
    const [outermost] = this.#open;
    return outermost === undefined || this.#endedInRecord ? undefined : fileEndsInSet(outermost);
  }

  /** Behind the tag at a place, or the cut that it asks for. */
  #passTag(window: Buffer, tag: number, atEnd: boolean): number | Cut | 'more' {
    const second = window[tag + 1];
    if (second === 0x21) return this.#passDoctype(window, tag, atEnd);
    const isEnd = second === 0x2f;
    const name = nameAt(window, tag + (isEnd ? 2 : 1));
    if (name === '') return tag + 1;
    const isRecord = isEnd ? false : this.#isRecord(window, tag, name, atEnd);
    if (isRecord === undefined) return 'more';
    if (isRecord) return tag > 0 ? before(tag) : (this.#cutRecord(window, name, atEnd) ?? 'more');
    const close = window.subarray(tag, tag + longestTag).indexOf(0x3e);
    if (close === -1 && window.length - tag < longestTag && !atEnd) return 'more';
    // A tag without an end, or as good as: its name is passed over, and what follows is text.
    const end = tag + (close === -1 ? name.length : close) + 1;
    if (isEnd) {
      this.#close(name);
      return end;
    }
    const isEmpty = window[end - 2] === 0x2f;
    return this.#passOther(window, { tag, end, name, isEmpty }, atEnd);
  }

  #passOther(
    window: Buffer,
    { tag, end, name, isEmpty }: { tag: number; end: number; name: string; isEmpty: boolean },
    atEnd: boolean,
  ): number | Cut | 'more' {
    const local = localName(name);
    const { told, wrappers, title } = this.#elements;
    const sentence = told !== undefined && Object.hasOwn(told, local) ? told[local] : undefined;
    const following = window.subarray(end, end + longestTag);
    const next = isEmpty ? 0 : following.indexOf(0x3c);
    if (sentence !== undefined && next === -1 && following.length < longestTag && !atEnd) return 'more';
    const stray = this.#hasRoot && !wrappers.includes(local) && sentence === undefined && !this.#toldStray;
    if (tag > 0 && (stray || sentence !== undefined)) return before(tag);
    if (!this.#hasRoot || wrappers.includes(local)) {
      this.#hasRoot = true;
      if (!isEmpty) this.#open.push(name);
    }
    if (stray) {
      this.#toldStray = true;
      return { kind: 'passage', end, refused: strayElement(name, title) };
    }
    const words = sentence?.({
      tag: window.toString('utf8', tag, Math.min(end, tag + 1000)),
      text: following.toString('utf8', 0, next === -1 ? 1000 : Math.min(next, 1000)).trim(),
    });
    return words === undefined ? end : { kind: 'passage', end, ...words };
  }

  #cutRecord(window: Buffer, name: string, atEnd: boolean): Cut | undefined {
    const found = findRecordEnd(window, name, atEnd, (at) => this.#isRecord(window, at, name, atEnd));
    if (found.kind === 'more' && !atEnd) return undefined;
    this.#hasRoot = true;
    this.#toldStray = false;
    if (found.kind === 'end') return { kind: 'record', start: 0, end: found.at };
    if (found.kind === 'another') return { kind: 'record', start: 0, end: found.at, refused: cutOff(name) };
    // What could not be told to be the next record's beginning is looked for once more.
    const next = this.#nextRecord(window, name);
    if (next !== undefined) return { kind: 'record', start: 0, end: next, refused: cutOff(name) };
    this.#endedInRecord = true;
    return { kind: 'record', start: 0, end: window.length, refused: fileEndsInRecord(name) };
  }

  /** Where a record begins in one that has no end, comments not minded. */
  #nextRecord(window: Buffer, name: string): number | undefined {
    for (let at = window.indexOf(`<${name}`, 1); at !== -1; at = window.indexOf(`<${name}`, at + 1)) {
      if (nameAt(window, at + 1) === name && this.#isRecord(window, at, name, true)) return at;
    }
    return undefined;
  }

  /** Whether a start tag begins a record; `undefined` where its first child is still to come. */
  #isRecord(window: Buffer, tag: number, name: string, atEnd: boolean): boolean | undefined {
    const local = localName(name);
    const { records, firstChild = {} } = this.#elements;
    if (!records.includes(local)) return false;
    const wanted = Object.hasOwn(firstChild, local) ? firstChild[local] : undefined;
    if (wanted === undefined) return true;
    const ahead = window.subarray(tag, tag + farthestChild);
    const close = ahead.indexOf(0x3e);
    let at = close === -1 ? ahead.length : close + 1;
    while (at < ahead.length && isSpace(ahead[at] ?? 0)) at += 1;
    if (ahead.length < farthestChild && ahead.length - at <= longestName && !atEnd) return undefined;
    return ahead[at] === 0x3c && localName(nameAt(ahead, at + 1)) === wanted;
  }

  #close(name: string): void {
    const at = this.#open.lastIndexOf(name);
    if (at !== -1) this.#open.length = at;
  }

  #passDoctype(window: Buffer, tag: number, atEnd: boolean): number | Cut | 'more' {
    const declaration = window.subarray(tag, tag + longestTag);
    const end = doctypeEnd(declaration, 0);
    if (end === -1) return declaration.length < longestTag && !atEnd ? 'more' : tag + 1;
    if (!declaration.subarray(0, end).includes('<!ENTITY')) return tag + end;
    return tag > 0 ? before(tag) : { kind: 'passage', end, noticed: ownEntities };
  }
}

/** Passes over what comes before a place; `undefined` where that is nothing. */
function passage(end: number): Cut | undefined {
  return end === 0 ? undefined : before(end);
}

/** A sentence has its place at the start of the window: what stands before goes first. */
function before(end: number): Cut {
  return { kind: 'passage', end };
}
