/** One file per format: bytes to descriptions of works and back, streaming, with problems. */

export { toBibtex } from './bibtex/writing/to-bibtex.ts';
export { citeApa } from './citation/cite-apa.ts';
export { citeVancouver } from './citation/cite-vancouver.ts';
export { highwireTags } from './citation/highwire-tags.ts';
export { linkHeader, linksetOf, type Signpost, signpostsOf } from './citation/signposts.ts';
export {
  type Cited,
  type Citer,
  createCiter,
  type NotCited,
  type Reference,
} from './citation/styles/create-citer.ts';
export { toCoins } from './citation/to-coins.ts';
export { type CslItem, toCslJson } from './citation/to-csl-json.ts';
export { toSchemaOrg } from './citation/to-schema-org.ts';
export { describeStart } from './describe-start.ts';
export { type ExportFormat, type HeldField, writeList } from './export-format.ts';
export { exportFormats } from './export-formats.ts';
export type {
  DeletionRead,
  ImportFormat,
  Place,
  Problem,
  ProblemRead,
  ProviderName,
  ReaderLimits,
  Reading,
  RecordPassed,
  RecordRead,
  RecordReader,
} from './format.ts';
export { readGlossary } from './glossary/read-glossary.ts';
export { importFormats, importFormatsWith, recogniseFormat } from './import-formats.ts';
export { jsonObjects } from './json/json-objects.ts';
export { type DublinCoreStatement, dublinCoreOf } from './oai-dc/writing/to-oai-dc.ts';
export { pubmedXml } from './pubmed/pubmed-xml.ts';
export { toRis } from './ris/writing/to-ris.ts';
export { csvRows } from './tables/csv/csv-rows.ts';
export { parseTableMapping, type TableMapping } from './tables/mapping/table-mapping.ts';
export { inflatePart } from './tables/xlsx/inflate-part.ts';
export { readZipDirectory } from './tables/xlsx/zip-directory.ts';
export { validXml } from './xml/valid-xml.ts';
