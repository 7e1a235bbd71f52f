/** No name of an element is longer. */
export const longestName = 64;

/** No tag, document type or sentence outside the records is longer. */
export const longestTag = 2 ** 16;

/** Things that hide whatever looks like a tag in them. */
const hiding = [
  { opening: '<!--', closing: '-->', what: 'comment' },
  { opening: '<![CDATA[', closing: ']]>', what: 'CDATA section' },
  { opening: '<?', closing: '?>', what: 'processing instruction' },
] as const;

export type Hiding = (typeof hiding)[number];

/** What begins at a place and hides tags. */
export function hidingAt(bytes: Buffer, at: number): Hiding | undefined {
  const second = bytes[at + 1];
  if (second !== 0x21 && second !== 0x3f) return undefined;
  const head = bytes.toString('latin1', at, at + 9);
  return hiding.find(({ opening }) => head.startsWith(opening));
}

/** The name that begins at a place, with its prefix; empty if none does. */
export function nameAt(bytes: Buffer, from: number): string {
  let to = from;
  while (to < bytes.length && to - from < longestName && !endsName(bytes[to])) to += 1;
  const name = bytes.toString('latin1', from, to);
  return /^[A-Za-z_:][\w.:-]*$/.test(name) ? name : '';
}

/** Whether a byte ends a name: white space, `>` or `/`. No byte ends it either, but then nobody can tell. */
export function endsName(byte: number | undefined): boolean {
  return byte === 0x3e || byte === 0x2f || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** No more white space than this before the `>` of an end tag: so it is known how far one must look. */
const mostSpace = 16;

/** Behind the `>` that ends an end tag whose name ends at an offset; -1 if something else stands there. */
export function endOfEndTag(bytes: Buffer, nameEnd: number): number {
  for (let at = nameEnd; at <= nameEnd + mostSpace; at += 1) {
    const byte = bytes[at];
    if (byte === 0x3e) return at + 1;
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return -1;
  }
  return -1;
}

/** `oai_dc:dc` → `dc` */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** Behind the `>` of a document type that begins at a place; -1 if it has no end. What stands in `[…]` is passed over unread. */
export function doctypeEnd(bytes: Buffer, from: number): number {
  let isInside = false;
  for (let at = from + 2; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x22 || byte === 0x27) {
      at = bytes.indexOf(byte, at + 1);
      if (at === -1) return -1;
    } else if (byte === 0x5b) isInside = true;
    else if (byte === 0x5d) isInside = false;
    else if (byte === 0x3e && !isInside) return at + 1;
    else if (byte === 0x3c) {
      const hidden = hidingAt(bytes, at);
      if (hidden === undefined) continue;
      const end = bytes.indexOf(hidden.closing, at + 2);
      if (end === -1) return -1;
      at = end + hidden.closing.length - 1;
    }
  }
  return -1;
}
