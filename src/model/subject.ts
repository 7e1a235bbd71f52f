/** A heading of a controlled vocabulary, such as a MeSH descriptor with its qualifiers. */
export interface Subject {
  readonly scheme: 'mesh' | 'other';
  /** Which other scheme, as its keepers write it: `OpenAlex topics`, `DDC`. */
  readonly schemeName?: string;
  readonly name: string;
  /** The scheme's own identifier, `D001172`. */
  readonly id?: string;
  readonly major?: boolean;
  readonly qualifiers?: readonly Qualifier[];
}

export interface Qualifier {
  readonly name: string;
  readonly id?: string;
  readonly major?: boolean;
}

/** The authors' own word for what the work is about. */
export interface Keyword {
  readonly text: string;
  readonly major?: boolean;
}

/** A substance that the work is about, with its registry number where there is one. */
export interface Chemical {
  readonly name: string;
  readonly registryNumber?: string;
  readonly meshId?: string;
}
