import { type Bits, hasBit } from './bits.ts';
import { ByteWriter, packSections, release } from './bytes.ts';
import { type TermCursor, TermPacker } from './dictionary.ts';
import { beginOfValues } from './document-of-work.ts';
import { packMasks } from './field-masks.ts';
import { fieldNames } from './layout.ts';
import { mergeNeighbours } from './places/pack-neighbours.ts';
import { endOfPlaces } from './places/place-reader.ts';
import { StridePacker } from './places/strides.ts';
import { lengthOfPlaces, type PackedSegment, type Segment, saidBefore } from './segment.ts';

/** A segment and which of its documents still count. */
export interface LiveSegment {
  readonly segment: Segment;
  readonly live: Bits;
}

/**
 * Makes one segment of several, oldest first, without the documents that no longer count. Works that are no more stay
 * named in `gone`, unless the oldest segment of all is among the parts (`isOldest`): then nobody need know any more.
 */
export function mergeSegments(
  parts: readonly LiveSegment[],
  { isOldest }: { readonly isOldest: boolean },
): PackedSegment {
  const remaps = renumber(parts);
  const merged = mergePostings(parts, remaps.numbers);
  const facets = mergeFacets(parts, merged.ranks);
  const cites = mergeCites(parts, remaps.numbers);
  const kept = <T>(of: (segment: Segment, document: number) => T): T[] =>
    parts.flatMap(({ segment, live }) => {
      const all: T[] = [];
      for (let document = 0; document < segment.documents; document += 1)
        if (hasBit(live, document)) all.push(of(segment, document));
      return all;
    });
  const fields = fieldNames.length;
  const packed = packSections({
    ...merged.sections,
    ids: Float64Array.from(kept(({ ids }, document) => ids[document] ?? 0)),
    years: Uint16Array.from(kept(({ years }, document) => years[document] ?? 0)),
    dates: Uint32Array.from(kept(({ dates }, document) => dates[document] ?? 0)),
    titleKeys: Float64Array.from(kept(({ titleKeys }, document) => titleKeys[document] ?? 0)),
    flags: Uint16Array.from(kept(({ flags }, document) => flags[document] ?? 0)),
    fieldStarts: Uint16Array.from(
      kept(({ fieldStarts }, document) => [
        ...fieldStarts.subarray(document * fields, (document + 1) * fields),
      ]).flat(),
    ),
    ...facets,
    ...cites,
    gone: isOldest
      ? new Float64Array()
      : Float64Array.from(parts.flatMap(({ segment }) => [...segment.gone])),
  });
  release(Object.values(merged.sections));
  return { packed, places: merged.places };
}

/** The new number of each document, or -1. */
function renumber(parts: readonly LiveSegment[]): { readonly numbers: readonly Int32Array[] } {
  let next = 0;
  const numbers = parts.map(({ segment, live }) => {
    const map = new Int32Array(segment.documents).fill(-1);
    for (let document = 0; document < segment.documents; document += 1) {
      if (!hasBit(live, document)) continue;
      map[document] = next;
      next += 1;
    }
    return map;
  });
  return { numbers };
}

