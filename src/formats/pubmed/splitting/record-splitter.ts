import type { Place, Problem } from '../../format.ts';
import { overlong, refusal } from '../../reading/problem-sentences.ts';
import type { RecordWindow } from '../../reading/record-window.ts';
import { cutOff, fileEndsInRecord, malformed } from '../../xml/cutting/sentences.ts';
import { endOfEndTag, endsName } from '../../xml/cutting/tags.ts';
import { BetweenRecords } from './between-records.ts';
import { findRecordEnd, findRecordStart, type RecordName, setNames, startsAnother } from './record-names.ts';

/** What seems to be one whole record, until a strict parser agrees; or something to report. */
export type Piece =
  | { readonly kind: 'candidate'; readonly name: RecordName; readonly bytes: Buffer; readonly place: Place }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A little longer than any token that is sought, so that none is cut in two. */
const longestToken = 40;

/** So far behind the first end tag the true one is sought, when a comment or the like is open there. */
const longestWait = 2 ** 20;

/**
 * Cuts a stream into records, so that a damaged one costs only itself.
 *
 * The first end tag of a record's name is taken for its end, which is quick and nearly always right. Where it
 * is not (it stood in a comment; the record was cut off and this is the next one's), the piece cannot be
 * well-formed XML. Then, and only then, the piece is walked tag by tag to find its true end, or where
 * the next record begins. In doubt no record is lost: reading resumes at the next thing that looks like one.
 */
export class RecordSplitter {
  readonly between: BetweenRecords;
  records = 0;
  /** Whether the file ended inside a record. */
  endedInRecord = false;
  readonly #window: RecordWindow;
  readonly #limit: number;
  #state: 'between' | 'record' | 'walking' | 'passing' = 'between';
  #name: RecordName = 'PubmedArticle';
  #place: Place = { record: 0, byte: 0, line: 1 };
  /** In the record: where the search for its end goes on, or how far the walk has come. */
  #at = 0;
  #end = 0;
  #firstEnd = 0;
  #walked = false;
  #reason = '';
  #passed = 0;
  #key: string | undefined;

  constructor(window: RecordWindow, maxRecordBytes: number) {
    this.#window = window;
    this.#limit = maxRecordBytes;
    this.between = new BetweenRecords(window);
  }

  /** The next piece, or `undefined` when more bytes are needed. A candidate must be answered with `accept` or `reject`. */
  next(atEnd: boolean): Piece | undefined {
    for (;;) {
      if (this.#state === 'between') {
        const passage = this.between.next(this.records + 1, atEnd);
        if (passage.kind === 'problem') return passage;
        if (passage.kind === 'more') return undefined;
        this.#begin(passage.name);
        continue;
      }
      const step =
        this.#state === 'record'
          ? this.#seekEnd(atEnd)
          : this.#state === 'walking'
            ? this.#walk(atEnd)
            : this.#passOver(atEnd);
      if (step !== 'on') return step;
    }
  }

  /** The candidate was a record; `lines` are the line ends in it, counted here where nobody did. */
  accept(lines?: number): void {
    this.#resume(this.#end, lines);
  }

  /** The candidate was not well-formed; the next piece will be a better one or the reason. */
  reject(reason: string): void {
    if (!this.#walked) this.#reason = reason;
    this.#state = 'walking';
  }

  #begin(name: RecordName): void {
    this.records += 1;
    this.#name = name;
    this.#place = this.#window.place(0, this.records);
    this.#state = 'record';
    this.#at = 0;
    this.#end = 0;
    this.#walked = false;
  }

  #seekEnd(atEnd: boolean): Piece | undefined | 'on' {
    const bytes = this.#window.bytes;
    this.#end = findRecordEnd(bytes, this.#at, this.#name);
    if (this.#end !== -1 && this.#end <= this.#limit) {
      this.#at = 1;
      this.#firstEnd = this.#end;
      return this.#candidate(bytes.subarray(0, this.#end));
    }
    if (this.#end !== -1 || atEnd || bytes.length > this.#limit) return this.#seekNext(atEnd);
    this.#at = Math.max(0, bytes.length - longestToken);
    return undefined;
  }

