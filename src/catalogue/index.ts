/** What the institution holds, kept whole, and the log of every change to it. */
export type {
  Catalogue,
  Change,
  ChangedWork,
  ChangePlace,
  Derivation,
  Describe,
  Fate,
  Follower,
  FollowProgress,
  IdentifierConflict,
  IncomingRecord,
  LastChanged,
  LastChangedQuestion,
  LastChangedWork,
  ListBehindQuestion,
  ListPlace,
  ListQuestion,
  PlacedWork,
  PortionWork,
  SaveOutcome,
  SourceSummary,
  WorkList,
  WorkSummary,
} from './catalogue.ts';
export { type Collection, type Collections, createCollections } from './collections.ts';
export { readFieldEdit } from './curating/read-field-edit.ts';
export type {
  Curation,
  CurationOutcome,
  FieldChange,
  HistoryStep,
  PossibleDuplicate,
} from './curation.ts';
export type { Digest, Digester } from './digest.ts';
export { type BackupOutcome, backupStore, copyDatabase } from './keeping/backup-store.ts';
export { checkStore, type StoreCheck } from './keeping/check-store.ts';
export { compareTable } from './keeping/compare-tables.ts';
export { whyFailed } from './keeping/keeping-failure.ts';
export { type RestoreOutcome, restoreStore } from './keeping/restore-store.ts';
export type { FieldWord, Provenance } from './merging/provenance.ts';
export type { OursCuration, OursJudgement, OursOfWork, OursRule, WaitingWork } from './ours.ts';
export { createSettings, type Settings } from './settings.ts';
export { appendChanges } from './sqlite/change-log.ts';
export { createFollower } from './sqlite/followers.ts';
export { createSqliteCatalogue, type SqliteCatalogueOptions } from './sqlite/sqlite-catalogue.ts';
export { type StoreStatus, statusOf } from './status.ts';
export { openStore, type Store } from './store.ts';
export { workDigester } from './work-digest.ts';
