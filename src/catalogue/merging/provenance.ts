/** Whose word each field of a work is, where more than one has spoken. */
export interface Provenance {
  /** Those who say something of the work, the most trusted first; a curator is one of them. */
  readonly records: readonly Speaker[];
  /** Fields and identifiers in the order of a description, each with the places in `records` of those whose word it is. */
  readonly fields: readonly FieldWord[];
}

export interface Speaker {
  readonly provider: string;
  readonly key: string;
  /** When its newest word came. */
  readonly cameAt?: Date;
}

export interface FieldWord {
  /** A field of `WorkDescription`, or an identifier: `doi`, `pmid`, `openalex`. */
  readonly field: string;
  /** The first gave it; others completed it. */
  readonly by: readonly number[];
  /** What others say instead, in words. */
  readonly others?: readonly OtherWord[];
}

export interface OtherWord {
  readonly by: number;
  readonly says: string;
}
