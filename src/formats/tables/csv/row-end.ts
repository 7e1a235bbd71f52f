const quote = 0x22;
const space = 0x20;
const feed = 0x0a;
const cr = 0x0d;

/** A quotation mark that is not closed within so many bytes is a character like any other. */
export const longestCell = 2 ** 20;

/** A byte that stands between cells: comma, semicolon, tab, stroke. */
export type Delimiter = ',' | ';' | '\t' | '|';

/**
 * Where the row at the start of the window ends, line break included (RFC 4180, and more forgiving: a mark that opens
 * no cell is text, so is one inside a quoted cell that nothing ends behind). `undefined`: further on than the window.
 */
export function rowEnd(window: Uint8Array, delimiter: Delimiter, atEnd: boolean): number | undefined {
  const buffer = Buffer.from(window.buffer, window.byteOffset, window.byteLength);
  const between = delimiter.charCodeAt(0);
  let at = 0;
  let isPlain = false;
  for (;;) {
    let opening = at;
    while (buffer[opening] === space) opening += 1;
    if (buffer[opening] === undefined && !atEnd) return undefined;
    if (buffer[opening] === quote && !isPlain) {
      const end = cellEnd(buffer, opening, between, atEnd);
      if (end === 'further') return undefined;
      // Never closed: the mark is text, and what is left of the line is read without any.
      if (end === 'open') isPlain = true;
      else {
        at = end;
        if (at >= buffer.length) return atEnd ? buffer.length : undefined;
        if (buffer[at] === between) {
          at += 1;
          continue;
        }
        return afterBreak(buffer, at, atEnd);
      }
    }
    while (at < buffer.length && buffer[at] !== between && buffer[at] !== feed && buffer[at] !== cr) at += 1;
    if (at >= buffer.length) return atEnd ? buffer.length : undefined;
    if (buffer[at] !== between) return afterBreak(buffer, at, atEnd);
    at += 1;
  }
}

/** Where the quoted cell that opens at a place ends, behind its closing mark. */
function cellEnd(buffer: Buffer, from: number, between: number, atEnd: boolean): number | 'open' | 'further' {
  let at = buffer.indexOf(quote, from + 1);
  for (;;) {
    if (at === -1 || at - from > longestCell) {
      const isOpen = atEnd || buffer.length - from > longestCell;
      return isOpen ? 'open' : 'further';
    }
    let behind = at + 1;
    while (buffer[behind] === space) behind += 1;
    const next = buffer[behind];
    if (next === undefined) return atEnd ? behind : 'further';
    if (next === between || next === feed || next === cr) return behind;
    at = buffer.indexOf(quote, buffer[at + 1] === quote ? at + 2 : at + 1);
  }
}

function afterBreak(buffer: Buffer, at: number, atEnd: boolean): number | undefined {
  if (buffer[at] === feed) return at + 1;
  if (at + 1 >= buffer.length) return atEnd ? buffer.length : undefined;
  return buffer[at + 1] === feed ? at + 2 : at + 1;
}
