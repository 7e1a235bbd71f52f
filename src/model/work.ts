import type { Contribution } from './contribution.ts';
import type { Doi } from './doi.ts';
import type { InlineMarkup } from './inline-markup.ts';
import type { PartialDate } from './partial-date.ts';
import type { Pmcid, Pmid } from './pmid.ts';
import type { Reference, Relation } from './relation.ts';
import type { Source } from './source.ts';
import type { Chemical, Keyword, Subject } from './subject.ts';
import type { WorkId } from './work-id.ts';
import type { WorkType } from './work-type.ts';

/** What one record says of a work. Absent means that the record does not say. */
export interface WorkDescription {
  readonly identifiers: Identifiers;
  readonly type: WorkType;
  /** The kinds as the provider names them: `Randomized Controlled Trial`, `Review`. */
  readonly publicationTypes?: readonly string[];
  readonly title: InlineMarkup;
  /** The title in the language of the work, where `title` is a translation. */
  readonly vernacularTitle?: InlineMarkup;
  /** BCP 47 tags, the main language first. */
  readonly languages?: readonly string[];
  readonly contributions: readonly Contribution[];
  readonly source?: Source;
  readonly volume?: string;
  readonly issue?: string;
  /** As printed, the last page in full where the record abbreviates it: `1171–1178`. */
  readonly pages?: string;
  /** The number that stands for pages in an electronic journal: `e0217`. */
  readonly articleNumber?: string;
  /** As printed, of a book: `3rd ed.` */
  readonly edition?: string;
  /** The series that a book or report belongs to. */
  readonly series?: Series;
  /** The meeting at which it was presented. */
  readonly event?: Event;
  readonly published?: PartialDate;
  /** First put on the web, where that differs from `published`. */
  readonly publishedOnline?: PartialDate;
  readonly history?: readonly HistoryEvent[];
  readonly abstract?: Abstract;
  readonly otherAbstracts?: readonly OtherAbstract[];
  readonly subjects?: readonly Subject[];
  readonly keywords?: readonly Keyword[];
  readonly chemicals?: readonly Chemical[];
  readonly funding?: readonly Funding[];
  readonly accessions?: readonly Accession[];
  readonly references?: readonly Reference[];
  readonly relations?: readonly Relation[];
  readonly license?: string;
  /** Copies on the web, the one to prefer first. */
  readonly locations?: readonly Location[];
  readonly openAccess?: OpenAccess;
  readonly conflictOfInterest?: string;
  /** How many works cite it, as far as the provider knows. */
  readonly citationCount?: number;
}

export interface Identifiers {
  readonly doi?: Doi;
  readonly pmid?: Pmid;
  readonly pmcid?: Pmcid;
  /** The publisher's own item identifier. */
  readonly pii?: string;
  readonly isbn?: string;
  /** Identifiers of other schemes: `{ bookaccession: 'NBK1116' }`. */
  readonly other?: Readonly<Record<string, string>>;
}

export interface Abstract {
  readonly sections: readonly AbstractSection[];
  /** The rights line, as printed: `© The Author(s) 2025.` */
  readonly rights?: string;
}

export interface AbstractSection {
  /** As printed: `MATERIALS AND METHODS`. */
  readonly label?: string;
  /** The part that the label plays (NLM's categories). */
  readonly category?: 'background' | 'objective' | 'methods' | 'results' | 'conclusions';
  readonly text: InlineMarkup;
}

export interface OtherAbstract extends Abstract {
  readonly kind: 'plain-language-summary' | 'translation' | 'other';
  /** BCP 47. */
  readonly language?: string;
}

export interface Series {
  readonly name: string;
  /** The number of this work in it. */
  readonly number?: string;
}

export interface Event {
  readonly name: string;
  readonly place?: string;
  readonly held?: PartialDate;
}

/** A copy of the work on the web. */
export interface Location {
  readonly url: string;
  readonly kind: 'landing-page' | 'full-text';
  readonly mediaType?: 'text/html' | 'application/pdf' | 'application/xml';
  /** Which state of the text it is (NISO JAV: submitted, accepted manuscript, version of record). */
  readonly version?: 'submitted' | 'accepted' | 'published';
  /** The address of the licence of this copy, or its words where it has no address. */
  readonly license?: string;
  /** Free to read. */
  readonly isOpen?: boolean;
}

/** How a work can be read without paying (the words of Unpaywall and OpenAlex). */
export type OpenAccess = 'diamond' | 'gold' | 'hybrid' | 'green' | 'bronze' | 'closed';

export interface HistoryEvent {
  readonly event: 'received' | 'revised' | 'accepted' | 'retracted' | 'corrected';
  readonly on: PartialDate;
}

export interface Funding {
  readonly funder: string;
  readonly awards: readonly string[];
  readonly country?: string;
}

/** A number under which a trial or data of the work are registered: `NCT00000000` in `ClinicalTrials.gov`. */
export interface Accession {
  readonly bank: string;
  readonly number: string;
}

/** What the institution holds: the merge of all records of a work, under its lasting name. */
export interface Work extends WorkDescription {
  readonly id: WorkId;
  /** Counts the changes of this work, from 1. */
  readonly version: number;
  /** When it last changed here. */
  readonly changedAt: Date;
}
