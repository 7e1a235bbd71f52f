import { safeLink } from '../../markup/index.ts';
import type { Location } from '../../model/index.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

/** Searches of a database, and resolvers of what is an identifier already. */
const notPlaces =
  /^https?:\/\/(?:[^/]*\bembase\.com\/search|ovidsp\.|[^/]*\bovid\.com\/|(?:dx\.)?doi\.org\/|[^/]*ncbi\.nlm\.nih\.gov\/(?:m\/)?(?:pubmed|entrez)|pubmed\.ncbi|(?:www\.)?scopus\.com\/inward|[^/]*webofscience\.com\/|search\.proquest\.com\/|[^/]*\b(?:sfx|ezproxy|proxy|openurl|linksource)\b)/i;

/** `L1` and `L2` are full texts, the others are pages; files on the disk of the record's owner are left out. */
export function locationsOf(record: TaggedRecord): readonly Location[] {
  const locations = new Map<string, Location>();
  for (const tag of ['UR', 'L2', 'L1', 'L4', 'LK']) {
    for (const url of record.lines(tag).flatMap((line) => line.split(/[\s;]+/))) {
      if (!/^https?:\/\//i.test(url) || notPlaces.test(url) || safeLink(url) === undefined) continue;
      // Pictures of the work are no copies of it.
      if (tag === 'L4' && !/\bpdf\b/i.test(url)) continue;
      if (!locations.has(url)) locations.set(url, locationOf(url, tag));
    }
  }
  return [...locations.values()];
}

function locationOf(url: string, tag: string): Location {
  if (/\.pdf(?:[?#]|$)/i.test(url) || ((tag === 'L1' || tag === 'L4') && /pdf/i.test(url)))
    return { url, kind: 'full-text', mediaType: 'application/pdf' };
  return { url, kind: tag === 'L1' || tag === 'L2' ? 'full-text' : 'landing-page' };
}
