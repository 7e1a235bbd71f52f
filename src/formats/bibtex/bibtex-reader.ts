import type { WorkDescription } from '../../model/index.ts';
import type { ReaderLimits, Reading, RecordRead, RecordReader } from '../format.ts';
import { CutReader, type RecordText } from '../reading/cut-reader.ts';
import type { Encoding } from '../reading/encoding.ts';
import { sniffTextEncoding } from '../reading/text-encoding.ts';
import { recordKey } from '../record-key.ts';
import { createEntryCutter } from './cut-entries.ts';
import { describeEntry } from './describe-entry.ts';
import { EntryFields } from './fields/entry-fields.ts';
import { inheritedFields } from './inherit.ts';
import { keyIn, Library, referencesOf, takeApart } from './library.ts';

/** Entries that wait for the one they refer to, in characters; the oldest is read without it when there are more. */
const mostWaiting = 8 * 2 ** 20;

interface Waiting {
  readonly reading: RecordRead;
  readonly text: string;
  readonly missing: string;
  /** How many of its notices are of the text itself; those before are of its bytes. */
  readonly ownNotices: number;
}

/**
 * Reads BibTeX. An entry may refer to one that comes later in the file (BibTeX even demands it): it is held back, within
 * bounds, until that one has come.
 */
export class BibtexReader implements RecordReader {
  readonly #library = new Library();
  readonly #limits: ReaderLimits;
  readonly #inner: CutReader;
  #waiting: Waiting[] = [];
  #waitingLength = 0;
  /** Of the entry at hand. */
  #text = '';
  #missing: string | undefined;
  #ownNotices = 0;
  /** Entries that were waited for and have come. */
  readonly #arrived = new Set<string>();

  constructor(limits: ReaderLimits = {}) {
    this.#limits = limits;
    this.#inner = new CutReader({
      title: 'BibTeX',
      cutting: {
        cutter: createEntryCutter(),
        payloadOf: (text) => this.#keep(text),
        read: (kept) => this.#read(kept),
      },
      limits: {
        ...limits,
        // What still waits for another entry is not known by what there is of it.
        isKnown: (payload) => this.#missing === undefined && (limits.isKnown?.(payload) ?? false),
      },
      sniff: sniffBibtexEncoding,
    });
  }

  *push(bytes: Uint8Array): Iterable<Reading> {
    for (const reading of this.#inner.push(bytes)) yield* this.#pass(reading);
  }

  *end(): Iterable<Reading> {
    for (const reading of this.#inner.end()) yield* this.#pass(reading);
    yield* this.#releaseArrived();
    const rest = this.#waiting;
    this.#waiting = [];
    for (const one of rest) yield* this.#release(one);
  }

  #keep(text: string): string {
    const key = keyIn(text);
    if (this.#waiting.some(({ missing }) => missing === key)) {
      this.#library.remember(key, text);
      this.#arrived.add(key);
    }
    const { text: kept, missing } = this.#library.enter(text);
    this.#text = text;
    this.#missing = missing;
    return kept;
  }

  #read(kept: string): RecordText {
    const read = readKept(kept);
    this.#ownNotices = read.kind === 'record' ? (read.notices?.length ?? 0) : 0;
    return read;
  }

  *#pass(reading: Reading): Generator<Reading> {
    yield* this.#releaseArrived();
    if (reading.kind !== 'record' || this.#missing === undefined) {
      yield reading;
      return;
    }
    this.#waiting.push({ reading, text: this.#text, missing: this.#missing, ownNotices: this.#ownNotices });
    this.#waitingLength += this.#text.length;
    while (this.#waitingLength > mostWaiting) {
      const oldest = this.#waiting.shift();
      if (oldest === undefined) break;
      this.#waitingLength -= oldest.text.length;
      yield* this.#release(oldest);
    }
  }

  *#releaseArrived(): Generator<Reading> {
    if (this.#arrived.size === 0) return;
    const ready = this.#waiting.filter(({ missing }) => this.#arrived.has(missing));
    this.#waiting = this.#waiting.filter(({ missing }) => !this.#arrived.has(missing));
    this.#arrived.clear();
    for (const one of ready) {
      const { missing } = this.#library.keep(one.text);
      if (missing !== undefined && missing !== one.missing) this.#waiting.push({ ...one, missing });
      else {
        this.#waitingLength -= one.text.length;
        yield* this.#release(one);
      }
    }
  }

  /** Reads a held entry with whatever it refers to that has come. */
  *#release({ reading, text, ownNotices }: Waiting): Generator<Reading> {
    const kept = this.#library.keep(text).text;
    const payload = Buffer.from(kept, 'utf8');
    if (this.#limits.isKnown?.(payload)) {
      yield { kind: 'passed', place: reading.place, payload };
      return;
    }
    const read = readKept(kept);
    if (read.kind !== 'record') return;
    const { key, rank, description } = read;
    const ofBytes = (reading.notices ?? []).slice(0, (reading.notices?.length ?? 0) - ownNotices);
    const notices = [...ofBytes, ...(read.notices ?? [])];
    yield {
      kind: 'record',
      place: reading.place,
      key,
      rank,
      payload,
      description,
      ...(notices.length > 0 && { notices }),
    };
  }
}

