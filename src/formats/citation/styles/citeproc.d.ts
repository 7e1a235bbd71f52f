/** The little of citeproc-js 2.4 that is used here (citeproc-js.readthedocs.io, "Running the processor"). */
declare module 'citeproc' {
  interface Sys {
    /** The text of a locale file, or false where there is none. */
    retrieveLocale(locale: string): string | false;
    retrieveItem(id: string): object;
  }
  interface BibliographyMeta {
    /** For each entry the ids of the items in it. */
    readonly entry_ids: readonly (readonly string[])[];
  }
  class Engine {
    constructor(sys: Sys, style: string, locale: string, forceLocale: boolean);
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [BibliographyMeta, readonly string[]] | false;
  }
  const citeproc: {
    readonly Engine: typeof Engine;
    /** Called with what the processor has to remark. */
    debug: (message: string) => void;
  };
  export = citeproc;
}
