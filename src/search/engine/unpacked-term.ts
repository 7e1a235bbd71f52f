/** A term of a packed dictionary at a time. */
export class UnpackedTerm {
  /** Its UTF-8 bytes are the first `length` of these, until the next is read. */
  readonly bytes = new Uint8Array(1024);
  length = 0;
  /** So many of them are those of the term before. */
  shared = 0;

  /** Reads the term that stands there; answers where the next one does. `isFirst`: of its block, and so it is whole. */
  read(packed: Uint8Array, from: number, isFirst: boolean): number {
    const { bytes } = this;
    let at = from;
    // Lengths of terms are under 1024: a varint of two bytes at most.
    let shared = 0;
    if (!isFirst) {
      shared = packed[at] ?? 0;
      at += 1;
      if (shared > 0x7f) {
        shared = (shared & 0x7f) | ((packed[at] ?? 0) << 7);
        at += 1;
      }
    }
    let rest = packed[at] ?? 0;
    at += 1;
    if (rest > 0x7f) {
      rest = (rest & 0x7f) | ((packed[at] ?? 0) << 7);
      at += 1;
    }
    const length = shared + rest;
    for (let to = shared; to < length; to += 1, at += 1) bytes[to] = packed[at] ?? 0;
    this.length = length;
    this.shared = shared;
    return at;
  }
}
