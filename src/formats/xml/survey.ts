/** What a look at the bytes of a record tells, whatever superset of ASCII they are in. */
export interface Survey {
  /** How many line feeds there are. */
  readonly lines: number;
  /** No control characters but tabs and line feeds. */
  readonly isPlain: boolean;
}

/**
 * Counts line feeds and looks for control characters, four bytes at a step: a word with a byte below 0x20 borrows
 * into that byte's top bit, and only such words are looked at byte by byte.
 */
export function survey(bytes: Uint8Array): Survey {
  let lines = 0;
  let isPlain = true;
  const look = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x0a) lines += 1;
      else if (byte < 0x20 && byte !== 0x09) isPlain = false;
    }
  };
  const head = (4 - (bytes.byteOffset & 3)) & 3;
  if (bytes.length < head + 4) {
    look(0, bytes.length);
    return { lines, isPlain };
  }
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, (bytes.length - head) >> 2);
  look(0, head);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as number;
    if (((word - 0x20202020) & ~word & 0x80808080) !== 0) look(head + at * 4, head + at * 4 + 4);
  }
  look(head + words.length * 4, bytes.length);
  return { lines, isPlain };
}
