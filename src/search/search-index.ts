import type { WorkId } from '../model/index.ts';

/** Full text over the works held. A wrong query is never an error: it is read as plain words. */
export interface SearchIndex {
  search(question: SearchQuestion): Promise<SearchAnswer>;
}

export interface SearchQuestion {
  readonly text: string;
  readonly offset: number;
  /** At most 100. */
  readonly limit: number;
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

export interface SearchHit {
  readonly workId: WorkId;
  /** One line of the work with the matched words between U+0002 and U+0003, the rest plain text. */
  readonly line?: string;
}