function mergePostings(parts: readonly LiveSegment[], numbers: readonly Int32Array[]) {
  const most = (of: 'docs' | 'impacts') => parts.reduce((sum, { segment }) => sum + segment[of].length, 0);
  const docs = new Uint16Array(most('docs'));
  const impacts = new Uint8Array(most('impacts'));
  const masks = new Uint8Array(impacts.length);
  const valuePostings = new Uint32Array(2);
  const before = parts.map(({ segment }) => segment.places.read(0, lengthOfPlaces(segment)));
  const places = new ByteWriter(before.reduce((sum, { length }) => sum + length, 1024));
  const strides = new StridePacker();
  const postingStarts: number[] = [0];
  const placeStarts: number[] = [0];
  const ranks = parts.map(({ segment }) => new Uint32Array(segment.terms.size));
  const cursors = parts.map(({ segment }) => segment.terms.cursor());
  const at = parts.map(() => 0);
  let end = 0;
  let said = 0;

  function copyPostings(part: number, term: number): void {
    const segment = parts[part]?.segment;
    const [map, old] = [numbers[part], before[part]];
    if (segment === undefined || map === undefined || old === undefined) return;
    let place = segment.placeStarts[term] ?? 0;
    const placeEnd = segment.placeStarts[term + 1] ?? 0;
    const last = segment.postingStarts[term + 1] ?? 0;
    const first = segment.postingStarts[term] ?? 0;
    const shift = saidBefore(segment, first);
    for (let posting = first; posting < last; posting += 1) {
      const from = place;
      if (placeEnd > from) place = endOfPlaces(old, place);
      const document = map[segment.docs[posting] ?? 0] ?? -1;
      if (document === -1) continue;
      docs[end] = document;
      end += 1;
      if (place === from) continue;
      impacts[said] = segment.impacts[posting - shift] ?? 0;
      masks[said] = segment.masks.of(posting - shift);
      said += 1;
      strides.posting(places.length);
      places.copy(old, from, place);
    }
  }

  const packer = new TermPacker();
  for (let least = leastOf(cursors); least?.current !== undefined; least = leastOf(cursors)) {
    const term = Buffer.from(least.current);
    const { key } = least;
    const firstPosting = end;
    const rank = postingStarts.length - 1;
    cursors.forEach((cursor, part) => {
      if (cursor.key !== key || !cursor.current?.equals(term)) return;
      const number = at[part] ?? 0;
      copyPostings(part, number);
      const own = ranks[part];
      if (own) own[number] = rank;
      at[part] = number + 1;
      cursor.next();
    });
    // A term of nothing but documents that are gone goes with them.
    if (end === firstPosting) continue;
    if (term[0] === beginOfValues) {
      if (valuePostings[1] === 0) valuePostings[0] = firstPosting;
      valuePostings[1] = end;
    }
    strides.endTerm(rank);
    postingStarts.push(end);
    placeStarts.push(places.length);
    packer.add(term, 0, term.length);
  }

  const neighbours = parts.map(({ segment: { neighbourStarts } }, part) => ({
    bytes: (before[part] ?? new Uint8Array()).subarray(neighbourStarts[0], neighbourStarts.at(-1)),
    numbers: numbers[part] ?? new Int32Array(),
  }));
  const neighbourStarts = mergeNeighbours(neighbours, places);
  const packedMasks = packMasks(masks.subarray(0, said));
  release([masks]);

  return {
    ranks,
    places: places.written(),
    sections: {
      ...packer.finish(),
      ...strides.finish(),
      postingStarts: Uint32Array.from(postingStarts),
      docs: docs.subarray(0, end),
      valuePostings,
      impacts: impacts.subarray(0, said),
      ...packedMasks,
      placeStarts: Uint32Array.from(placeStarts),
      neighbourStarts,
    },
  };
}

function leastOf(cursors: readonly TermCursor[]): TermCursor | undefined {
  let least: TermCursor | undefined;
  for (const cursor of cursors) {
    if (cursor.current !== undefined && (least?.current === undefined || isBefore(cursor, least)))
      least = cursor;
  }
  return least;
}

function isBefore(a: TermCursor, b: TermCursor): boolean {
  if (a.key !== b.key) return a.key < b.key;
  return a.current !== undefined && b.current !== undefined && a.current.compare(b.current) < 0;
}

function mergeFacets(parts: readonly LiveSegment[], ranks: readonly Uint32Array[]) {
  const starts: number[] = [0];
  const terms: number[] = [];
  parts.forEach(({ segment, live }, part) => {
    const map = ranks[part];
    for (let document = 0; document < segment.documents; document += 1) {
      if (!hasBit(live, document)) continue;
      const last = segment.facetStarts[document + 1] ?? 0;
      for (let at = segment.facetStarts[document] ?? 0; at < last; at += 1)
        terms.push(map?.[segment.facetTerms[at] ?? 0] ?? 0);
      starts.push(terms.length);
    }
  });
  return { facetStarts: Uint32Array.from(starts), facetTerms: Uint32Array.from(terms) };
}

function mergeCites(parts: readonly LiveSegment[], numbers: readonly Int32Array[]) {
  const cites: [number, number][] = [];
  parts.forEach(({ segment }, part) => {
    segment.citeHashes.forEach((hash, at) => {
      const document = numbers[part]?.[segment.citeDocs[at] ?? 0] ?? -1;
      if (document !== -1) cites.push([hash, document]);
    });
  });
  cites.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    citeHashes: Uint32Array.from(cites, ([hash]) => hash),
    citeDocs: Uint16Array.from(cites, ([, document]) => document),
  };
}
