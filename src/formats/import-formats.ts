import { bibtex } from './bibtex/bibtex.ts';
import { endnoteXml } from './endnote-xml/endnote-xml.ts';
import type { ImportFormat } from './format.ts';
import { pubmedXml } from './pubmed/pubmed-xml.ts';

/** Every format that records can come in. */
export const importFormats: readonly ImportFormat[] = [pubmedXml, endnoteXml, bibtex];

/** The format of a file, by the decoded start of its content (at most 64 kB), never by its name. */
export function recogniseFormat(
  start: string,
  formats: readonly ImportFormat[] = importFormats,
): ImportFormat | undefined {
  return formats.find((format) => format.recognises(start));
}