  /** The record has no end within the limit: the next one begins too soon, the file is over, or it is too long. */
  #seekNext(atEnd: boolean): Piece | 'on' {
    const bytes = this.#window.bytes;
    const next = findRecordStart(bytes, 1, this.#name);
    if (next !== -1 && next <= this.#limit) return this.#refuse(cutOff(this.#name), next);
    const stop = next === -1 || (this.#end !== -1 && this.#end < next) ? this.#end : next;
    if (stop !== -1) return this.#refuse(overlong(stop, this.#limit), stop);
    if (atEnd && bytes.length <= this.#limit) {
      this.endedInRecord = true;
      return this.#refuse(fileEndsInRecord(this.#name), bytes.length);
    }
    this.#state = 'passing';
    this.#key = keyIn(bytes);
    return 'on';
  }

  /** Tag by tag to the true end, minding comments and the like. */
  #walk(atEnd: boolean): Piece | undefined | 'on' {
    const bytes = this.#window.bytes;
    if (!this.#walked) {
      const stop = this.#stepTo(bytes, atEnd);
      if (stop.kind === 'more' && !atEnd && bytes.length <= this.#firstEnd + longestWait) return undefined;
      if (stop.kind === 'another') return this.#refuse(cutOff(this.#name), stop.at);
      if (stop.kind === 'end' && stop.at > this.#firstEnd && stop.at <= this.#limit) {
        this.#walked = true;
        this.#end = stop.at;
        return this.#candidate(bytes.subarray(0, stop.at));
      }
    }
    const another = findRecordStart(bytes, 1, this.#name);
    const sooner = another !== -1 && another < this.#firstEnd;
    return this.#refuse(malformed(this.#reason), sooner ? another : this.#firstEnd);
  }

  #stepTo(bytes: Buffer, atEnd: boolean): { kind: 'more' } | { kind: 'end' | 'another'; at: number } {
    for (;;) {
      const tag = bytes.indexOf(0x3c, this.#at);
      if (tag === -1 || (bytes.length - tag < longestToken && !atEnd)) {
        this.#at = tag === -1 ? bytes.length : tag;
        return { kind: 'more' };
      }
      const head = bytes.toString('latin1', tag, tag + longestToken);
      const closing = closingOf(head);
      if (closing !== undefined) {
        const end = bytes.indexOf(closing, tag + 2);
        this.#at = tag;
        if (end === -1) return { kind: 'more' };
        this.#at = end + closing.length;
        continue;
      }
      const name = /^<\/?([\w.:-]+)/.exec(head)?.[1] ?? '';
      const whole = endsName(head.charCodeAt(head.startsWith('</') ? name.length + 2 : name.length + 1));
      if (head.startsWith('<!DOCTYPE') || /^<\?xml\s/.test(head)) return { kind: 'another', at: tag };
      if (whole && setNames.includes(name)) return { kind: 'another', at: tag };
      if (head.startsWith('</') && name === this.#name) {
        const end = endOfEndTag(bytes, tag + 2 + name.length);
        if (end !== -1) return { kind: 'end', at: end };
      }
      if (whole && !head.startsWith('</') && startsAnother(name, this.#name))
        return { kind: 'another', at: tag };
      this.#at = tag + 1;
    }
  }

  /** Lets an over-long record go by, holding only its last few bytes. */
  #passOver(atEnd: boolean): Piece | undefined | 'on' {
    const bytes = this.#window.bytes;
    const end = findRecordEnd(bytes, 0, this.#name);
    const next = findRecordStart(bytes, this.#passed === 0 ? 1 : 0, this.#name);
    const stop = end === -1 ? next : next === -1 ? end : Math.min(end, next);
    if (stop !== -1 || atEnd) {
      const dropped = stop === -1 ? bytes.length : stop;
      this.endedInRecord = stop === -1;
      return this.#refuse(overlong(this.#passed + dropped, this.#limit), dropped);
    }
    const dropped = bytes.length - longestToken;
    this.#passed += dropped;
    this.#window.drop(dropped);
    return undefined;
  }

  #candidate(bytes: Buffer): Piece {
    return { kind: 'candidate', name: this.#name, bytes, place: this.#place };
  }

  #refuse(reason: string, resumeAt: number): Piece {
    const key = this.#state === 'passing' ? this.#key : keyIn(this.#window.bytes);
    this.#resume(resumeAt);
    return { kind: 'problem', problem: refusal(reason, this.#place, key) };
  }

  #resume(at: number, lines?: number): void {
    this.#window.drop(at, lines);
    this.#passed = 0;
    this.#state = 'between';
  }
}

function closingOf(head: string): string | undefined {
  if (head.startsWith('<!--')) return '-->';
  if (head.startsWith('<![CDATA[')) return ']]>';
  return head.startsWith('<?') && !/^<\?xml\s/.test(head) ? '?>' : undefined;
}

/** The PMID that a damaged record still shows near its start. */
function keyIn(bytes: Buffer): string | undefined {
  return /^[^>]*>(?:\s*<(?:MedlineCitation|BookDocument)[^>]*>)?\s*<PMID[^>]*>\s*(\d{1,10})\s*<\/PMID>/.exec(
    bytes.toString('latin1', 0, 1000),
  )?.[1];
}
