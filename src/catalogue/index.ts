/** What the institution holds, kept whole, and the log of every change to it. */
export type {
  Catalogue,
  Change,
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
