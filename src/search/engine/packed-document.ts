import { fieldNames } from './layout.ts';

/**
 * A document as bytes, made by whoever has its description at hand and read by whoever builds segments. A heading, the
 * hashes of what it cites (four bytes each), then its terms one after another, each an entry: a heading, the term in
 * UTF-8, its places as a segment has them. Numbers begin with their least byte, wherever they stand.
 */
export const documentHeading = {
  year: 0,
  flags: 2,
  date: 4,
  titleKey: 8,
  fieldStarts: 16,
  cites: 16 + 2 * fieldNames.length,
  terms: 20 + 2 * fieldNames.length,
  length: 24 + 2 * fieldNames.length,
} as const;

export const entryHeading = {
  hash: 0,
  impact: 4,
  mask: 5,
  termLength: 6,
  placesLength: 8,
  length: 12,
} as const;

/** Set in the length of a term that hits are counted by. */
export const facetMark = 0x8000;

/** The hash of a term (FNV-1a). */
export function termHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
