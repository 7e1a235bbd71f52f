import { hasBit } from './bits.ts';
import { PackedSections } from './bytes.ts';
import { type CitesByHash, citesByHash } from './cites-by-hash.ts';
import { fieldNames } from './layout.ts';
import { type MergedPart, mergePostings } from './merge-postings.ts';
import type { PlaceStream } from './places/place-stream.ts';
import type { PlaceWalk } from './places/place-walk.ts';
import type { LiveSegment } from './segment.ts';

/**
 * Makes one segment of several, oldest first, without the documents that no longer count; its places go from `walks`, one
 * for each part, into `places`. Works that are no more stay named in `gone`, unless the oldest segment of all is among the
 * parts (`isOldest`): then nobody need know any more.
 */
export function mergeSegments(
  live: readonly LiveSegment[],
  {
    walks,
    places,
    isOldest,
  }: { readonly walks: readonly PlaceWalk[]; readonly places: PlaceStream; readonly isOldest: boolean },
): PackedSections {
  const { parts, documents } = numbered(live, walks);
  const { ranks, sections } = mergePostings(parts, places);
  return new PackedSections({
    ...sections,
    ...mergeColumns(parts, documents),
    ...mergeFacets(parts, ranks, documents),
    ...mergeCites(parts),
    gone: isOldest
      ? new Float64Array()
      : Float64Array.from(parts.flatMap(({ segment }) => [...segment.gone])),
  });
}

function numbered(live: readonly LiveSegment[], walks: readonly PlaceWalk[]) {
  let next = 0;
  const parts = live.map((part, at): MergedPart => {
    const { documents } = part.segment;
    const first = next;
    const numbers = new Int32Array(documents).fill(-1);
    for (let document = 0; document < documents; document += 1) {
      if (!hasBit(part.live, document)) continue;
      numbers[document] = next;
      next += 1;
    }
    const places = walks[at];
    if (places === undefined) throw new Error('A segment is to be merged without its places.');
    return { ...part, places, numbers, firstOfAll: next - first === documents ? first : undefined };
  });
  return { parts, documents: next };
}

function mergeColumns(parts: readonly MergedPart[], documents: number) {
  const fields = fieldNames.length;
  const columns = {
    ids: new Float64Array(documents),
    years: new Uint16Array(documents),
    dates: new Uint32Array(documents),
    titleKeys: new Float64Array(documents),
    flags: new Uint16Array(documents),
    fieldStarts: new Uint16Array(documents * fields),
  };
  for (const { segment, numbers } of parts)
    numbers.forEach((number, document) => {
      if (number === -1) return;
      columns.ids[number] = segment.ids[document] ?? 0;
      columns.years[number] = segment.years[document] ?? 0;
      columns.dates[number] = segment.dates[document] ?? 0;
      columns.titleKeys[number] = segment.titleKeys[document] ?? 0;
      columns.flags[number] = segment.flags[document] ?? 0;
      for (let field = 0; field < fields; field += 1)
        columns.fieldStarts[number * fields + field] = segment.fieldStarts[document * fields + field] ?? 0;
    });
  return columns;
}

function mergeFacets(parts: readonly MergedPart[], ranks: readonly Uint32Array[], documents: number) {
  const facetStarts = new Uint32Array(documents + 1);
  const terms = new Uint32Array(parts.reduce((sum, { segment }) => sum + segment.facetTerms.length, 0));
  let size = 0;
  parts.forEach(({ segment, numbers }, part) => {
    const map = ranks[part];
    numbers.forEach((number, document) => {
      if (number === -1) return;
      const last = segment.facetStarts[document + 1] ?? 0;
      for (let at = segment.facetStarts[document] ?? 0; at < last; at += 1, size += 1)
        terms[size] = map?.[segment.facetTerms[at] ?? 0] ?? 0;
      facetStarts[number + 1] = size;
    });
  });
  return { facetStarts, facetTerms: terms.subarray(0, size) };
}

function mergeCites(parts: readonly MergedPart[]): CitesByHash {
  return citesByHash(
    parts.reduce((sum, { segment }) => sum + segment.citeHashes.length, 0),
    (add) => {
      for (const { segment, numbers } of parts)
        segment.citeHashes.forEach((hash, at) => {
          const document = numbers[segment.citeDocs[at] ?? 0] ?? -1;
          if (document !== -1) add(hash, document);
        });
    },
  );
}
