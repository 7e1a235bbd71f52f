import { crossref } from './crossref/crossref.ts';
import { cslJson } from './csl-json/csl-json.ts';
import { datacite } from './datacite/datacite.ts';
import { europePmc } from './europe-pmc/europe-pmc.ts';
import type { ImportFormat } from './format.ts';
import { openalex } from './openalex/openalex.ts';
import { pubmedXml } from './pubmed/pubmed-xml.ts';

/** Every format that records can come in. */
export const importFormats: readonly ImportFormat[] = [
  pubmedXml,
  crossref,
  openalex,
  europePmc,
  datacite,
  cslJson,
];

/** The format of a file, by the decoded start of its content (at most 64 kB), never by its name. */
export function recogniseFormat(
  start: string,
  formats: readonly ImportFormat[] = importFormats,
): ImportFormat | undefined {
  return formats.find((format) => format.recognises(start));
}
