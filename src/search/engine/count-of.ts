import { type Bits, hasBit } from './bits.ts';
import type { LiveSegment } from './segment.ts';

/** How many of the documents in `bits` have a term. */
export function countOf(term: string, parts: readonly LiveSegment[], bits: readonly Bits[]): number {
  let count = 0;
  parts.forEach(({ segment }, part) => {
    const own = bits[part];
    const number = segment.terms.find(term);
    if (own === undefined || number === -1) return;
    const end = segment.postingStarts[number + 1] ?? 0;
    for (let at = segment.postingStarts[number] ?? 0; at < end; at += 1)
      if (hasBit(own, segment.docs[at] ?? 0)) count += 1;
  });
  return count;
}
