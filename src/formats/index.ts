/** One file per format: bytes to descriptions of works and back, streaming, with problems. */
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
