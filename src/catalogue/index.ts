/** What the institution holds, kept whole, and the log of every change to it. */
export type {
  Catalogue,
  Change,
  ChangedWork,
  Derivation,
  Describe,
  Fate,
  Follower,
  FollowProgress,
  IncomingRecord,
  ListQuestion,
  SaveOutcome,
  SourceSummary,
  WorkList,
  WorkSummary,
} from './catalogue.ts';
export { openStore, type Store } from './store.ts';
