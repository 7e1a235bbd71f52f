import type { Problem } from '../../format.ts';
import { notice, refusal } from '../../reading/problem-sentences.ts';
import type { RecordWindow } from '../../reading/record-window.ts';
import { fileEndsIn, ownEntities } from '../../xml/cutting/sentences.ts';
import { doctypeEnd, isSpace, longestName, nameAt } from '../../xml/cutting/tags.ts';
import { serverError, strayElements, strayText } from '../problem-sentences.ts';
import { isRecordName, type RecordName, setNames } from './record-names.ts';

/** What stands between records ended with the start tag of one, with something to report, or with the bytes at hand. */
export type Passage =
  | { readonly kind: 'record'; readonly name: RecordName }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'more' };

/** No tag outside the records is longer, nor is a document type. */
const longestTag = 2 ** 16;
const longestDoctype = 2 ** 20;

/** Things that hide whatever looks like a record in them. */
const hiding = [
  { opening: '<!--', closing: '-->', what: 'comment' },
  { opening: '<![CDATA[', closing: ']]>', what: 'CDATA section' },
  { opening: '<?', closing: '?>', what: 'processing instruction' },
] as const;

/** Passes over everything that is not a record: prolog, root, comments, and what does not belong there. */
export class BetweenRecords {
  /** The name of the outermost element. */
  root: string | undefined;
  /** The sets that were opened and not closed. */
  readonly openSets: string[] = [];
  /** Whether there was anything but white space. */
  sawAnything = false;
  /** Whether something that was no record has been reported. */
  reportedError = false;
  readonly #window: RecordWindow;
  #hidden: (typeof hiding)[number] | undefined;
  #hiddenSince: Problem['place'];
  #stray: Stray | undefined;

  constructor(window: RecordWindow) {
    this.#window = window;
  }

  next(record: number, atEnd: boolean): Passage {
    const window = this.#window;
    for (;;) {
      if (this.#hidden && !this.#endHidden()) {
        if (!atEnd) return { kind: 'more' };
        const problem = refusal(fileEndsIn(this.#hidden.what), this.#hiddenSince);
        this.#hidden = undefined;
        return { kind: 'problem', problem };
      }
      const bytes = window.bytes;
      const tag = bytes.indexOf(0x3c);
      if (tag !== 0) {
        this.#addStrayText(bytes.subarray(0, tag === -1 ? bytes.length : tag), record);
        window.drop(tag === -1 ? bytes.length : tag);
        if (tag !== -1) continue;
        return atEnd ? this.#lastReport(record) : { kind: 'more' };
      }
      this.sawAnything = true;
      if (bytes.length < longestName && !atEnd) return { kind: 'more' };
      const passage = this.#passTag(bytes, record, atEnd);
      if (passage) return passage;
    }
  }

  /** Of a file without a single record or set there is more to say than that its content is strange. */
  #lastReport(record: number): Passage {
    const isForeign = record === 1 && !setNames.includes(this.root ?? '');
    return isForeign && !this.#stray?.elements.some(isServerError) ? { kind: 'more' } : this.#report();
  }

  /** What did not belong there, as one problem for each stretch. */
  #report(): Passage {
    const stray = this.#stray;
    if (!stray) return { kind: 'more' };
    this.#stray = undefined;
    this.reportedError = true;
    const { place, elements } = stray;
    const text = sampleOf(stray.text);
    if (elements.some(isServerError)) return { kind: 'problem', problem: refusal(serverError(text), place) };
    const problem =
      elements.length > 0 ? refusal(strayElements(elements), place) : notice(strayText(text), place);
    return { kind: 'problem', problem };
  }

