/** What an affiliation says of the institution's own units. */
export interface Matched {
  /** Why it is held to be the institution's own: it is named, a unit that stands alone is, or a unit and what it is part of are. */
  readonly ours?: 'named' | 'stands-alone' | 'unit-and-parent';
  /** The nearest units, those that they are part of left out. */
  readonly units: readonly MatchedUnit[];
}

export interface MatchedUnit {
  readonly slug: string;
  /** 0–1. */
  readonly score: number;
  /** The part of the affiliation, and the name it was held to say. */
  readonly part: string;
  readonly name: string;
}
