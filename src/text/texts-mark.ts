/** Differs, for all that matters, when one of the texts differs. */
export function textsMark(texts: readonly string[]): string {
  return (texts.reduce(added, firstMark) >>> 0).toString(36);
}

// FNV-1a (draft-eastlake-fnv), over UTF-16 units and the length.
const firstMark = 0x811c9dc5;
function added(mark: number, text: string): number {
  let sum = mark;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(sum ^ text.length, 0x01000193);
}
