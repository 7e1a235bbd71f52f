/** A term of a glossary in one or more languages (ISO 639-1 codes), with what it means in plain words. */
export interface GlossaryEntry {
  /** Stays the same for the same term of the same glossary. */
  readonly id: string;
  /** How the term is written, the usual form first. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly definitions: Readonly<Record<string, string>>;
}

/** Entries that belong together. */
export interface GlossaryList {
  /** Of ours: its subject, such as `statistics`; else the name under which it was loaded. */
  readonly name: string;
  readonly isOurs: boolean;
  readonly entries: readonly GlossaryEntry[];
  /** Missing where `entries` is all there is. */
  readonly total?: number;
}
