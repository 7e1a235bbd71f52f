import type { InlineMarkup, WorkId, WorkType } from '../model/index.ts';
import type { AlsoSought } from './meaning/expand-query.ts';
import type { QueryNotice } from './query/read-query.ts';

/** Full text over the works held. A wrong query is never an error: the nearest valid reading is answered, and said. */
export interface SearchIndex {
  search(question: SearchQuestion): Promise<SearchAnswer>;
  /** The ids of all hits in order, for exports and feeds; at most `most` of them. */
  allHits(
    question: Omit<SearchQuestion, 'offset' | 'limit' | 'facets'>,
    most: number,
  ): Promise<readonly WorkId[]>;
  /** What the works of a place add up to, for pictures; without one, of all works. */
  figures(place?: SearchPlace): Promise<PlaceFigures>;
  /** What the vocabulary that is loaded says of a heading. */
  heading(slug: string): Promise<HeadingView | undefined>;
  /** Differs when another vocabulary was loaded, by whatever process. */
  vocabularyVersion(): string;
  /** All subjects and keywords, those of the most works first. */
  subjects(page: { readonly offset: number; readonly limit: number }): Promise<{
    readonly total: number;
    readonly subjects: readonly SubjectSummary[];
  }>;
  /** Subjects and keywords as the facet has them, in the order of their UTF-8, those behind `after`; each with its works. */
  subjectsAfter(question: {
    readonly after: string;
    readonly limit: number;
  }): Promise<readonly Counted<string>[]>;
}

/** Works that belong together whatever is asked: nothing else counts within. */
export type SearchPlace =
  /** By the slug of a heading or keyword. */
  | { readonly kind: 'subject'; readonly slug: string }
  | { readonly kind: 'source'; readonly name: string; readonly issns: readonly string[] }
  | { readonly kind: 'year'; readonly year: number }
  /** A group from outside. */
  | { readonly kind: 'unit'; readonly slug: string }
  /** Given one by one; the same array, asked again, costs nothing. */
  | { readonly kind: 'works'; readonly ids: readonly WorkId[] };

export interface HeadingView {
  readonly name: string;
  /** `D009203` */
  readonly id: string;
  readonly note?: string;
  /** Other words for it. */
  readonly words: readonly string[];
  /** The next higher and the next lower of the vocabulary, those without a work here too. */
  readonly broader: readonly SubjectSummary[];
  readonly narrower: readonly SubjectSummary[];
}

export interface SubjectSummary {
  readonly slug: string;
  readonly name: string;
  readonly works: number;
}

/** Years in order, those without a work left out. */
export interface PlaceFigures {
  readonly works: number;
  readonly years: readonly YearFigures[];
  readonly openAccess: number;
  /** Those that most works have. */
  readonly subjects: readonly ValueOverYears[];
  readonly sources: readonly ValueOverYears[];
}

/** One value of a facet, and in which years works have it. */
export interface ValueOverYears {
  readonly name: string;
  readonly works: number;
  readonly years: readonly { readonly year: number; readonly works: number }[];
}

export interface YearFigures {
  readonly year: number;
  readonly works: number;
  readonly openAccess: number;
  readonly types: readonly Counted<WorkType>[];
}

export interface SearchQuestion {
  /** In the language of `readQuery`. */
  readonly text: string;
  readonly offset: number;
  /** At most 100. */
  readonly limit: number;
  readonly order?: SearchOrder;
  readonly filters?: SearchFilters;
  /** Whether values are to be counted over all hits. */
  readonly facets?: boolean;
}

export type SearchOrder = 'relevance' | 'newest' | 'oldest' | 'title';

/** Selections in facets: any of the values of one, all of the facets. */
export interface SearchFilters {
  readonly years?: { readonly from?: number; readonly to?: number };
  readonly types?: readonly WorkType[];
  readonly languages?: readonly string[];
  readonly sources?: readonly string[];
  readonly authors?: readonly string[];
  readonly subjects?: readonly string[];
  /** Keys of groups from outside (`WorkGroups`). */
  readonly units?: readonly string[];
  readonly facts?: readonly ('open-access' | 'lay-summary')[];
  /** Not chosen by readers: where they are. */
  readonly within?: SearchPlace;
}

/** How the query was read, and what was sought beside it. */
export type SearchNotice = QueryNotice | AlsoSought;

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** The query as it was understood, in its own language; reads as the same again. */
  readonly understood: string;
  readonly notices: readonly SearchNotice[];
  /** Where nothing had all the words as typed: what was searched instead. */
  readonly corrected?: string;
  /** What may have been meant, where little was found; it was not searched. */
  readonly suggestion?: string;
  readonly facets?: SearchFacets;
}

export interface SearchHit {
  readonly workId: WorkId;
  /** The title with the matched words between U+0002 and U+0003, where it has any. */
  readonly title?: InlineMarkup;
  /** One line of the work with the matched words between U+0002 and U+0003, the rest plain text. */
  readonly line?: string;
  /** Where the words stand that neither title nor abstract has, marked likewise. */
  readonly elsewhere?: readonly {
    readonly field:
      | 'title'
      | 'keyword'
      | 'subject'
      | 'author'
      | 'source'
      | 'affiliation'
      | 'kind'
      | 'funding';
    readonly text: string;
  }[];
  /** The other words for what was typed by which it was found, where it has not the words as typed. */
  readonly matchedAs?: readonly string[];
}

/** How many of the hits have each value, the most frequent first, years in order; each as if nothing were selected in its own facet. */
export interface SearchFacets {
  readonly years: readonly { readonly year: number; readonly works: number }[];
  readonly types: readonly Counted<WorkType>[];
  readonly languages: readonly Counted<string>[];
  readonly sources: readonly Counted<string>[];
  readonly authors: readonly Counted<string>[];
  readonly subjects: readonly Counted<string>[];
  readonly units: readonly Counted<string>[];
  readonly facts: readonly Counted<'open-access' | 'lay-summary'>[];
}

export interface Counted<T> {
  readonly value: T;
  readonly works: number;
}
