import { hash } from 'node:crypto';
import { gap, type Html, keptHtml, textAndKept } from './html.ts';
import { utf8Bytes } from './utf8.ts';

/**
 * Keeps markup that is drawn once for many pages as the bytes that are sent: a page copies them, and neither joins,
 * encodes nor hashes them again.
 */
export function keepHtml(html: Html): Html {
  // Small ones lie together in the memory that Node keeps for that.
  const bytes = Buffer.from(utf8Bytes(html.toString()));
  return keptHtml({ bytes, mark: hash('sha1', bytes, 'base64url') });
}

/** Markup as it is sent, in UTF-8, with a mark that differs when the bytes do. */
export function htmlBytes(html: Html): { readonly bytes: Buffer<ArrayBuffer>; readonly mark: string } {
  const { text, kept } = textAndKept(html);
  let marks = '';
  let keptBytes = 0;
  for (const { mark, bytes } of kept) {
    marks += mark;
    keptBytes += bytes.length;
  }
  const drawn = utf8Bytes(text + gap + marks);
  const drawnBytes = drawn.length - marks.length - kept.length - 1;
  const bytes = Buffer.allocUnsafeSlow(drawnBytes + keptBytes);
  let [from, to] = [0, 0];
  for (const piece of kept) {
    const end = drawn.indexOf(0, from);
    to += drawn.copy(bytes, to, from, end);
    to += piece.bytes.copy(bytes, to);
    from = end + 1;
  }
  drawn.copy(bytes, to, from, from + bytes.length - to);
  return { bytes, mark: hash('sha1', drawn, 'base64url') };
}
