/**
 * What likeness is made of, and how lists are arranged. Each can be switched off; decisions 26 and 51 tell what each was
 * measured to bring. Lists made with other signals are other lists: the signals are part of the recipe.
 */
export interface Signals {
  /** Subject headings and keywords, whole and word by word. */
  readonly headings: boolean;
  /** Works that a work cites, and being cited by it: bibliographic coupling and direct citation. */
  readonly references: boolean;
  /** Further versions of one study, more parts of a series, and notices come behind all others. */
  readonly variety: boolean;
}

export const allSignals: Signals = { headings: true, references: true, variety: true };

export const signalNames = [
  'headings',
  'references',
  'variety',
] as const satisfies readonly (keyof Signals)[];

/** All signals but these. */
export function signalsWithout(left: readonly string[]): Signals {
  return {
    headings: !left.includes('headings'),
    references: !left.includes('references'),
    variety: !left.includes('variety'),
  };
}
