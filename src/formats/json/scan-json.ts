/** What stands at an offset: a whole value, the start of one, or something that is no JSON. */
export type JsonScan =
  | { readonly kind: 'whole'; readonly end: number }
  | { readonly kind: 'partial' }
  | { readonly kind: 'damaged'; readonly at: number; readonly found: string };

/** Takes the name of each member of the outermost object, and where its value begins; `true` ends the scan there. */
export type OnMember = (name: string, value: number) => boolean;

/** Deeper than any record of the field; what is nested deeper is refused. */
const deepestNesting = 64;
/** More than any record of the field has (the largest, of ten thousand references, have 100,000). */
const mostValues = 1_000_000;

const quote = 0x22;
const backslash = 0x5c;
const object = 1;
const list = 2;

/** What may come next inside an object or list. */
type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

/**
 * Reads past one JSON value (RFC 8259) without making anything of it, so that damage is noticed where it is and not
 * where the file ends. Numbers and words are looked at loosely: the parser comes after. From `members` on it reads what
 * is left of an object.
 */
export function scanJson(bytes: Uint8Array, start: number, onMember?: OnMember, from?: 'members'): JsonScan {
  const length = bytes.length;
  const open: number[] = from === undefined ? [] : [object];
  let expected: Expected = from === undefined ? 'value' : 'name-or-end';
  let values = 0;
  let name = '';
  let at = start;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) {
      at += 1;
      continue;
    }
    const inObject = open[open.length - 1] === object;
    switch (expected) {
      case 'comma-or-end':
        if (byte === 0x2c) {
          expected = inObject ? 'name' : 'value';
          values += 1;
          if (values > mostValues) return damaged(at, `more than ${mostValues} values`);
          at += 1;
          continue;
        }
        break;
      case 'colon':
        if (byte !== 0x3a) return damaged(at, 'no colon behind a name');
        expected = 'value';
        at += 1;
        continue;
      case 'name':
      case 'name-or-end':
        if (byte === quote) {
          const end = endOfString(bytes, at);
          if (end === undefined) return { kind: 'partial' };
          if (end < 0) return damaged(-end, 'a line that ends in the middle of a text');
          if (onMember !== undefined && open.length === 1) name = textOf(bytes, at + 1, end - 1);
          expected = 'colon';
          at = end;
          continue;
        }
        if (byte !== 0x7d || expected === 'name') return damaged(at, 'no name where one should stand');
        break;
      case 'value':
      case 'value-or-end':
        if (byte === 0x5d && expected === 'value-or-end') break;
        if (open.length === 1 && inObject && onMember?.(name, at)) return { kind: 'whole', end: at };
        if (byte === 0x7b || byte === 0x5b) {
          if (open.length === deepestNesting) return damaged(at, `nesting deeper than ${deepestNesting}`);
          open.push(byte === 0x7b ? object : list);
          expected = byte === 0x7b ? 'name-or-end' : 'value-or-end';
          at += 1;
          continue;
        }
        if (byte === quote) {
          const end = endOfString(bytes, at);
          if (end === undefined) return { kind: 'partial' };
          if (end < 0) return damaged(-end, 'a line that ends in the middle of a text');
          at = end;
        } else {
          const end = endOfWord(bytes, at);
          if (end === at) return damaged(at, 'no value where one should stand');
          // A word at the very end of what is at hand may go on.
          if (end === length && open.length > 0) return { kind: 'partial' };
          at = end;
        }
        if (open.length === 0) return { kind: 'whole', end: at };
        expected = 'comma-or-end';
        continue;
    }
    if (byte !== (inObject ? 0x7d : 0x5d)) return damaged(at, 'neither a comma nor a closing bracket');
    open.pop();
    at += 1;
    if (open.length === 0) return { kind: 'whole', end: at };
    expected = 'comma-or-end';
  }
  return { kind: 'partial' };
}

function damaged(at: number, found: string): JsonScan {
  return { kind: 'damaged', at, found };
}

/** Behind the closing quote; negative where a line ends inside; `undefined` where more bytes are needed. */
function endOfString(bytes: Uint8Array, start: number): number | undefined {
  const length = bytes.length;
  let at = start + 1;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at + 1;
    if (byte === backslash) at += 2;
    else if (byte === 0x0a || byte === 0x0d) return -at;
    else at += 1;
  }
  return undefined;
}

function endOfWord(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const isWord =
      (byte >= 0x30 && byte <= 0x39) ||
      (byte >= 0x61 && byte <= 0x7a) ||
      (byte >= 0x41 && byte <= 0x5a) ||
      byte === 0x2d ||
      byte === 0x2b ||
      byte === 0x2e;
    if (!isWord) break;
  }
  return at;
}

/** Names longer than this belong to no format. */
const longestName = 100;

function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < Math.min(end, start + longestName); at += 1)
    text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