/** Reads what is kept of an entry. */
export function readKept(kept: string): RecordText {
  const { entry, parents } = takeApart(kept);
  if (entry.type === 'string' || entry.type === 'xdata' || entry.type === 'set') return { kind: 'nothing' };
  const notices = [...entry.faults];
  const fields = new EntryFields(entry.type, inheritedFields(entry, parents), notices);
  for (const key of referencesOf(entry)) {
    if (!parents.has(key.toLowerCase()))
      fields.notice(`It refers to “${key.slice(0, 80)}”, which is not in the file, or not near enough.`);
  }
  const description = describeEntry(fields);
  const named = entry.key === '' ? {} : { key: entry.key };
  if (description === undefined)
    return { kind: 'refused', reason: withoutTitle(entry.fields.size), ...named };
  return {
    kind: 'record',
    key: recordKey(dialectOf(description), description),
    rank: rankOf(fields),
    description,
    ...(notices.length > 0 && { notices }),
  };
}

/** What two databases say of one work are two records, which are merged; not one that replaces the other. */
function dialectOf({ identifiers: { other } }: WorkDescription): string {
  return other?.wos !== undefined ? 'bibtex-wos' : other?.scopus !== undefined ? 'bibtex-scopus' : 'bibtex';
}

function withoutTitle(fields: number): string {
  return fields === 0
    ? 'The entry has no fields that can be read. It was left out.'
    : 'The entry has neither a title nor an identifier. It was left out; give it a “title = {…}”.';
}

/** When the entry was last changed (JabRef, BibDesk) or exported (Web of Science). */
function rankOf(fields: EntryFields): string {
  const stated = fields.text('modificationdate', 'date-modified', 'timestamp', 'da') ?? '';
  const found = /\b(\d{4})[-./](\d\d)[-./](\d\d)/.exec(stated);
  return found === null ? '' : found.slice(1, 4).join('-');
}

/** JabRef writes the encoding into a comment at the start. */
function sniffBibtexEncoding(start: Uint8Array): Encoding {
  const sniffed = sniffTextEncoding(start);
  if (sniffed.wide) return sniffed;
  const head = Buffer.from(start.subarray(0, 1024)).toString('latin1');
  const declared = /^[%\s]*Encoding:[ \t]*([\w-]{2,20})/im.exec(head)?.[1];
  if (declared === undefined || /^utf-?8$/i.test(declared)) return sniffed;
  const label = labelOf(declared);
  return label === undefined ? { ...sniffed, unknown: declared } : { label, wide: false };
}

function labelOf(declared: string): string | undefined {
  try {
    const label = new TextDecoder(
      declared
        .replaceAll('_', '-')
        .replace(/^cp(?=125\d)/i, 'windows-')
        .replace(/^MacRoman$/i, 'macintosh'),
    ).encoding;
    return label.startsWith('utf-16') ? undefined : label;
  } catch {
    return undefined;
  }
}
