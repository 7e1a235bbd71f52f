import type { InlineMarkup, WorkId } from '../model/index.ts';

/** What curators do with works; everything they say is kept, with the reason, and can be undone. */
export interface Curation {
  /** Lets a field of a work say something else, or (`null`) nothing, whatever its records say. */
  set(work: WorkId, edit: FieldEdit, at: Date): Promise<CurationOutcome>;
  /** Lets the records speak again in a field. */
  undoSet(work: WorkId, edit: Omit<FieldEdit, 'value'>, at: Date): Promise<CurationOutcome>;
  /** Declares two works one. The younger one's address leads to the older. */
  merge(a: WorkId, b: WorkId, because: string, at: Date): Promise<CurationOutcome>;
  /** Takes back the newest decision that made these two one. */
  undoMerge(a: WorkId, b: WorkId, because: string, at: Date): Promise<CurationOutcome>;
  /** Declares that records (`provider:key`) are not of the work they are with; without any, that each is a work of its own. */
  split(work: WorkId, records: readonly string[], because: string, at: Date): Promise<CurationOutcome>;
  /** Declares that two works are not one, however alike they are. */
  keepApart(a: WorkId, b: WorkId, because: string, at: Date): Promise<CurationOutcome>;
  /** Takes back the newest decision that parted something from this work (or from the other). */
  undoSplit(work: WorkId, other: WorkId | undefined, because: string, at: Date): Promise<CurationOutcome>;
  /** Pairs of works that may be one, the likeliest first. */
  duplicates(
    limit: number,
  ): Promise<{ readonly total: number; readonly pairs: readonly PossibleDuplicate[] }>;
  /** Everything that happened to a work, the oldest first; `undefined` where there never was one. */
  history(work: WorkId): Promise<readonly HistoryStep[] | undefined>;
}

export interface FieldEdit {
  readonly field: string;
  readonly value: unknown;
  readonly because: string;
}

export type CurationOutcome =
  /** The works that stand now in place of those named. */
  | { readonly kind: 'done'; readonly works: readonly WorkId[] }
  /** Nothing to do: the sentence says why. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface PossibleDuplicate {
  readonly score: number;
  /** In plain words. */
  readonly reasons: readonly string[];
  readonly works: readonly [DuplicateWork, DuplicateWork];
}

export interface DuplicateWork {
  readonly id: WorkId;
  readonly title: InlineMarkup;
  readonly year?: number;
}

/** One thing that happened, and what it changed. */
export interface HistoryStep {
  readonly at: Date;
  readonly kind: 'record' | 'version' | 'deletion' | 'edit' | 'edit-undone' | 'merge' | 'split' | 'undo';
  /** `provider:key` of the record that came or went. */
  readonly record?: string;
  readonly format?: string;
  readonly rank?: string;
  /** Of a record that an already newer one under its key outweighs. */
  readonly outweighed?: boolean;
  /** What was edited. */
  readonly field?: string;
  readonly because?: string;
  /** Records that became part of the work, and that left it. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly changes: readonly FieldChange[];
  /** Whether the work was held afterwards. */
  readonly state: 'held' | 'withdrawn';
}

export interface FieldChange {
  readonly field: string;
  /** In words; empty where the field said nothing. */
  readonly from: string;
  readonly to: string;
}