  #passTag(bytes: Buffer, record: number, atEnd: boolean): Passage | undefined {
    const window = this.#window;
    const head = bytes.toString('latin1', 0, 9);
    const hidden = hiding.find(({ opening }) => head.startsWith(opening));
    if (hidden) {
      this.#hidden = hidden;
      this.#hiddenSince = window.place(0, record);
      window.drop(hidden.opening.length);
      return undefined;
    }
    const second = bytes[1] ?? 0;
    if (second === 0x21) return this.#passDoctype(bytes, record, atEnd);
    const isEnd = second === 0x2f;
    const name = nameAt(bytes, isEnd ? 2 : 1);
    if (name === '') {
      this.#addStrayText(bytes.subarray(0, 1), record);
      window.drop(1);
      return undefined;
    }
    if (!isEnd && isRecordName(name)) {
      this.root ??= name;
      const report = this.#report();
      return report.kind === 'problem' ? report : { kind: 'record', name };
    }
    const close = bytes.subarray(0, longestTag).indexOf(0x3e);
    if (close === -1 && bytes.length < longestTag && !atEnd) return { kind: 'more' };
    // A tag without an end, or as good as: its name is passed over, and what follows is text.
    const end = close === -1 ? name.length : close;
    if (isEnd) this.#closeSet(name);
    else this.#openOther(name, record);
    window.drop(end + 1);
    return undefined;
  }

  #closeSet(name: string): void {
    const at = this.openSets.lastIndexOf(name);
    if (at !== -1) this.openSets.length = at;
  }

  #openOther(name: string, record: number): void {
    this.root ??= name;
    if (setNames.includes(name)) {
      this.openSets.push(name);
      return;
    }
    this.#stray ??= { place: this.#window.place(0, record), text: [], elements: [] };
    const { elements } = this.#stray;
    if (elements.length < 3 && !elements.includes(name)) elements.push(name);
  }

  #passDoctype(bytes: Buffer, record: number, atEnd: boolean): Passage | undefined {
    const end = doctypeEnd(bytes.subarray(0, longestDoctype), 0);
    if (end === -1) {
      if (bytes.length < longestDoctype && !atEnd) return { kind: 'more' };
      const problem = refusal(fileEndsIn('document type'), this.#window.place(0, record));
      this.#window.drop(1);
      return { kind: 'problem', problem };
    }
    const own = bytes.subarray(0, end).includes('<!ENTITY');
    const place = this.#window.place(0, record);
    this.#window.drop(end);
    return own ? { kind: 'problem', problem: notice(ownEntities, place) } : undefined;
  }

  #endHidden(): boolean {
    const { closing } = this.#hidden ?? hiding[0];
    const bytes = this.#window.bytes;
    const end = bytes.indexOf(closing);
    this.#window.drop(end === -1 ? Math.max(0, bytes.length - closing.length + 1) : end + closing.length);
    if (end !== -1) this.#hidden = undefined;
    return end !== -1;
  }

  /** Text may come in pieces of any size: what is told of it must not depend on them. */
  #addStrayText(bytes: Buffer, record: number): void {
    if (this.#stray === undefined) {
      const first = bytes.findIndex((byte) => !isSpace(byte));
      if (first === -1) return;
      this.sawAnything = true;
      this.#stray = { place: this.#window.place(first, record), text: [], elements: [] };
      this.#keepText(bytes.subarray(first));
    } else this.#keepText(bytes);
  }

  #keepText(bytes: Buffer): void {
    const text = this.#stray?.text ?? [];
    for (let at = 0; at < bytes.length && text.length < longestSample; at += 1) text.push(bytes[at] ?? 0);
  }
}

/** Something between the records that belongs to none, up to the next record. */
interface Stray {
  readonly place: Problem['place'];
  /** The first bytes of its text. */
  readonly text: number[];
  readonly elements: string[];
}

const longestSample = 400;

function sampleOf(text: readonly number[]): string {
  const sample = Buffer.from(text)
    .toString('utf8')
    .replace(/[\s\u0000-\u001f\u007f-\u009f\ufffd]+/g, ' ')
    .trim();
  return sample.length > 80 ? `${sample.slice(0, 80)}…` : sample;
}

function isServerError(name: string): boolean {
  return /^(?:eFetchResult|ERROR|error)$/.test(name);
}
