import type { Work, WorkDescription, WorkId } from '../model/index.ts';
import type { SentenceSource, Summary, SummaryText } from './summary.ts';

/** What the public may read. */
export interface ApprovedSummaries {
  /**
   * The summaries of a work that may be public: those approved here first, one a language, the one approved last first,
   * then those of its records.
   */
  approvedOf(work: SummarisedWork): Promise<readonly Summary[]>;
}

/** Summaries as editors keep them. Nothing is forgotten: drafts and withdrawn ones stay. */
export interface Summaries extends ApprovedSummaries {
  find(number: number): Promise<Summary | undefined>;
  /** Everything that was written here about a work, or about any; the newest first. */
  list(question?: { readonly work?: WorkId | undefined }): Promise<readonly Summary[]>;
  /** What was said of a summary, the oldest first. */
  words(number: number): Promise<readonly SummaryWord[]>;
  /** Keeps a draft; answers its number. */
  add(work: WorkId, written: WrittenSummary, at: Date): Promise<number>;
  /** Lets it be public, in the place of the one that is public in its language. */
  approve(number: number, word: Omit<SummaryWord, 'kind' | 'at'>, at: Date): Promise<SummaryOutcome>;
  /** Takes it from the public, or a draft from the list of those that wait. */
  withdraw(number: number, word: Omit<SummaryWord, 'kind' | 'at'>, at: Date): Promise<SummaryOutcome>;
}

/** Of a work: where its summaries are found, and what they were made of. */
export type SummarisedWork = Pick<Work, 'id'> &
  Pick<WorkDescription, 'title' | 'abstract' | 'otherAbstracts'>;

/** A summary as it is handed in. */
export interface WrittenSummary extends SummaryText {
  readonly origin: 'typed' | 'drafted';
  readonly writtenBy?: string;
  readonly draftedBy?: string;
  readonly cannotTellIsQuoted?: boolean;
  readonly sources: readonly SentenceSource[];
  /** Of title and abstract at the time (`wordingMark`). */
  readonly wording: string;
}

export interface SummaryWord {
  readonly kind: 'approved' | 'withdrawn';
  readonly by: string;
  readonly because?: string;
  readonly at: Date;
}

export type SummaryOutcome =
  /** `replaced`: the number of the summary that was public until now. */
  | { readonly kind: 'done'; readonly replaced?: number }
  | { readonly kind: 'refused'; readonly reason: string };
