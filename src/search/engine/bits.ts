/** A set of the documents of one segment, a bit each. */
export type Bits = Uint32Array;

export function noBits(documents: number): Bits {
  return new Uint32Array((documents + 31) >>> 5);
}

/** So many words of bits are asked of the system at a time. */
const chunkLength = 1 << 14;
let chunk = new Uint32Array();
let used = 0;

/**
 * The same for what is not kept: many lie in one piece of memory, for the system takes long to give and take back each, and
 * all of it stays as long as any.
 */
export function passingBits(documents: number): Bits {
  const length = (documents + 31) >>> 5;
  if (used + length > chunk.length) {
    chunk = new Uint32Array(Math.max(length, chunkLength));
    used = 0;
  }
  used += length;
  return chunk.subarray(used - length, used);
}

export function allBits(documents: number): Bits {
  const bits = noBits(documents).fill(0xffffffff);
  const rest = documents & 31;
  if (rest !== 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
}

export function hasBit(bits: Bits, document: number): boolean {
  return (((bits[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 1;
}

/** Keeps in `bits` what is in `others` too. */
export function keepCommon(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (others[at] ?? 0);
}

export function addAll(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (others[at] ?? 0);
}

export function takeAway(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & ~(others[at] ?? 0);
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The documents in `bits`, ascending, into `into`; answers how many. */
export function listBits(bits: Bits, into: Uint16Array): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      into[count] = (at << 5) | (31 - Math.clz32(lowest));
      count += 1;
      word ^= lowest;
    }
  }
  return count;
}
