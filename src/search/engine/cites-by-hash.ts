import { release } from './bytes.ts';
import { mostDocuments } from './layout.ts';

/** Hashes of what is cited, ascending, and beside each the document that cites. */
export interface CitesByHash {
  readonly citeHashes: Uint32Array;
  readonly citeDocs: Uint16Array;
}

/** Of at most so many, which `tell` adds in any order. */
export function citesByHash(
  most: number,
  tell: (add: (hash: number, document: number) => void) => void,
): CitesByHash {
  // Both in one number, which sorts by the hash first: the engine sorts numbers far quicker than pairs.
  const pairs = new Float64Array(most);
  let size = 0;
  tell((hash, document) => {
    pairs[size] = hash * mostDocuments + document;
    size += 1;
  });
  const sorted = pairs.subarray(0, size).sort();
  const citeHashes = new Uint32Array(size);
  const citeDocs = new Uint16Array(size);
  for (let at = 0; at < size; at += 1) {
    const pair = sorted[at] ?? 0;
    const hash = Math.floor(pair / mostDocuments);
    citeHashes[at] = hash;
    citeDocs[at] = pair - hash * mostDocuments;
  }
  release([pairs]);
  return { citeHashes, citeDocs };
}
