import type { Location, WorkType } from '../../model/index.ts';
import { licenseIn } from '../fields/license.ts';
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from '../json/json-value.ts';

const mediaTypes: Readonly<Record<string, Location['mediaType']>> = {
  'application/pdf': 'application/pdf',
  'text/html': 'text/html',
  'application/xml': 'application/xml',
  'text/xml': 'application/xml',
};
const versions: Readonly<Record<string, Location['version']>> = { vor: 'published', am: 'accepted' };
/** Addresses for programs that have a key, not for readers. */
const forPrograms = /^https?:\/\/(?:api\.|syndication\.|[^/]*\/iparadigms)|\/iparadigms\b/i;

/** Licences that let everyone read and use a work, beside those of Creative Commons. */
const openLicense =
  /^https?:\/\/(?:www\.)?(?:gnu\.org\/licenses|opensource\.org\/licenses|opendatacommons\.org\/licenses|apache\.org\/licenses|elsevier\.com\/open-access\/userlicense)/i;

/**
 * The licence of the published version, a Creative Commons one where there is one. A publisher's terms for subscribers
 * are no licence of the work.
 */
export function licenseOf(work: JsonObject): string | undefined {
  const licenses = objectsIn(work, 'license').flatMap((entry) => {
    const url = textIn(entry, 'URL');
    const version = textIn(entry, 'content-version');
    // The licence of the accepted manuscript is not that of what is read here.
    if (url === undefined || version === 'am') return [];
    return [{ url, version, delay: numberIn(entry, 'delay-in-days') ?? 0, open: licenseIn(url) }];
  });
  const open = licenses
    .filter(({ open: address }) => address !== undefined)
    .sort((a, b) => Number(a.version === 'tdm') - Number(b.version === 'tdm') || a.delay - b.delay);
  return open[0]?.open ?? licenses.find(({ url }) => openLicense.test(url))?.url;
}

/** Where the work can be read: the publisher's page, then the full texts. */
export function locationsOf(
  work: JsonObject,
  type: WorkType,
  license: string | undefined,
): readonly Location[] {
  const isOpen = license !== undefined;
  const page = textIn(objectIn(objectIn(work, 'resource'), 'primary'), 'URL');
  const version = type === 'preprint' ? 'submitted' : 'published';
  const marks = { ...(isOpen && { license, isOpen }) } as Pick<Location, 'license' | 'isOpen'>;
  const locations = new Map<string, Location>();
  if (page !== undefined && isAddress(page))
    locations.set(page, { url: page, kind: 'landing-page', version, ...marks });
  for (const link of objectsIn(work, 'link')) {
    const url = textIn(link, 'URL');
    if (url === undefined || !isAddress(url) || forPrograms.test(url) || locations.has(url)) continue;
    const mediaType = mediaTypes[textIn(link, 'content-type') ?? ''] ?? mediaTypeIn(url);
    // What is meant for checking similarity is a full text for readers only where it shows to be one.
    if (textIn(link, 'intended-application') === 'similarity-checking' && mediaType === undefined) continue;
    const stated = versions[textIn(link, 'content-version') ?? ''];
    locations.set(url, {
      url,
      kind: 'full-text',
      ...(mediaType !== undefined && { mediaType }),
      version: type === 'preprint' ? 'submitted' : (stated ?? 'published'),
      ...(stated !== 'accepted' && marks),
    });
  }
  return [...locations.values()];
}

function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function mediaTypeIn(url: string): Location['mediaType'] {
  if (/\.pdf(?:$|[?#])/i.test(url)) return 'application/pdf';
  return /\.html?(?:$|[?#])/i.test(url) ? 'text/html' : undefined;
}
