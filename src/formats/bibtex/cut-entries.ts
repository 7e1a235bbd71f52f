import type { Cut, Cutter } from '../reading/cut-reader.ts';

/** Text between entries is kept so far back as it may matter: to see that an entry has lost its head. */
const junkKept = 65_536;
/** So many bytes tell whether an entry begins; keys are shorter. */
const headBytes = 300;
/** While a record that is too long passes by less is at hand. */
const resumeBytes = 200;
/** A comment that does not close within so many bytes ends where the next entry begins a line. */
const longestComment = 65_536;

const head = /^@([A-Za-z][\w-]{1,29})[ \t\r\n]{0,20}([({])/;
/** What can hardly be part of a value: a type, a brace, a key and a comma at the start of a line, or a definition. */
const lineHead =
  /^@(?:(?:string|preamble|comment)[ \t]{0,20}[({]|[A-Za-z][\w-]{1,29}[ \t]{0,20}[({][ \t\r\n]{0,20}[^,{}="@\n]{0,200},)/i;
const fieldOutside = /^[ \t]{0,20}[A-Za-z][\w-]{0,40}[ \t]{0,10}=[ \t]{0,10}[{"]/m;

/**
 * Cuts BibTeX at its entries by counting braces, as BibTeX itself does: escaped ones count too. Where braces do not come
 * out even, the next entry that begins a line begins all the same, so that a damaged entry costs no other.
 */
export function createEntryCutter(): Cutter {
  return { next: nextCut, resume: nextLineHead };
}

function nextCut(window: Buffer, atEnd: boolean): Cut | undefined {
  const start = findHead(window, atEnd);
  if (start === undefined || start > 0) return junk(window, start, atEnd);
  const text = window.toString('latin1', 0, headBytes);
  const [opening = '', word = '', delimiter] = head.exec(text) ?? [];
  if (/^comment$/i.test(word))
    return delimiter === '('
      ? { kind: 'passage', end: opening.length }
      : comment(window, opening.length, atEnd);
  const end =
    delimiter === '(' ? endOfRound(window, opening.length, atEnd) : endOf(window, opening.length, atEnd);
  if (end === undefined) return undefined;
  return /^preamble$/i.test(word) ? { kind: 'passage', end } : { kind: 'record', start: 0, end };
}

/** Where an entry begins, `undefined` where none is at hand. */
function findHead(window: Buffer, atEnd: boolean): number | undefined {
  for (let at = window.indexOf(0x40); at !== -1; at = window.indexOf(0x40, at + 1)) {
    if (!atEnd && at > window.length - headBytes) return undefined;
    if (isWordByte(window[at - 1]) || isCommentedOut(window, at)) continue;
    if (head.test(window.toString('latin1', at, at + headBytes))) return at;
  }
  return undefined;
}

function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && /[\w.]/.test(String.fromCharCode(byte));
}

/** `%` comments out the rest of a line between entries (so Biber; BibTeX itself knows no comments). */
function isCommentedOut(window: Buffer, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 200); before -= 1) {
    const byte = window[before];
    if (byte === 0x0a || byte === 0x0d) return false;
    if (byte === 0x25) return true;
  }
  return false;
}

function junk(window: Buffer, start: number | undefined, atEnd: boolean): Cut | undefined {
  if (start === undefined && !atEnd)
    return window.length > 2 * junkKept ? { kind: 'passage', end: window.length - junkKept } : undefined;
  const end = start ?? window.length;
  const text = window.toString('latin1', Math.max(0, end - junkKept), end);
  return fieldOutside.test(text)
    ? { kind: 'passage', end, refused: fieldsWithoutEntry }
    : { kind: 'passage', end };
}

const fieldsWithoutEntry =
  'Fields stand outside of any entry: the beginning of theirs, “@type{key,”, is missing or damaged. They were passed over.';

function comment(window: Buffer, from: number, atEnd: boolean): Cut | undefined {
  let depth = 1;
  const limit = Math.min(window.length, longestComment);
  for (let at = from; at < limit; at += 1) {
    const byte = window[at];
    if (byte === 0x7b) depth += 1;
    else if (byte === 0x7d) {
      depth -= 1;
      if (depth === 0) return { kind: 'passage', end: at + 1 };
    }
  }
  if (!atEnd && limit < longestComment) return undefined;
  return { kind: 'passage', end: entryWithin(window, from, limit) ?? limit };
}

/** Where an entry begins a line inside a comment that does not end. */
function entryWithin(window: Buffer, from: number, limit: number): number | undefined {
  for (let at = window.indexOf(0x40, from); at !== -1 && at < limit; at = window.indexOf(0x40, at + 1)) {
    if (!isLineStart(window, at)) continue;
    const text = window.toString('latin1', at, at + headBytes);
    if (lineHead.test(text) && !/^@comment/i.test(text)) return at;
  }
  return undefined;
}

function isLineStart(window: Buffer, at: number): boolean {
  const before = window[at - 1];
  return before === 0x0a || before === 0x0d;
}

/** The end of an entry in braces, from behind the first one. */
function endOf(window: Buffer, from: number, atEnd: boolean): number | undefined {
  let depth = 1;
  for (let at = from; at < window.length; at += 1) {
    const byte = window[at];
    if (byte === 0x7b) depth += 1;
    else if (byte === 0x7d) {
      if (depth > 1) depth -= 1;
      else {
        const follows = fieldFollows(window, at + 1, atEnd);
        if (follows === undefined) return undefined;
        if (!follows) return at + 1;
      }
    } else if (byte === 0x0a || byte === 0x0d) {
      const begins = headFollows(window, at + 1, atEnd);
      if (begins === undefined) return undefined;
      if (begins) return at + 1;
    }
  }
  return atEnd ? window.length : undefined;
}

/** The end of an entry in parentheses: outside of braces and quotes. */
function endOfRound(window: Buffer, from: number, atEnd: boolean): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < window.length; at += 1) {
    const byte = window[at];
    if (byte === 0x7b) depth += 1;
    else if (byte === 0x7d) depth = Math.max(0, depth - 1);
    else if (byte === 0x22 && depth === 0) isQuoted = !isQuoted;
    else if (byte === 0x29 && depth === 0 && !isQuoted) return at + 1;
    else if (byte === 0x0a || byte === 0x0d) {
      const begins = headFollows(window, at + 1, atEnd);
      if (begins === undefined) return undefined;
      if (begins) return at + 1;
    }
  }
  return atEnd ? window.length : undefined;
}

/** After a brace that seems to close the entry: whether a field comes, so that the brace was one too many. */
function fieldFollows(window: Buffer, from: number, atEnd: boolean): boolean | undefined {
  const at = skipSpaces(window, from);
  if (at === window.length) return atEnd ? false : undefined;
  if (window[at] !== 0x2c) return false;
  if (!atEnd && at + headBytes > window.length) return undefined;
  return /^,\s{0,50}[A-Za-z][\w-]{0,40}\s{0,10}=/.test(window.toString('latin1', at, at + headBytes));
}

function headFollows(window: Buffer, from: number, atEnd: boolean): boolean | undefined {
  let at = from;
  while (window[at] === 0x20 || window[at] === 0x09) at += 1;
  if (at === window.length) return atEnd ? false : undefined;
  if (window[at] !== 0x40) return false;
  if (!atEnd && at + headBytes > window.length) return undefined;
  return lineHead.test(window.toString('latin1', at, at + headBytes));
}

function skipSpaces(window: Buffer, from: number): number {
  let at = from;
  while (at < window.length && (window[at] ?? 0) <= 0x20) at += 1;
  return at;
}

function nextLineHead(window: Buffer): number | undefined {
  for (let at = window.indexOf(0x40); at !== -1; at = window.indexOf(0x40, at + 1)) {
    if (at > window.length - resumeBytes) return undefined;
    if (isLineStart(window, at) && lineHead.test(window.toString('latin1', at, at + resumeBytes))) return at;
  }
  return undefined;
}
