import { isAscii, isUtf8 } from 'node:buffer';

/** How the bytes of an XML file are read. */
export interface Encoding {
  /** A label of the Encoding Standard (WHATWG), `utf-8`. */
  readonly label: string;
  /** Not a superset of ASCII: the whole stream is re-encoded as UTF-8 before anything is sought in it. */
  readonly wide: boolean;
  /** A label that the file declares and nobody knows. */
  readonly unknown?: string;
}

const utf8: Encoding = { label: 'utf-8', wide: false };

/** So many bytes are looked at; a declaration is always shorter. */
export const encodingSniffBytes = 1024;

/** Finds the encoding of a file by its first bytes (XML 1.0, appendix F): byte order mark, shape, declaration. */
export function sniffEncoding(start: Uint8Array): Encoding {
  const [a, b, c, d] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== undefined && d === 0))
    return { label: 'utf-16le', wide: true };
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0))
    return { label: 'utf-16be', wide: true };
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8;
  const head = Buffer.from(start.subarray(0, encodingSniffBytes)).toString('latin1');
  const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1];
  if (declared === undefined) return utf8;
  const label = labelOf(declared);
  if (label === undefined) return { ...utf8, unknown: declared };
  // Bytes that spell the declaration in ASCII cannot be the UTF-16 that some programs put there.
  return label.startsWith('utf-16') ? utf8 : { label, wide: label === 'iso-2022-jp' };
}

function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

export interface Decoded {
  readonly text: string;
  /** The first byte that is wrong for the encoding, counted from 0, and how many places are. */
  readonly wrong?: { readonly at: number; readonly byte: number; readonly places: number };
  /** The bytes are UTF-8 although the file declares something else. */
  readonly utf8AfterAll?: boolean;
}

/** Decodes one record. Bytes that are wrong for UTF-8 are taken for windows-1252, which they mostly are, and counted. */
export function decodeRecord(bytes: Uint8Array, label: string): Decoded {
  const buffer = asBuffer(bytes);
  if (isUtf8(bytes)) {
    const text = buffer.toString('utf8');
    return label === 'utf-8' || isAscii(bytes) ? { text } : { text, utf8AfterAll: true };
  }
  if (label === 'utf-8') return decodePiecewise(buffer);
  const text = new TextDecoder(label).decode(bytes);
  const at = text.indexOf('\ufffd');
  return at === -1
    ? { text }
    : { text, wrong: { at, byte: bytes[at] ?? 0, places: text.split('\ufffd').length - 1 } };
}

function decodePiecewise(bytes: Buffer): Decoded {
  const western = new TextDecoder('windows-1252');
  let text = '';
  let from = 0;
  let first: { at: number; byte: number } | undefined;
  let places = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte < 0x80 || (at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)))) {
      at += length;
      continue;
    }
    first ??= { at, byte };
    places += 1;
    text += bytes.toString('utf8', from, at) + western.decode(bytes.subarray(at, at + 1));
    at += 1;
    from = at;
  }
  text += bytes.toString('utf8', from);
  return first === undefined ? { text } : { text, wrong: { ...first, places } };
}

/** The same bytes with the methods of a `Buffer`; nothing is copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
