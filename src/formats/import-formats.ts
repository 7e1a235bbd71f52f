import { bibtex } from './bibtex/bibtex.ts';
import { crossref } from './crossref/crossref.ts';
import { cslJson } from './csl-json/csl-json.ts';
import { datacite } from './datacite/datacite.ts';
import { endnoteXml } from './endnote-xml/endnote-xml.ts';
import { entrezLinks } from './entrez-links/entrez-links.ts';
import { europePmc } from './europe-pmc/europe-pmc.ts';
import type { ImportFormat } from './format.ts';
import { jats } from './jats/jats.ts';
import { nbib } from './nbib/nbib.ts';
import { oaiDc } from './oai-dc/oai-dc.ts';
import { openalex } from './openalex/openalex.ts';
import { pubmedXml } from './pubmed/pubmed-xml.ts';
import { retractionWatch } from './retraction-watch/retraction-watch.ts';
import { ris } from './ris/ris.ts';
import type { TableMapping } from './tables/mapping/table-mapping.ts';
import { tableFormats } from './tables/table-formats.ts';
import { unpaywall } from './unpaywall/unpaywall.ts';
import { withTidyNames } from './with-tidy-names.ts';
import { wosTable, wosText } from './wos/wos.ts';

/** Every format that records can come in. */
export const importFormats: readonly ImportFormat[] = [
  pubmedXml,
  nbib,
  ris,
  bibtex,
  wosText,
  wosTable,
  crossref,
  openalex,
  europePmc,
  datacite,
  unpaywall,
  entrezLinks,
  cslJson,
  jats,
  oaiDc,
  endnoteXml,
  retractionWatch,
  ...tableFormats(),
].map(withTidyNames);

/** The same, with tables read by a mapping file where it fits them. */
export function importFormatsWith(mapping: TableMapping): readonly ImportFormat[] {
  const tables = tableFormats(mapping).map(withTidyNames);
  return importFormats.map((format) => tables.find(({ name }) => name === format.name) ?? format);
}

/** The format of a file, by the decoded start of its content (at most 64 kB), never by its name. */
export function recogniseFormat(
  start: string,
  formats: readonly ImportFormat[] = importFormats,
): ImportFormat | undefined {
  return formats.find((format) => format.recognises(start));
}
