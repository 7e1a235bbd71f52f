import { endOfEndTag, endsName, hidingAt } from './tags.ts';

/** Where a record ends, or where it is cut off by the next; `more` where the bytes at hand do not tell. */
export type RecordEnd =
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'another'; readonly at: number }
  | { readonly kind: 'more' };

/** A comment or the like that does not end within so many bytes is taken for text: damage must not hide a whole file. */
const longestHidden = 2 ** 20;

/** An end tag is longer than its name by so much at most. */
const longestEndTag = 24;

const smallestBlock = 512;
const largestBlock = 2 ** 20;

/**
 * Finds the end tag of the element that begins at the start of `bytes`. Elements of its name inside it are minded, and
 * so are comments, CDATA sections and processing instructions. Only places that matter are looked at; the rest, the
 * body of an article for one, is passed over at the speed of a search.
 *
 * @param beginsRecord whether a start tag of the same name is the next record's; `undefined` where more bytes are needed
 */
export function findRecordEnd(
  bytes: Buffer,
  name: string,
  atEnd: boolean,
  beginsRecord: (at: number) => boolean | undefined,
): RecordEnd {
  const places = new NextPlaces(bytes, [`</${name}`, `<${name}`, '<!--', '<![CDATA[', '<?']);
  let depth = 0;
  let from = 0;
  for (;;) {
    const at = places.next(from);
    if (at === -1) return { kind: 'more' };
    from = at + 1;
    const hidden = hidingAt(bytes, at);
    if (hidden !== undefined) {
      const end = bytes.indexOf(hidden.closing, at + hidden.opening.length);
      if (end !== -1 && end - at <= longestHidden) from = end + hidden.closing.length;
      else if (end === -1 && bytes.length - at <= longestHidden && !atEnd) return { kind: 'more' };
    } else if (bytes[at + 1] === 0x2f) {
      const end = endOfEndTag(bytes, at + 2 + name.length);
      if (end === -1 && bytes.length - at < name.length + longestEndTag && !atEnd) return { kind: 'more' };
      if (end === -1) continue;
      depth -= 1;
      if (depth === 0) return { kind: 'end', at: end };
    } else if (at + 1 + name.length >= bytes.length) return { kind: 'more' };
    else if (endsName(bytes[at + 1 + name.length])) {
      if (depth > 0) {
        const another = beginsRecord(at);
        if (another === undefined) return { kind: 'more' };
        if (another) return { kind: 'another', at };
      }
      const close = bytes.indexOf(0x3e, at);
      if (close === -1) return { kind: 'more' };
      from = close + 1;
      if (bytes[close - 1] !== 0x2f) depth += 1;
      else if (depth === 0) return { kind: 'end', at: from };
    }
  }
}

/**
 * The places of several patterns in the order in which they stand. They are sought block by block, so that one that
 * never comes does not make each search as long as all that is at hand.
 */
class NextPlaces {
  readonly #bytes: Buffer;
  readonly #patterns: readonly string[];
  /** A pattern may begin in one block and end in the next. */
  readonly #longest: number;

  constructor(bytes: Buffer, patterns: readonly string[]) {
    this.#bytes = bytes;
    this.#patterns = patterns;
    this.#longest = Math.max(...patterns.map((pattern) => pattern.length));
  }

  /** The first place of any pattern at or after `from`; -1 if there is none. */
  next(from: number): number {
    let block = smallestBlock;
    for (let start = from; start < this.#bytes.length; ) {
      const found = this.#firstIn(start, start + block + this.#longest);
      if (found !== -1) return found;
      start += block;
      block = Math.min(block * 4, largestBlock);
    }
    return -1;
  }

  #firstIn(start: number, end: number): number {
    let piece = this.#bytes.subarray(start, end);
    let first = -1;
    for (const pattern of this.#patterns) {
      const at = piece.indexOf(pattern, 0, 'latin1');
      if (at === -1 || (first !== -1 && at > first)) continue;
      first = at;
      piece = piece.subarray(0, at + this.#longest);
    }
    return first === -1 ? -1 : start + first;
  }
}
