import type { Location, OpenAccess, Source } from '../../model/index.ts';
import { type IssnOf, parseIssn } from '../../model/index.ts';
import { accessNamed, versionNamed } from '../fields/free-copies.ts';
import { licenseNamed } from '../fields/license-named.ts';
import { isYes, type JsonObject, objectIn, objectsIn, textIn, textsIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

const kinds: Readonly<Record<string, Source['kind']>> = {
  journal: 'journal',
  repository: 'repository',
  conference: 'conference',
  'ebook platform': 'book',
  'book series': 'book',
};

export function openAccessOf(work: JsonObject): OpenAccess | undefined {
  return accessNamed(textIn(objectIn(work, 'open_access'), 'oa_status'));
}

/** Copies on the web: the publisher's first, then the best free one, then all others; each address once. */
export function locationsOf(work: JsonObject): readonly Location[] {
  const found = new Map<string, Location>();
  const all = [
    ...objectsIn(work, 'primary_location'),
    ...objectsIn(work, 'best_oa_location'),
    ...objectsIn(work, 'locations'),
  ];
  for (const entry of all) {
    const version = versionNamed(textIn(entry, 'version'));
    const license = licenseNamed(textIn(entry, 'license_id') ?? textIn(entry, 'license'));
    const marks = {
      ...(version !== undefined && { version }),
      ...(license !== undefined && { license }),
      ...(isYes(entry, 'is_oa') && { isOpen: true }),
    };
    const page = textIn(entry, 'landing_page_url');
    const pdf = textIn(entry, 'pdf_url');
    if (page !== undefined && isAddress(page) && !found.has(page))
      found.set(page, { url: page, kind: 'landing-page', ...marks });
    if (pdf !== undefined && isAddress(pdf) && found.get(pdf)?.kind !== 'full-text')
      found.set(pdf, { url: pdf, kind: 'full-text', mediaType: 'application/pdf', ...marks });
  }
  return [...found.values()];
}

/** The journal, repository or book of the primary location. */
export function sourceOf(work: JsonObject): Source | undefined {
  const location = objectIn(work, 'primary_location');
  // Before 2023 it was called the host venue.
  const venue = objectIn(location, 'source') ?? objectIn(work, 'host_venue');
  const name = richPlain(textIn(venue, 'display_name') ?? textIn(location, 'raw_source_name'));
  if (name === undefined) return undefined;
  const kind = kinds[textIn(venue, 'type') ?? ''];
  const issns = textsIn(venue, 'issn').flatMap((text): IssnOf[] => {
    const issn = parseIssn(text);
    return issn === undefined ? [] : [{ issn, medium: 'unknown' }];
  });
  const issnLinking = parseIssn(textIn(venue, 'issn_l') ?? '');
  const publisher = textIn(venue, 'host_organization_name') ?? textIn(venue, 'publisher');
  return {
    name,
    ...(kind !== undefined && { kind }),
    ...(issns.length > 0 && { issns }),
    ...(issnLinking !== undefined && { issnLinking }),
    ...(publisher !== undefined && { publisher }),
  };
}

export function licenseOf(work: JsonObject): string | undefined {
  const primary = objectIn(work, 'primary_location');
  const best = objectIn(work, 'best_oa_location');
  const stated = textIn(primary, 'license') ?? textIn(best, 'license');
  return licenseNamed(stated);
}

function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
