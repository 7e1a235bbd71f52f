/** FNV-1a of 32 bits (Fowler, Noll and Vo), over UTF-16 units: short, and the same everywhere. `from`: a hash that it goes on from. */
export function hash32(text: string, from = hashOfNothing): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = mixed32(hash, text.charCodeAt(at));
  return hash >>> 0;
}

/** A hash with one number more. */
export function mixed32(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

const hashOfNothing = 0x811c9dc5;
