import type { InlineMarkup, WorkId } from '../model/index.ts';
import type { CurationOutcome } from './curation.ts';
import type { Digest, Digester } from './digest.ts';

/** Whether a work is the institution's, and why. */
export interface OursJudgement {
  readonly answer: 'ours' | 'not-ours' | 'doubtful';
  /** What a curator who looks at it will probably say. */
  readonly suggests: 'yes' | 'no';
  /** Sentences. */
  readonly evidence: readonly string[];
}

/** Tells whether works are the institution's. A work that is not held to be so waits: nobody outside sees it. */
export interface OursRule extends Digester {
  /** Differs when works would be judged otherwise; `undefined` where there is nothing to tell by: then nothing waits. */
  version(): string | undefined;
  judge(digest: Digest): OursJudgement;
}

export interface WaitingWork extends OursJudgement {
  readonly id: WorkId;
  readonly title: InlineMarkup;
  readonly year?: number;
}

/** What a curator said of a work. */
export interface OursWord {
  readonly says: 'yes' | 'no';
  readonly because: string;
  readonly at: Date;
}

export interface OursOfWork extends WaitingWork {
  readonly isPublic: boolean;
  /** Whether it is public only if it is held to be ours: some record of it came in without that question. */
  readonly isAsked: boolean;
  readonly word?: OursWord;
}

/** What is public and what waits, in the hands of curators. */
export interface OursCuration {
  /** Works that wait, the latest arrival first. */
  waiting(question: {
    readonly answer?: 'not-ours' | 'doubtful';
    readonly limit: number;
  }): Promise<{ readonly total: number; readonly works: readonly WaitingWork[] }>;
  /** `undefined` where there is no such work. */
  oursOf(work: WorkId): Promise<OursOfWork | undefined>;
  /** A final word: holds whatever the rule says, and whatever comes later. */
  sayOurs(works: readonly WorkId[], says: 'yes' | 'no', because: string, at: Date): Promise<CurationOutcome>;
  /** Takes the newest standing word on each back. */
  undoOurs(works: readonly WorkId[], because: string, at: Date): Promise<CurationOutcome>;
  /** Judges again what came with the question, where the rule would now judge otherwise. */
  judgeAnew(progress?: (done: number, total: number) => void): Promise<void>;
}
