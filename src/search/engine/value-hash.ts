const seeds = [0x811c9dc5, 0x2f0b4a27] as const;
const factors = [0x01000193, 0x5bd1e995] as const;

/** One of two hashes of a value that know nothing of each other: as FNV-1a, with what is high mixed into what is low. */
export function valueHash(bytes: Uint8Array, length: number, which: 0 | 1): number {
  let hash: number = seeds[which];
  for (let at = 0; at < length; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), factors[which]);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
