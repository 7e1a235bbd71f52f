/** FNV-1a of 32 bits (Fowler, Noll and Vo), over UTF-16 units: short, and the same everywhere. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
