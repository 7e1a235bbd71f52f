/** One file per format: bytes to descriptions of works and back, streaming, with problems. */

export { describeStart } from './describe-start.ts';
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
export { importFormats, recogniseFormat } from './import-formats.ts';
export { pubmedXml } from './pubmed/pubmed-xml.ts';
