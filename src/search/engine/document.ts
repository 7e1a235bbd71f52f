import type { FieldName } from './layout.ts';

/** A work as the index takes it in. */
export interface IndexedDocument {
  /** The texts of each field; no phrase goes from one text into the next. */
  readonly texts: Readonly<Record<FieldName, readonly string[]>>;
  /** Exact terms that hits are counted by: `=L:fa`. */
  readonly facets: readonly string[];
  /** Exact terms beside those, such as identifiers: `=i:pmid:…`. */
  readonly values: readonly string[];
  /** Year of publication; 0 where none is known. */
  readonly year: number;
  /** Year, month and day in one number, what is not known as 0. */
  readonly date: number;
  /** The first letters of the title, in order, packed in one number. */
  readonly titleKey: number;
  /** Small facts, a bit each. */
  readonly flags: number;
  /** Hashes of the identifiers of the works it cites. */
  readonly cites: readonly number[];
}
