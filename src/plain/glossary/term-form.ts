/** A way in which a term is written, as keys of its words. */
export interface TermForm {
  readonly keys: readonly string[];
  readonly id: string;
  /** Written in capitals, `PET`: then it is only meant in capitals. */
  readonly capitals?: string;
}

/** The forms of all terms of a language by the key of their first word, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly TermForm[]>;
