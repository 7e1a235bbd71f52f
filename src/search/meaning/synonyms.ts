/** Other words for something, and where they are from. */
export interface Synonyms {
  readonly texts: readonly string[];
  /** The same as catalogues write them, to be sought beside: `Arthritis, Juvenile`. */
  readonly inverted?: readonly string[];
  /** The works that introduce the abbreviation, or the entry terms of MeSH. */
  readonly from: 'abbreviations' | 'headings';
}

/** Some words of a query that stand side by side. */
export interface Phrase {
  /** As typed. */
  readonly text: string;
  /** In the terms of the index. */
  readonly terms: string;
}

/** Knows what phrases mean. */
export type SynonymsOf = (phrases: readonly Phrase[]) => ReadonlyMap<Phrase, Synonyms>;
