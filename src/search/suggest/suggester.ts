import type { WorkId } from '../../model/index.ts';

/** What a reader may mean who has typed this much; small and quick enough to be asked at every letter. */
export interface Suggester {
  /**
   * Works, people, sources, subjects and units whose titles and names have words that begin with every word typed: of each
   * kind at most `most`, those that stand for the most works first, works the newest first, and before them what
   * begins with what was typed.
   */
  suggest(text: string, most: number): Promise<Suggestions>;
}

export interface Suggestions {
  readonly works: readonly WorkId[];
  /** Ids of people, as addresses have them. */
  readonly people: readonly string[];
  readonly sources: readonly string[];
  readonly subjects: readonly SuggestedSubject[];
  /** Keys of groups from outside (`WorkGroups`). */
  readonly units: readonly string[];
  /** A title or name with what was typed between U+0002 and U+0003. */
  readonly marked: (name: string) => string;
}

/** A heading or keyword as the facet of subjects has it. */
export interface SuggestedSubject {
  readonly name: string;
  readonly works: number;
}
