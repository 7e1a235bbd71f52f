/**
 * What likeness is made of. Each can be switched off; decision 26 tells what each was measured to bring. Lists made
 * with other signals are other lists: the signals are part of the recipe.
 */
export interface Signals {
  /** Subject headings and keywords, whole and word by word. */
  readonly headings: boolean;
  /** Works that a work cites, and being cited by it: bibliographic coupling and direct citation. */
  readonly references: boolean;
}

export const allSignals: Signals = { headings: true, references: true };
