import { endnoteXml } from './endnote-xml/endnote-xml.ts';
import type { ImportFormat } from './format.ts';
import { nbib } from './nbib/nbib.ts';
import { oaiDc } from './oai-dc/oai-dc.ts';
import { pubmedXml } from './pubmed/pubmed-xml.ts';
import { ris } from './ris/ris.ts';

/** Every format that records can come in. */
export const importFormats: readonly ImportFormat[] = [pubmedXml, endnoteXml, oaiDc, nbib, ris];

/** The format of a file, by the decoded start of its content (at most 64 kB), never by its name. */
export function recogniseFormat(
  start: string,
  formats: readonly ImportFormat[] = importFormats,
): ImportFormat | undefined {
  return formats.find((format) => format.recognises(start));
}
