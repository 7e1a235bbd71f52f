/**
 * Counts line feeds, four bytes at a step: where a byte of a word is a line feed, taking one from each byte borrows
 * into its top bit, and only such words are looked at byte by byte.
 */
export function countLines(bytes: Uint8Array): number {
  const head = (4 - (bytes.byteOffset & 3)) & 3;
  if (bytes.length < head + 4) return countOneByOne(bytes, 0, bytes.length);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, (bytes.length - head) >> 2);
  let lines = countOneByOne(bytes, 0, head);
  for (let at = 0; at < words.length; at += 1) {
    const word = (words[at] as number) ^ 0x0a0a0a0a;
    if (((word - 0x01010101) & ~word & 0x80808080) === 0) continue;
    lines += countOneByOne(bytes, head + at * 4, head + at * 4 + 4);
  }
  return lines + countOneByOne(bytes, head + words.length * 4, bytes.length);
}

function countOneByOne(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === 0x0a) lines += 1;
  return lines;
}
