import type { InlineMarkup, WorkId } from '../model/index.ts';
import type { ExplainedWords, Span } from '../plain/index.ts';

/** What a summary says. */
export interface SummaryText {
  /** BCP 47. */
  readonly language: string;
  /** A title of the work in plain words. */
  readonly title?: InlineMarkup;
  /** All of it in one sentence. */
  readonly oneLine?: InlineMarkup;
  readonly paragraphs: readonly SummaryParagraph[];
  /** What the study cannot tell. */
  readonly cannotTell?: InlineMarkup;
}

export interface SummaryParagraph {
  /** As printed in the record: `What did we find?` */
  readonly label?: string;
  readonly text: InlineMarkup;
}

/** A plain-language summary of a work. */
export interface Summary extends SummaryText {
  readonly work: WorkId;
  /** Names it among those kept here; a record's has none. */
  readonly number?: number;
  /** `record`: it came with a record of the work, by its authors or publisher; `drafted`: by a language model. */
  readonly origin: 'record' | 'typed' | 'drafted';
  readonly state: SummaryState;
  /** Who wrote or edited it here; missing where nobody did. */
  readonly writtenBy?: string;
  /** The model that drafted it. */
  readonly draftedBy?: string;
  readonly writtenAt?: Date;
  /** Who let it be public, here. A record's was public before. */
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  /** Whether the authors' own words say what `cannotTell` says, letter by letter. */
  readonly cannotTellIsQuoted?: boolean;
  /** For each sentence that has any, the sentences of the abstract it rests on; none where the abstract is another by now. */
  readonly sources: readonly SentenceSource[];
  /**
   * The words that are explained in its paragraphs, behind them in what the study cannot tell, and in the one line (section
   * −1); missing while that is not made yet, and in those of records, whose words the plain layer has.
   */
  readonly explained?: ExplainedWords;
  /** Whether the abstract or title was changed after the summary was written. */
  readonly isOutdated?: boolean;
  /** Of a record's, as printed: `© The Author(s) 2025.` */
  readonly rights?: string;
}

export type SummaryState = 'draft' | 'approved' | 'withdrawn';

/** A sentence of a summary by its place, and the places in the abstract where that is said. */
export interface SentenceSource {
  readonly sentence: SentencePlace;
  readonly from: readonly Span[];
}

/** The part of a summary (a number: which paragraph, from 0), and from where to where in its plain text (UTF-16 units). */
export type SentencePlace = readonly [
  part: 'title' | 'oneLine' | 'cannotTell' | number,
  start: number,
  end: number,
];
