/** A term as it is kept. */
export interface KeptTerm {
  readonly id: number;
  readonly key: string;
  readonly surface: string;
  /** In how many works it was when the statistics were taken; 0 where it came later. */
  readonly works: number;
  /** How many of these have it in their title, headings or keywords. */
  readonly named: number;
}
