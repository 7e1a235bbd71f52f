import { safeLink } from '../../markup/index.ts';
import type { Location } from '../../model/index.ts';
import { childOf, type Element } from '../xml/element.ts';
import { textsIn } from './field-text.ts';

const kinds = ['web-urls', 'related-urls', 'text-urls', 'pdf-urls'] as const;

/** Every address that a record gives, files on the disk of its owner aside. */
export function urlsIn(urls: Element | undefined): readonly string[] {
  return kinds.flatMap((kind) => addressesIn(urls, kind));
}

/** Searches of a database, and resolvers of what is an identifier already. */
const notPlaces =
  /^https?:\/\/(?:[^/]*\bembase\.com\/search|ovidsp\.|[^/]*\bovid\.com\/|(?:dx\.)?doi\.org\/|[^/]*ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/|pubmed\.ncbi)/i;

export function locationsOf(urls: Element | undefined): readonly Location[] {
  const locations = new Map<string, Location>();
  for (const kind of kinds) {
    for (const address of addressesIn(urls, kind)) {
      if (notPlaces.test(address) || locations.has(address)) continue;
      const isPdf = kind === 'pdf-urls' || /\.pdf(?:[?#]|$)/i.test(address);
      locations.set(
        address,
        isPdf
          ? { url: address, kind: 'full-text', mediaType: 'application/pdf' }
          : { url: address, kind: kind === 'text-urls' ? 'full-text' : 'landing-page' },
      );
    }
  }
  return [...locations.values()];
}

function addressesIn(urls: Element | undefined, kind: (typeof kinds)[number]): readonly string[] {
  return textsIn(childOf(urls, kind), 'url')
    .flatMap((text) => text.split(/\s+/))
    .filter((address) => /^https?:\/\//i.test(address) && safeLink(address) !== undefined);
}
