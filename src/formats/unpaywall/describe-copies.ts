import type { Doi, Location, OpenAccess, WorkDescription } from '../../model/index.ts';
import { workTypeOf } from '../crossref/work-types.ts';
import { accessNamed, versionNamed } from '../fields/free-copies.ts';
import { licenseNamed } from '../fields/license-named.ts';
import { untitled } from '../fields/untitled.ts';
import { type JsonObject, objectIn, objectsIn, rawIn, textIn } from '../json/json-value.ts';
import { richInline } from '../rich-text/rich-inline.ts';
import { said } from '../said.ts';

/** Where a work can be read for nothing. What else Unpaywall says it has from Crossref: that is not repeated. */
export function describeCopies(record: JsonObject, doi: Doi): WorkDescription {
  const title = richInline(rawIn(record, 'title') ?? '') ?? untitled;
  const best = objectIn(record, 'best_oa_location');
  const isPublished = textIn(best, 'host_type') === 'publisher';
  return said({
    identifiers: { doi },
    type: workTypeOf(textIn(record, 'genre'), undefined, '', []),
    title,
    contributions: [],
    // The licence of a manuscript in a repository is that of the copy, not of the work.
    license: isPublished ? licenseNamed(textIn(best, 'license')) : undefined,
    locations: locationsOf([...(best === undefined ? [] : [best]), ...objectsIn(record, 'oa_locations')]),
    openAccess: accessOf(record),
  });
}

function accessOf(record: JsonObject): OpenAccess | undefined {
  return accessNamed(textIn(record, 'oa_status')) ?? (record.is_oa === false ? 'closed' : undefined);
}

/** The best copy first; of each its page and its PDF. */
function locationsOf(copies: readonly JsonObject[]): readonly Location[] {
  const found = new Map<string, Location>();
  for (const copy of copies) {
    const version = versionNamed(textIn(copy, 'version'));
    const license = licenseNamed(textIn(copy, 'license'));
    const marks = {
      ...(version !== undefined && { version }),
      ...(license !== undefined && { license }),
      isOpen: true,
    };
    const pdf = textIn(copy, 'url_for_pdf');
    const page = textIn(copy, 'url_for_landing_page') ?? textIn(copy, 'url');
    if (isAddress(pdf) && !found.has(pdf))
      found.set(pdf, { url: pdf, kind: 'full-text', mediaType: 'application/pdf', ...marks });
    if (isAddress(page) && !found.has(page)) found.set(page, { url: page, kind: 'landing-page', ...marks });
  }
  return [...found.values()];
}

function isAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}
